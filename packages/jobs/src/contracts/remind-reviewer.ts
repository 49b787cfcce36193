import { OrgId, ReviewRequestId } from "@starboard/domain/identifier";
import { z } from "zod";
import { defineJob } from "./define-job.ts";

/** Reminds the coach of a request that is due at `dueAt`; a date that moved gives a new reminder. */
export const remindReviewer = defineJob({
  name: "review-request.remind",
  queue: "maintenance",
  payload: z.object({ orgId: OrgId, requestId: ReviewRequestId, dueAt: z.iso.datetime() }),
  key: ({ requestId, dueAt }) => `remind_${requestId}_${Date.parse(dueAt)}`,
  attempts: 8,
  backoffMs: 1_000,
  timeoutMs: 20_000,
});
