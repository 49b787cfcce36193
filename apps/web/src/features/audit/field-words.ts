import type { NotificationKind } from "@starboard/domain/notification-kinds";

/** What people were told of. */
const TOLD: Readonly<Record<NotificationKind, string>> = {
  "review-assigned": "a review was given to somebody",
  "review-submitted": "a review was given",
  "review-withdrawn": "a request was withdrawn",
  "review-declined": "a request was declined",
  "review-amended": "a review was amended",
  "review-reassigned": "a review was given to somebody else",
  "review-reminder": "a review is due tomorrow",
  "review-expired": "a request ended without a review",
  "review-unassigned": "nobody is free for a review",
  "review-escalated": "a review is overdue",
  "comment-replied": "a comment was answered",
  "comment-mentioned": "somebody was mentioned in a comment",
  "round-opened": "a peer round was opened",
  "batch-finished": "an evaluation of all stories ended",
  "rules-changed": "the rules changed",
  "assignment-given": "stories were asked for",
  "assignment-reminder": "stories that were asked for are due",
  "member-changed": "roles or teams changed",
  "member-suspended": "a member was suspended",
  "member-restored": "a member was let in again",
  "member-removed": "a member was removed",
  "member-left": "a member left",
};

/** A name of letters alone; with an id in it, it stays as it is, to be copied. */
const NAME = /^[A-Za-z-]+$/;

/** What of it was concerned: a notification by what it tells, and any other name with its words apart. */
export function fieldWords(field: string): string {
  if (Object.hasOwn(TOLD, field)) return TOLD[field as NotificationKind];
  return NAME.test(field) ? field.replace(/-|(?=[A-Z])/g, " ").toLowerCase() : field;
}
