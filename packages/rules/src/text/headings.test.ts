import { expect, test } from "vitest";
import { findHeadings } from "./headings.ts";

const read = (text: string) =>
  findHeadings(text).map(({ label, start, end }) => `${label ?? "?"}: ${text.slice(start, end)}`);

test("labels in one paragraph divide it, once an action is among three", () => {
  expect(
    read(
      "Situation: The kiln cracked one pot in six. My task: bring that under one in twenty. Action: I slowed the last hour. I fired twice a week. Result: One in thirty cracks.",
    ),
  ).toEqual([
    "situation: The kiln cracked one pot in six.",
    "task: bring that under one in twenty.",
    "action: I slowed the last hour. I fired twice a week.",
    "result: One in thirty cracks.",
  ]);
});

test.each([
  ["letters", "S: Buses bunched at noon. T: I ran the depot. A: I moved two drivers. R: Gaps fell to nine minutes."],
  ["letters with dashes", "S - Buses bunched. T - I ran the depot. A - I moved two drivers. R - Gaps fell."],
  [
    "bold with a dash",
    "**Situation** – Buses bunched. **Task** – My depot. **Action** – I moved two. **Result** – Gaps fell.",
  ],
  [
    "lines with a dash",
    "Situation - Buses bunched.\nTask - My depot.\nAction - I moved two drivers.\nResult - Gaps fell.",
  ],
  [
    "other names",
    "Background: Buses bunched. My role: depot lead. What I did: moved two drivers. The outcome: Gaps fell.",
  ],
  [
    "a question before",
    "Why me? Challenge: Buses bunched. Assignment: the depot. Steps: I moved two. End result: Gaps fell.",
  ],
])("every usual way to write labels: %s", (_, text) => {
  const labels = findHeadings(text).flatMap(({ label }) => (label === null ? [] : [label]));
  expect(labels).toEqual(["situation", "task", "action", "result"]);
});

test("two names joined stand for the first", () => {
  expect(read("Situation & Task: The well ran dry.\nActions/Approach: I dug.\nResults and impact: Water.")).toEqual([
    "situation: The well ran dry.",
    "action: I dug.",
    "result: Water.",
  ]);
});

test("a label or two in free text tell of their own sentence only", () => {
  expect(read("Our choir lost its tenors. I rang six of them. Result: four came back. I ring first now.")).toEqual([
    "?: Our choir lost its tenors. I rang six of them.",
    "result: four came back.",
    "?: I ring first now.",
  ]);
});

test("a label inside a text whose headings have lines of their own divides nothing", () => {
  const text = "Situation: Dark.\nAction: I looked. Problem: the fuse. I changed it.\nResult: Light.";
  expect(read(text)).toEqual([
    "situation: Dark.",
    "action: I looked. Problem: the fuse. I changed it.",
    "result: Light.",
  ]);
});

test.each([
  "I spoke to the people in that situation: they were tired. Our task - a hard one - took a week.",
  "The bus left at 9:30. Two letters, A: and B: were painted on it. The well-known result-driven crew stayed.",
  "We sang three songs: one in Latin. I said: action is needed - result or not.",
])("words in the run of a sentence are no labels: %s", (text) => {
  expect(read(text)).toEqual([`?: ${text}`]);
});
