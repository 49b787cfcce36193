import { Id, OrgId } from "@starboard/domain/identifier";
import { z } from "zod";
import { defineJob } from "../define-job.ts";

/** Turns one event into a notification for each person it concerns. */
export const notify = defineJob({
  name: "notification.fan-out",
  queue: "interactive",
  payload: z.object({
    orgId: OrgId,
    /** What happened, as `entity.verb`; the handler knows whom that concerns. */
    kind: z
      .string()
      .max(60)
      .regex(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/),
    subjectId: Id,
    eventId: Id,
  }),
  key: ({ eventId }) => `notify_${eventId}`,
  attempts: 5,
  backoffMs: 500,
  timeoutMs: 8_000,
});
