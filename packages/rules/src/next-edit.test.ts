import { expect, test } from "vitest";
import { evaluate } from "./evaluate.ts";
import { GOLDEN_ACCOMPLISHMENT } from "./golden/golden-stories.ts";
import { nextBestEdit, rankEdits } from "./next-edit.ts";

const THIN = {
  text: "Situation: Our clinic lost 210 slots a month to no-shows, and patients waited.\n\nTask: I was the practice manager.\n\nAction: I started reminder texts and kept a waiting list.\n\nResult: No-shows fell from 210 to 95 a month.",
};

test("the best edit raises its dimension and the overall score", () => {
  const evaluation = evaluate(THIN);
  const edit = nextBestEdit(THIN, evaluation);
  expect(edit?.suggestion).toContain("[");
  const [from, to] = edit?.gain.overall ?? [0, 0];
  expect(from).toBe(evaluation.score);
  expect(to).toBeGreaterThan(from);
});

test("edits are ranked by gain, each rule once, gains within 0 and 100", () => {
  const edits = rankEdits(THIN, evaluate(THIN));
  expect(new Set(edits.map((edit) => edit.ruleId)).size).toBe(edits.length);
  for (const { gain } of edits) {
    for (const value of [...gain.dimension, ...gain.overall]) expect(value >= 0 && value <= 100).toBe(true);
    expect(gain.overall[1]).toBeGreaterThanOrEqual(gain.overall[0]);
  }
});

test("a story without a problem has no next edit", () => {
  const evaluation = evaluate(GOLDEN_ACCOMPLISHMENT);
  expect(nextBestEdit(GOLDEN_ACCOMPLISHMENT, { ...evaluation, findings: [] })).toBeNull();
});
