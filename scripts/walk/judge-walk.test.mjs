import { expect, test } from "vitest";
import { judgeWalk } from "./judge-walk.mjs";

const stop = (fields = {}) => ({
  role: "button",
  name: "Save",
  at: "button.ui-button",
  hasRing: true,
  pointsSeen: 5,
  crowdedBy: null,
  box: { left: 0, top: 0, width: 80, height: 36 },
  ...fields,
});
const walk = (fields = {}) => ({
  title: "Stories",
  lang: "en",
  over: 0,
  ended: "left",
  stops: [stop()],
  back: [stop()],
  unreached: [],
  popups: [],
  headings: [{ level: 1, name: "Stories" }],
  landmarks: [{ role: "main", name: "" }],
  ...fields,
});
const withStops = (...stops) => walk({ stops, back: stops });
const criteria = (one, width = 1440) => judgeWalk(one, width).map(({ criterion }) => criterion);

test("a page without a fault has none", () => {
  expect(criteria(walk())).toEqual([]);
});

test.each([
  ["4.1.2 name", { name: " " }],
  ["4.1.2 role", { role: "generic" }],
  ["2.4.7 focus visible", { hasRing: false }],
  ["2.4.11 not obscured", { pointsSeen: 0 }],
  ["2.5.8 target size", { crowdedBy: "a.ui-link", box: { left: 0, top: 0, width: 80, height: 18 } }],
])("%s is told of a stop", (criterion, fields) => {
  expect(criteria(withStops(stop(fields)))).toEqual([criterion]);
});

test("a caret is as good as a ring, and a small link in a sentence no fault", () => {
  expect(criteria(withStops(stop({ hasRing: false, hasCaret: true })))).toEqual([]);
  expect(criteria(withStops(stop({ crowdedBy: "a", isInText: true })))).toEqual([]);
});

test("going up the page is a fault, going up into the next column is none", () => {
  const low = stop({ box: { left: 0, top: 400, width: 80, height: 36 } });
  expect(criteria(withStops(low, stop()))).toEqual(["2.4.3 order"]);
  expect(criteria(withStops(low, stop({ box: { left: 600, top: 0, width: 80, height: 36 } })))).toEqual([]);
});

test("what is never reached, reached one way only, or never left is told", () => {
  expect(criteria(walk({ unreached: ["a “More”"] }))).toEqual(["2.1.1 keyboard"]);
  expect(criteria(walk({ back: [] }))).toEqual(["2.1.2 no trap"]);
  expect(criteria(walk({ ended: "never" }))).toEqual(["2.1.2 no trap"]);
});

test("headings go down step by step, one first; landmarks of a kind have names of their own", () => {
  const headings = [
    { level: 1, name: "Team" },
    { level: 3, name: "Who is ready" },
  ];
  expect(criteria(walk({ headings }))).toEqual(["1.3.1 headings"]);
  expect(criteria(walk({ headings: [] }))).toEqual(["1.3.1 headings"]);
  const twice = { role: "navigation", name: "Main" };
  expect(criteria(walk({ landmarks: [{ role: "main", name: "" }, twice, twice] }))).toEqual(["1.3.1 landmarks"]);
});

test("what opens takes the focus and Escape gives it back", () => {
  const popup = { trigger: stop(), isInside: true, isBack: true, focus: stop(), popup: "dialog", stops: [stop()] };
  expect(criteria(walk({ popups: [popup] }))).toEqual([]);
  expect(criteria(walk({ popups: [{ ...popup, isInside: false }] }))).toEqual(["2.4.3 order"]);
  expect(criteria(walk({ popups: [{ ...popup, isBack: false }] }))).toEqual(["2.4.3 order"]);
  expect(criteria(walk({ popups: [{ ...popup, focus: stop({ name: "" }) }] }))).toEqual(["4.1.2 name"]);
});

test("a page wider than a small window is told, on a wide one it may be", () => {
  expect(criteria(walk({ over: 12 }), 360)).toEqual(["1.4.10 reflow"]);
  expect(criteria(walk({ over: 12 }), 1440)).toEqual([]);
});
