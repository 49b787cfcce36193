import { SESSION_DAYS, SESSION_IDLE_DAYS } from "@starboard/domain/account-times";

const DAY_MS = 86_400_000;

/** When a session is over that is not used again: a week after its last use, and never later than thirty days. */
export const sessionEnd = (createdAt: Date, usedAt: Date): Date =>
  new Date(Math.min(createdAt.getTime() + SESSION_DAYS * DAY_MS, usedAt.getTime() + SESSION_IDLE_DAYS * DAY_MS));
