/** Rows of one list; a longer one is sent in parts. */
export const INVITE_LIST_ROWS = 500;
/** UTF-16 units: five hundred rows of 400. */
export const INVITE_LIST_LENGTH = 200_000;
export const INVITE_LIST_COLUMNS = ["email", "team", "roles", "cohort"] as const;
