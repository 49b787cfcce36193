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
];

export const MarkRead = z.object({ notificationId: NotificationId.nullable() });
