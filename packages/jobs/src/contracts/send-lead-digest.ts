import { Id, OrgId } from "@starboard/domain/identifier";
import { z } from "zod";
import { defineJob } from "./define-job.ts";

/** Tells a lead how the week begins; `dueAt` is the moment of the timer that asked for it. */
export const sendLeadDigest = defineJob({
  name: "lead-digest.send",
  queue: "maintenance",
  payload: z.object({ orgId: OrgId, userId: Id, dueAt: z.iso.datetime() }),
  key: ({ orgId, userId, dueAt }) => `lead_digest_${orgId}_${userId}_${Date.parse(dueAt)}`,
  attempts: 8,
  backoffMs: 1_000,
  timeoutMs: 20_000,
});
