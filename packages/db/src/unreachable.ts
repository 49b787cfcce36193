import { StarboardError } from "@starboard/domain/errors";

/** Longer than nearly every request holds its connection; a database that starts anew is asked a few times. */
const RETRY_AFTER_SECONDS = 2;

/** What a caller is told when the database gave no connection in time, or lost one; the log reads the cause. */
export const unreachable = (cause: unknown): StarboardError =>
  new StarboardError(
    "UNAVAILABLE",
    `Starboard's database is too busy or does not answer at the moment. Try again in ${RETRY_AFTER_SECONDS} seconds.`,
    { retryAfterSeconds: RETRY_AFTER_SECONDS },
    { cause },
  );
