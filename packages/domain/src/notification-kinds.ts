export const NOTIFICATION_KINDS = [
  "review-assigned",
  "review-submitted",
  "review-withdrawn",
  "review-declined",
  "review-amended",
  "review-reassigned",
  "review-reminder",
  "review-expired",
  "review-unassigned",
  "review-escalated",
  "comment-replied",
  "comment-mentioned",
  "round-opened",
  "batch-finished",
  "rules-changed",
  "assignment-given",
  "assignment-reminder",
  "member-changed",
  "member-suspended",
  "member-restored",
  "member-removed",
  "member-left",
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** Kinds that also go out by mail at once. */
export const MAILED_KINDS: readonly NotificationKind[] = [
  "review-assigned",
  "review-submitted",
  "review-amended",
  "review-reminder",
  "review-declined",
  "review-expired",
  "review-escalated",
  "assignment-reminder",
  "member-suspended",
  "member-restored",
  "member-removed",
];

/** Kinds that tell somebody of a door that is shut to them now: by mail, as they cannot look. */
export const FAREWELL_KINDS: readonly NotificationKind[] = ["member-suspended", "member-removed"];
