import { Id, OrgId } from "@starboard/domain/identifier";
import { z } from "zod";
import { defineJob } from "./define-job.ts";

/** Offers a reviewer who was away until `dueAt` what waits; another end of the leave gives another job. */
export const welcomeReviewer = defineJob({
  name: "availability.return",
  queue: "maintenance",
  payload: z.object({ orgId: OrgId, userId: Id, dueAt: z.iso.datetime() }),
  key: ({ orgId, userId, dueAt }) => `return_${orgId}_${userId}_${Date.parse(dueAt)}`,
  attempts: 8,
  backoffMs: 1_000,
  timeoutMs: 20_000,
});
