import { OrgId, ReviewRequestId } from "@starboard/domain/identifier";
import { z } from "zod";
import { defineJob } from "./define-job.ts";

/** Closes a review request that nobody answered in time. Happens at most once in a request's life. */
export const expireRequest = defineJob({
  name: "review-request.expire",
  queue: "maintenance",
  payload: z.object({ orgId: OrgId, requestId: ReviewRequestId }),
  key: ({ requestId }) => `expire_${requestId}`,
  attempts: 8,
  backoffMs: 1_000,
  timeoutMs: 20_000,
});
