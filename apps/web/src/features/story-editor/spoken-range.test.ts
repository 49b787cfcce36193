import { EMPTY_SECTIONS } from "@starboard/domain/section";
import { expect, test } from "vitest";
import { analyse } from "./analyse.ts";
import { sumWords } from "./count-words.ts";
import { type KnownSpeech, spokenRange } from "./spoken-range.ts";

const ACTION = "I sat in on eleven handovers and drew up a sheet, which we tried in one bay for a week. ".repeat(8);

const speak = (action: string, pace?: KnownSpeech["pace"]) => {
  const sections = { ...EMPTY_SECTIONS, action };
  const text = { title: "Handover", question: "", competencies: [], sections };
  const profile = pace && { name: "Ours", version: 1, wordsPerMinute: pace };
  const { words: spoken, minSeconds, maxSeconds } = analyse({ kind: "challenge", text, profile }).evaluation.speech;
  return { told: { minSeconds, maxSeconds }, known: { spoken, written: sumWords(sections), pace } };
};
const rangeOf = (known: KnownSpeech, now: number) => {
  const { minSeconds, maxSeconds } = spokenRange(known, now);
  return { minSeconds, maxSeconds };
};

test.each([undefined, [120, 150] as const])(
  "plain words more or fewer take the time that the rules will tell",
  (pace) => {
    const { known } = speak(ACTION, pace);
    const words = ACTION.split(" ");
    for (let more = 1; more <= 12; more += 1) {
      for (const action of [`${ACTION}${words.slice(0, more).join(" ")}`, words.slice(0, -more).join(" ")]) {
        const next = speak(action, pace);
        expect(rangeOf(known, next.known.written)).toEqual(next.told);
      }
    }
  },
);

test("with the words that the rules have read it is what they said, numbers and all", () => {
  const { known, told } = speak(`${ACTION} It went from 52 to 31 minutes, and the MTTR fell by 45%.`);
  expect(known.spoken).toBeGreaterThan(known.written);
  expect(rangeOf(known, known.written)).toEqual(told);
});

test("no text takes less than no time", () => {
  const { known } = speak("I drew up a sheet – and a plan – and a list.");
  expect(known.spoken).toBeLessThan(known.written);
  expect(rangeOf(known, 0)).toEqual({ minSeconds: 0, maxSeconds: 0 });
});
