export const REVIEW_STATES = [
  "requested",
  "assigned",
  "in_review",
  "changes_asked",
  "approved",
  "declined",
  "expired",
  "withdrawn",
] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export const VERDICTS = ["approved", "changes_asked"] as const;
export type Verdict = (typeof VERDICTS)[number];

export const REVIEW_EVENTS = [
  "assign",
  "skip",
  "reassign",
  "start",
  "approve",
  "ask_changes",
  "decline",
  "expire",
  "withdraw",
] as const;
export type ReviewEvent = (typeof REVIEW_EVENTS)[number];

/** The life of a review request. What is not listed cannot happen; the last five states are final. */
const TRANSITIONS: Readonly<Record<ReviewState, Partial<Record<ReviewEvent, ReviewState>>>> = {
  requested: { assign: "assigned", reassign: "assigned", withdraw: "withdrawn", expire: "expired" },
  assigned: {
    start: "in_review",
    skip: "requested",
    reassign: "assigned",
    decline: "declined",
    withdraw: "withdrawn",
    expire: "expired",
  },
  in_review: {
    reassign: "assigned",
    approve: "approved",
    ask_changes: "changes_asked",
    decline: "declined",
    withdraw: "withdrawn",
    expire: "expired",
  },
  changes_asked: {},
  approved: {},
  declined: {},
  expired: {},
  withdrawn: {},
};

/** The state after an event, or null when the event cannot happen in this state. */
export const findNextState = (state: ReviewState, event: ReviewEvent): ReviewState | null =>
  TRANSITIONS[state][event] ?? null;

export const OPEN_REVIEW_STATES: readonly ReviewState[] = ["requested", "assigned", "in_review"];
export const isOpen = (state: ReviewState): boolean => OPEN_REVIEW_STATES.includes(state);
