import { expect, test } from "vitest";
import { readDocument } from "./document.ts";

const cut = (text: string) => {
  const document = readDocument({ text });
  return document.sentences.map(({ start, end }) => document.text.slice(start, end));
};

test("what was typed without stops is cut at its lines and where the next thing begins", () => {
  expect(
    cut(
      `the walk-in freezer at our school kitchen failed every other monday and we threw away about 30 kilos each time
nobody there had ever asked why mondays so i rang the man who fills it
turns out they deliver on sunday night with the door open for an hour and a half and the fan ices up
we moved the drop to six in the morning`,
    ),
  ).toEqual([
    "the walk-in freezer at our school kitchen failed every other monday",
    "and we threw away about 30 kilos each time",
    "nobody there had ever asked why mondays",
    "so i rang the man who fills it",
    "turns out they deliver on sunday night with the door open for an hour and a half and the fan ices up",
    "we moved the drop to six in the morning",
  ]);
});

test("a transcript without lines is cut by its own openers, and not behind a word that leads on", () => {
  expect(
    cut(
      "we had three lorries off the road at once and the other depot could lend us only one of theirs so i asked each driver which rounds could wait until the evening because i thought that they knew the shops better than our planner then we tried it for a fortnight",
    ),
  ).toEqual([
    "we had three lorries off the road at once and the other depot could lend us only one of theirs",
    "so i asked each driver which rounds could wait until the evening because i thought that they knew the shops better than our planner",
    "then we tried it for a fortnight",
  ]);
});

test("lines of a text with stops stay one sentence, however often it says I or we", () => {
  const wrapped = `We had three lorries off the road at once and the other depot could lend us only
one of theirs, so I asked each driver which rounds could wait until the evening. Then we tried
it for a fortnight, and I kept the list, and we never went back to the old order of the rounds.`;
  expect(cut(wrapped)).toHaveLength(2);
});

test("a few words without a stop are one sentence", () => {
  expect(cut("i asked the driver then we moved the drop so it was done")).toHaveLength(1);
});
