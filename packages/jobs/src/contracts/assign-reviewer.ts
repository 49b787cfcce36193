import { OrgId, ReviewRequestId } from "@starboard/domain/identifier";
import { z } from "zod";
import { defineJob } from "./define-job.ts";

/** Finds a coach for a review request. `round` counts the coaches asked so far. */
export const assignReviewer = defineJob({
  name: "review-request.assign",
  queue: "interactive",
  payload: z.object({ orgId: OrgId, requestId: ReviewRequestId, round: z.int().min(0) }),
  key: ({ requestId, round }) => `assign_${requestId}_${round}`,
  attempts: 5,
  backoffMs: 500,
  timeoutMs: 8_000,
});
