import { Id, OrgId } from "@starboard/domain/identifier";
import { z } from "zod";
import { defineJob } from "./define-job.ts";

/** Gathers what a person has not read into one mail; `dueAt` is the moment of the timer that asked for it. */
export const sendDigest = defineJob({
  name: "digest.send",
  queue: "maintenance",
  payload: z.object({ orgId: OrgId, userId: Id, dueAt: z.iso.datetime() }),
  key: ({ orgId, userId, dueAt }) => `digest_${orgId}_${userId}_${Date.parse(dueAt)}`,
  attempts: 8,
  backoffMs: 1_000,
  timeoutMs: 20_000,
});
