import { OrgId, ReviewRequestId } from "@starboard/domain/identifier";
import { z } from "zod";
import { defineJob } from "./define-job.ts";

/** Tells the leads of a request that was due at `dueAt` and is still open; a date that moved gives a new word. */
export const escalateRequest = defineJob({
  name: "review-request.escalate",
  queue: "maintenance",
  payload: z.object({ orgId: OrgId, requestId: ReviewRequestId, dueAt: z.iso.datetime() }),
  key: ({ requestId, dueAt }) => `escalate_${requestId}_${Date.parse(dueAt)}`,
  attempts: 8,
  backoffMs: 1_000,
  timeoutMs: 20_000,
});
