import { z } from "zod";
import { NotificationId } from "./identifier.ts";

export const NOTIFICATION_KINDS = [
  "review-assigned",
  "review-submitted",
  "review-withdrawn",
  "review-declined",
  "review-reminder",
  "review-expired",
  "review-unassigned",
  "review-escalated",
  "comment-replied",
  "batch-finished",
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** Kinds that also go out by mail at once. */
export const MAILED_KINDS: readonly NotificationKind[] = [
  "review-assigned",
  "review-submitted",
  "review-reminder",
  "review-declined",
  "review-expired",
  "review-escalated",
];

export const MarkRead = z.object({ notificationId: NotificationId.nullable() });
