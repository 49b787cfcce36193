import { Id, OrgId } from "@starboard/domain/identifier";
import { NOTIFICATION_KINDS } from "@starboard/domain/notification-kinds";
import { z } from "zod";
import { defineJob } from "./define-job.ts";

/** Turns one event into a notification for each person it concerns. */
export const notify = defineJob({
  name: "notification.fan-out",
  queue: "interactive",
  payload: z.object({
    orgId: OrgId,
    kind: z.enum(NOTIFICATION_KINDS),
    subjectId: Id,
    eventId: Id,
    /** Who was given the review, or had it until then, and in which round; rows of an older release do not say. */
    reviewer: z.object({ userId: Id, round: z.int().min(0) }).optional(),
  }),
  // One event may be told in two ways: an answer to the parties, and to who is named in it.
  key: ({ kind, eventId }) => (kind === "comment-mentioned" ? `notify_mentioned_${eventId}` : `notify_${eventId}`),
  attempts: 5,
  backoffMs: 500,
  timeoutMs: 8_000,
});
