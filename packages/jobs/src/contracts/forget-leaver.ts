import { Id, OrgId } from "@starboard/domain/identifier";
import { z } from "zod";
import { defineJob } from "./define-job.ts";

/** Deletes what somebody who has left wrote in an organisation; `dueAt` is the moment of the timer that asked for it. */
export const forgetLeaver = defineJob({
  name: "leaver.forget",
  queue: "maintenance",
  payload: z.object({ orgId: OrgId, userId: Id, dueAt: z.iso.datetime() }),
  key: ({ orgId, userId, dueAt }) => `forget_leaver_${orgId}_${userId}_${Date.parse(dueAt)}`,
  attempts: 8,
  backoffMs: 1_000,
  timeoutMs: 20_000,
});
