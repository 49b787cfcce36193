import type { Subscription } from "./mail-preference.ts";
import type { NotificationKind } from "./notification-kinds.ts";

export const NOTIFICATION_GROUPS = ["writing", "reviewing", "leading", "belonging"] as const;
export type NotificationGroup = (typeof NOTIFICATION_GROUPS)[number];

interface KindWords {
  group: NotificationGroup;
  /** After "a mail when". */
  when: string;
}

/** What each kind tells of, and to whom: the one place for the words of preferences, mails and the log. */
export const NOTIFICATION_WORDS: Readonly<Record<NotificationKind, KindWords>> = {
  "review-submitted": { group: "writing", when: "a review of yours is finished" },
  "review-amended": { group: "writing", when: "a coach amends a review of yours" },
  "review-declined": { group: "writing", when: "a coach cannot review, and you can ask again" },
  "review-expired": { group: "writing", when: "a review was not finished in time" },
  "comment-mentioned": { group: "writing", when: "somebody mentions you in a comment" },
  "comment-replied": { group: "writing", when: "somebody answers a comment" },
  "assignment-given": { group: "writing", when: "a lead asks you for stories" },
  "assignment-reminder": { group: "writing", when: "a lead reminds you of stories that are due" },
  "round-opened": { group: "writing", when: "a peer round is opened in your team" },
  "rules-changed": { group: "writing", when: "new rules score a story of yours differently" },
  "review-assigned": { group: "reviewing", when: "somebody asks for your review" },
  "review-reminder": { group: "reviewing", when: "a review is due soon" },
  "review-withdrawn": { group: "reviewing", when: "a review is no longer needed" },
  "review-reassigned": { group: "reviewing", when: "a review that you had is given to another coach" },
  "review-unassigned": { group: "leading", when: "no coach is free for somebody of your team" },
  "review-escalated": { group: "leading", when: "a review of somebody in your team is overdue" },
  "batch-finished": { group: "leading", when: "an evaluation of all stories has finished" },
  "member-left": { group: "leading", when: "somebody leaves an organisation that you own" },
  "member-changed": { group: "belonging", when: "your teams or roles change" },
  "member-restored": { group: "belonging", when: "you are let in again" },
  "member-suspended": { group: "belonging", when: "your access to an organisation is suspended" },
  "member-removed": { group: "belonging", when: "you are removed from an organisation" },
};

/** What a mail is about: the name of one that comes by the clock, or, after `before`, when one of that kind comes. */
export function subscriptionWords(subscription: Subscription, before = ""): string {
  if (subscription === "digest") return "the daily mail";
  if (subscription === "lead-digest") return "the weekly mail about your team";
  return before + NOTIFICATION_WORDS[subscription].when;
}
