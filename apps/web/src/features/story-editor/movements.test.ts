import { EMPTY_SECTIONS } from "@starboard/domain/section";
import { expect, test } from "vitest";
import { analyse } from "./analyse.ts";
import { listOffers } from "./movements.ts";
import { placeBehind } from "./place-behind.ts";

const read = (result: string) => {
  const sections = { ...EMPTY_SECTIONS, action: "I timed eleven handovers and drew up a sheet.", result };
  return analyse({ kind: "challenge", text: { title: "", question: "", competencies: [], sections } });
};
const offersOf = (result: string) => listOffers(read(result).movements).map(({ words, share }) => `${words}: ${share}`);

test.each([
  ["Picking time fell from 52 min to 31 min.", "52 min to 31 min: −40%"],
  ["It fell from 52 to 31 minutes.", "52 to 31 minutes: −40%"],
  ["Waste fell from £700 to £260.", "£700 to £260: −63%"],
  ["Errors went from 12 a week to 3 a week.", "12 a week to 3 a week: −75%"],
  ["Sales rose from 100 to 350 a week.", "100 to 350 a week: 3.5×"],
])("offers what %s comes to", (text, offer) => {
  expect(offersOf(text)).toEqual([offer]);
});

test.each([
  ["its percentage stands there", "Picking time fell from 52 min to 31 min (−40%)."],
  ["another stands there", "Picking time fell from 52 min to 31 min, a 45% reduction."],
  ["the next sentence says it", "Picking time fell from 52 min to 31 min. That is 40% less."],
  ["both sides are percentages", "Uptime rose from 97.8% to 99.95%."],
  ["one side alone is told", "Handover now takes 31 minutes on average."],
  ["the sides have two units", "The slowest page fell from 2.6 s to 220 ms."],
  ["the sides are told in hours and minutes", "The handover went from 4 hours to 25 minutes."],
  ["it began with nothing", "Complaints rose from 0 to 4 a week."],
])("offers nothing where %s", (_why, text) => {
  expect(offersOf(text)).toEqual([]);
});

test("what it writes settles the offer, and agrees with the figures", () => {
  const text = "Picking time fell from 52 min to 31 min, and stayed there.";
  const [offer] = listOffers(read(text).movements);
  const place = offer && placeBehind(text, offer.words, offer.to);
  if (!offer || !place) throw new Error("There is no offer.");
  const next = `${text.slice(0, place)} (${offer.share})${text.slice(place)}`;
  expect(next).toBe("Picking time fell from 52 min to 31 min (−40%), and stayed there.");
  const { movements, placed } = read(next);
  expect(listOffers(movements)).toEqual([]);
  expect(placed.map(({ finding }) => finding.ruleId)).not.toContain("specificity/arithmetic-mismatch");
});

test("words that moved are found where they stand now, the nearest of several; those that are gone nowhere", () => {
  expect(placeBehind("So it fell from 5 to 3.", "from 5 to 3", 19)).toBe(22);
  expect(placeBehind("5 to 3 and 5 to 3", "5 to 3", 16)).toBe(17);
  expect(placeBehind("5 to 4", "5 to 3", 6)).toBeNull();
});

test("every blank of a template is marked, under the one finding that tells of them", () => {
  const { blanks, placed } = read("[Figure] went from [before] to [after], counted for a month.");
  expect(blanks.map(({ from, to }) => [from, to])).toEqual([
    [0, 8],
    [19, 27],
    [31, 38],
  ]);
  const ids = new Set(blanks.map(({ id }) => id));
  expect(placed.filter(({ finding }) => finding.pitfall === "placeholder").map(({ id }) => id)).toEqual([...ids]);
});
