import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";

const pitfallsOf = (text: string) =>
  evaluate({ kind: "challenge", text })
    .findings.filter(({ polarity }) => polarity === "problem")
    .map(({ pitfall }) => pitfall);

const STORY =
  "Situation: Half of our hired skis came back with loose screws, and twice a guest fell.\n\nTask: I ran the workshop.\n\n";

test.each([
  "Action: I monitored the bench and asked each guest.\n\nResult: Loose screws fell from 12 a day to one.",
  "Action: I told everyone in advance and bought torque drivers.\n\nResult: Loose screws fell from 12 a day to one.",
  "Action: I set the threshold of the driver and fixed each pair.\n\nResult: Loose screws fell from 12 a day to one.",
])("one word that may be a precaution is none: %s", (text) => {
  expect(pitfallsOf(STORY + text)).toContain("no_guardrails");
});

test.each([
  "Action: I tried the new driver on ten pairs first.\n\nResult: Loose screws fell from 12 a day to one.",
  "Action: I moved to the new driver, and would have gone back to the old one if a screw had sheared.\n\nResult: Loose screws fell from 12 a day to one.",
])("a trial or a limit is one: %s", (text) => {
  expect(pitfallsOf(STORY + text)).not.toContain("no_guardrails");
});

test("numbers without a story around them show nothing", () => {
  const listed = pitfallsOf(
    "Situation: In 4 huts, 3 lifts and 2 valleys we had 96 guests, 12 guides, 7 snowmobiles and 5 radios.\n\nTask: I led 6 people, 2 teams and 3 shifts.\n\nAction: I wrote 14 lists, held 9 calls, drew 11 maps, bought 40 ropes, 60 hooks and 8 tents, and met 5 mayors and 3 doctors.\n\nResult: 20 tours, 18 days, 30 photos, 50 badges and 4 prizes.",
  );
  expect(listed).toEqual(expect.arrayContaining(["vague_claims", "no_baseline", "no_tradeoffs"]));
});

test("in free text one word of a price is no trade-off", () => {
  const text =
    "Our village bus was always late, and people missed their trains. I drive it, so I timed every stop for two weeks, checked each one against the manual of the depot and asked the council for a bus lane. By autumn 27 of 30 runs were on time. I have learned to bring numbers to the council.";
  expect(pitfallsOf(text)).toContain("no_tradeoffs");
});

test("sentences that only stand first are no situation", () => {
  const text =
    "Highlights of the season: Sewed 40 costumes for the harbour play. Dyed the silk in four baths. Fitted every dancer twice. Mended the curtain overnight. Packed six trunks.";
  expect(pitfallsOf(text)).toContain("missing_situation");
});

test("tools and sizes without anybody who gained are for machines only", () => {
  const text =
    "Situation: The spindle of our Haas mill chattered at 9,000 rpm.\n\nTask: I am the setter.\n\nAction: I shimmed the head by 20 microns, cut the overhang to 60 mm, fed at 0.1 mm and logged it in an Excel sheet.\n\nResult: Runout went from 40 microns to 8 microns.";
  expect(pitfallsOf(text)).toContain("tech_only");
});

test("praise of people is no effect on them", () => {
  const action =
    "Action: I set up Grafana, Loki, Tempo and Mimir on the cluster and moved the queue, the cache and the database.\n\n";
  expect(pitfallsOf(`${action}Result: All users and the whole team benefited a lot.`)).toContain("tech_only");
  expect(pitfallsOf(`${action}Result: Users wait 2 seconds in place of 9.`)).not.toContain("tech_only");
});
