import { z } from "zod";
import { OverrulingId, ReviewRequestId } from "./identifier.ts";
import { knownName, storedLine } from "./stored-text.ts";

/** A coach says that a finding of the rules is not right here, and why. The stored score stays as it is. */
export const OverruleFinding = z.object({
  requestId: ReviewRequestId,
  ruleId: knownName(80),
  /** Where the evaluation of the reviewed revision has it; UTF-16 offsets into the joined text. */
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  reason: storedLine(300, "The reason"),
});
export const RestoreFinding = z.object({ overrulingId: OverrulingId });
