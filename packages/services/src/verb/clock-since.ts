import type { Clock } from "../runtime.ts";

/**
 * A clock that never shows a time before `since`. What follows from something happens after it, also on a machine whose
 * own clock is behind: a timer that has gone off, by the clock of the database, is not too early for its effect.
 */
export const clockSince = (clock: Clock, since: Date): Clock => ({
  now: () => {
    const now = clock.now();
    return now < since ? since : now;
  },
});
