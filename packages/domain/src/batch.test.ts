import { expect, test } from "vitest";
import { BATCH_STATES, type BatchAct, batchStateAfter, isOpen } from "./batch-state.ts";

const ACTS: readonly BatchAct[] = ["pause", "resume", "cancel", "retry"];
const allowed = (failed: number) =>
  BATCH_STATES.flatMap((state) =>
    ACTS.flatMap((act) => {
      const after = batchStateAfter(act, { state, failed });
      return after ? [`${state} ${act} ${after}`] : [];
    }),
  );

test("what people may do in each state, and where it leads", () => {
  expect(allowed(0)).toEqual([
    "planning cancel cancelled",
    "running pause paused",
    "running cancel cancelled",
    "paused resume running",
    "paused cancel cancelled",
    "failed retry planning",
  ]);
});

test("failures alone make one that is done worth another try", () => {
  expect(allowed(1).filter((line) => !allowed(0).includes(line))).toEqual(["done retry planning"]);
});

test("an act leads from an ended batch to an open one only by another try", () => {
  for (const state of BATCH_STATES.filter((one) => !isOpen(one)))
    for (const act of ACTS.filter((one) => one !== "retry"))
      expect(batchStateAfter(act, { state, failed: 1 })).toBeNull();
});
