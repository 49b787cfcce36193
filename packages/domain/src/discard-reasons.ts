/** Why somebody decides that a job shall not be tried again. A closed list: a free text could name a person. */
export const DISCARD_REASONS = ["no-longer-needed", "done-by-hand", "cannot-succeed", "duplicate"] as const;
export type DiscardReason = (typeof DISCARD_REASONS)[number];
