import { expect, test } from "vitest";
import { keptAfterLeaving } from "./kept-after-leaving.ts";

test("who leaves is told for how long what stays is kept, or that no day is set", () => {
  expect(keptAfterLeaving("Harbour Street", 90)).toBe(
    "What you wrote there stays, shut to everybody, for 90 days, as Harbour Street has set it, and is then deleted for good.",
  );
  expect(keptAfterLeaving("Harbour Street", null)).toMatch(
    /until you have your data erased: Harbour Street has set no day/,
  );
});
