/** What stays after an erasure, and why; shown before and on the receipt. */
export const KEPT_AFTER_ERASURE = [
  "The audit log keeps that something was done, when and to what, under a number that leads to nobody any more.",
  "What you wrote on other people's stories as a coach or peer stays with them, without your name.",
  "Counts of scores stay as numbers, without your stories in today's.",
] as const;
