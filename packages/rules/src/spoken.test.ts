import { EMPTY_SECTIONS } from "@starboard/domain/section";
import { describe, expect, test } from "vitest";
import { weighSpoken } from "./spoken.ts";

const SECTIONS = {
  ...EMPTY_SECTIONS,
  situation: "As shift lead at a bakery with nine staff I saw that one order in eight left late, 40 of 320 a day.",
  action: "I timed every step for three mornings and moved the labels to the oven.",
  tradeoffs: "I chose fewer bread sorts over a second driver, accepting that two cafés would complain.",
  result: "Late orders fell from 40 to 6 a day within five weeks, counted on the dispatch sheet.",
};
const weigh = (transcript: string, more: { seconds?: number; targetSeconds?: number | null } = {}) =>
  weighSpoken({ transcript, seconds: 60, targetSeconds: 60, sections: SECTIONS, ...more });
const leftOut = (transcript: string) =>
  weigh(transcript).sections.map(({ label, points }) => [
    label,
    points.filter(({ isSaid }) => !isSaid).map(({ text }) => text),
  ]);

describe("pace and fillers", () => {
  test("are counted by the minute of the clock", () => {
    const report = weigh("Um, so I was, you know, the shift lead. Um, I sort of timed it.", { seconds: 30 });
    expect(report.wordsPerMinute).toBe(report.words * 2);
    expect(report.fillers).toMatchObject({ count: 4, perMinute: 8 });
    expect(report.fillers.found[0]).toEqual({ words: "um", count: 2 });
  });

  test("numbers count as they are said", () => {
    expect(weigh("99.95%").words).toBe(6);
  });

  test("leave alone what says something", () => {
    const said = "Do you know what kind of bread it was? I like it, and that sort of oven is what I mean.";
    expect(weigh(said).fillers).toEqual({ count: 0, perMinute: 0, found: [] });
    expect(weigh("It was, like, like ten of them, like, late.").fillers.found).toEqual([{ words: "like", count: 2 }]);
  });

  test("of silence are nothing", () => {
    expect(weigh("")).toMatchObject({ words: 0, wordsPerMinute: 0, fillers: { count: 0 }, pointsSaid: 0 });
    expect(weigh("um", { seconds: 0 })).toMatchObject({ wordsPerMinute: 0, fillers: { perMinute: 0 } });
  });
});

describe("the length", () => {
  test.each([
    [66, 60, 6, true],
    [67, 60, 7, false],
    [54, 60, -6, true],
    [53, 60, -7, false],
    [34, 30, 4, true],
  ])("of %d seconds against %d is %d, on time: %s", (seconds, targetSeconds, overSeconds, isOnTime) => {
    expect(weigh("So.", { seconds, targetSeconds })).toMatchObject({ overSeconds, isOnTime });
  });

  test("without a target has none", () => {
    expect(weigh("So.", { targetSeconds: null })).toMatchObject({ overSeconds: null, isOnTime: null });
  });
});

describe("what was left out", () => {
  test("is everything of a section that was not told, and nothing of the story read aloud", () => {
    const all = Object.values(SECTIONS).join(" ");
    expect(leftOut(all).flatMap(([, points]) => points)).toEqual([]);
    const { pointsSaid, pointsWritten } = weigh(all);
    expect(pointsSaid).toBe(pointsWritten);
    const withoutPrice = [SECTIONS.situation, SECTIONS.action, SECTIONS.result].join(" ");
    const price = leftOut(withoutPrice).find(([label]) => label === "tradeoffs")?.[1];
    expect(price).toEqual(expect.arrayContaining(["driver", "two cafés", "complain"]));
  });

  test("names a number with what it counts, once, in the order of the text", () => {
    const points = weigh("").sections.find(({ label }) => label === "action")?.points ?? [];
    expect(points.map(({ text }) => text)).toEqual(expect.arrayContaining(["timed", "three mornings"]));
    expect(points.map(({ at }) => at)).toEqual(points.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(points.map(({ text }) => text)).not.toContain("mornings");
  });

  test("finds numbers in other words, rounded, and without their unit", () => {
    const said =
      "One in eight orders was late, so forty out of about three hundred and twenty a day. After five weeks it was six.";
    const numbers = weigh(said).sections.flatMap(({ points }) => points.filter(({ kind }) => kind === "number"));
    const missing = numbers.filter(({ isSaid }) => !isSaid).map(({ text }) => text);
    expect(missing.join(" ")).not.toMatch(/40|320|6\b/);
    expect(missing.join(" ")).toMatch(/nine|three/);
  });

  test("takes another form of a word for the word", () => {
    const [, action] = leftOut("I was timing it all on a morning, then I was moving a label near that oven.");
    expect(action).toEqual(["action", expect.not.arrayContaining(["timed", "labels", "oven", "moved"])]);
  });

  test("knows sections by their own words: an empty one is not asked for", () => {
    expect(weigh("Hello.").sections.map(({ label }) => label)).toEqual(["situation", "action", "tradeoffs", "result"]);
  });
});
