import { EMPTY_SECTIONS } from "@starboard/domain/section";
import { describe, expect, it } from "vitest";
import { cueCard } from "./cue-card.ts";
import { evaluate } from "./evaluate.ts";

const SECTIONS = {
  ...EMPTY_SECTIONS,
  situation: "Our bakery left 40 of 320 orders late every day. The owner lost two cafés over it.",
  action:
    "I timed every step for three mornings. Then I moved the labels to the oven.\n- I tested it on one route first",
  result: "Late orders fell from 40 to 6 a day within five weeks.",
};

describe("a cue card", () => {
  const cues = cueCard(SECTIONS);
  it("has a line for each section that is written, and ends when the text does", () => {
    const { speech } = evaluate({ sections: SECTIONS });
    expect(cues.map(({ section }) => section)).toEqual(["situation", "action", "result"]);
    expect(cues.at(-1)?.untilSeconds).toBeGreaterThanOrEqual(speech.minSeconds);
    expect(cues.at(-1)?.untilSeconds).toBeLessThanOrEqual(speech.maxSeconds);
    expect(cues.every(({ untilSeconds }, at) => untilSeconds > (cues[at - 1]?.untilSeconds ?? 0))).toBe(true);
  });

  it("says the first words that carry a sentence, and the numbers as they are written", () => {
    expect(cues[1]?.words).toEqual([
      "timed every step for three mornings",
      "moved the labels to the oven",
      "tested it on one route first",
    ]);
    expect(cues[2]?.numbers.join(" ")).toMatch(/40.*6/);
    // "two" without its cafés would be a riddle.
    expect(cues[0]?.numbers).toEqual(["40", "320"]);
    expect(cues[2]?.words[0]).toMatch(/^Late orders fell/);
  });

  it("is empty where nothing is written", () => {
    expect(cueCard(EMPTY_SECTIONS)).toEqual([]);
  });
});
