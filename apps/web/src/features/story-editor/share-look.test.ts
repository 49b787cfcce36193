import { EMPTY_SECTIONS } from "@starboard/domain/section";
import { describe, expect, test } from "vitest";
import { analyse } from "./analyse.ts";
import { completeAnalysis } from "./complete-analysis.ts";
import { type Seen, shareLook } from "./share-look.ts";

const ACTION =
  "We were asked to help. I sat in on eleven handovers and drew up a sheet. Changes were made. We tried it in one bay for a week.";
const RESULT = "Handover went from 52 minutes to 31 minutes, a 45% reduction over eight weeks.";
const see = (action: string, hidden = 0): Seen => {
  const sections = { ...EMPTY_SECTIONS, situation: "I was a nurse on a 28-bed ward.", action, result: RESULT };
  const text = { title: "Handover", question: "", competencies: [], sections };
  return { seen: completeAnalysis(analyse({ kind: "challenge", text }), text), hidden };
};
const before = see(ACTION);

describe("what is drawn of a newer analysis", () => {
  test("is nothing where only places have moved", () => {
    const moved = see(ACTION.replace("to help", "to heelp"));
    expect(moved.seen.placed).not.toEqual(before.seen.placed);
    expect(shareLook(before, moved)).toBe(before);
  });

  test("is nothing where only the time aloud is another, which is told with the key", () => {
    const longer = see(ACTION.replace("eleven handovers", "eleven long handovers"));
    expect(longer.seen.evaluation.speech).not.toEqual(before.seen.evaluation.speech);
    expect(shareLook(before, longer)).toBe(before);
  });

  test("is what another score changes; the notes stay the very same", () => {
    const { seen } = shareLook(before, {
      ...before,
      seen: { ...before.seen, evaluation: { ...before.seen.evaluation, score: before.seen.evaluation.score + 1 } },
    });
    expect(seen).not.toBe(before.seen);
    expect(seen.evaluation.score).toBe(before.seen.evaluation.score + 1);
    expect(seen.evaluation.dimensions).toBe(before.seen.evaluation.dimensions);
    expect(seen.placed).toBe(before.seen.placed);
    expect(seen.findings).toBe(before.seen.findings);
  });

  test("says what the newer one says, with the places of one text, where a note comes, goes or changes its turn", () => {
    const [first, ...others] = ACTION.split(/(?<=\.) /);
    for (const action of [ACTION.replace("Changes were made. ", ""), [...others, first].join(" "), ""]) {
      const newer = see(action);
      expect(shareLook(before, newer).seen.placed).toEqual(newer.seen.placed);
      expect(shareLook(before, newer).seen.findings).toEqual(newer.seen.findings);
    }
  });

  test("is all of it before there was any, and how many are hidden", () => {
    expect(shareLook(null, before)).toBe(before);
    expect(shareLook(before, see(ACTION, 2))).toEqual({ ...before, hidden: 2 });
  });
});
