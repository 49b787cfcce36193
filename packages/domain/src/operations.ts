import { z } from "zod";
import { DISCARD_REASONS } from "./discard-reasons.ts";
import { shortList } from "./short-list.ts";
import { knownName } from "./stored-text.ts";

/** At most this many dead letters are shown, and decided on, at a time. */
export const DEAD_LETTERS_AT_ONCE = 200;

const DeadLetterIds = shortList(z.int().positive(), {
  min: 1,
  max: DEAD_LETTERS_AT_ONCE,
  message: `Choose at least one job, and at most ${DEAD_LETTERS_AT_ONCE} at a time.`,
});

export const ListDeadLetters = z.object({
  /** A job's name such as `mail.deliver`; every kind unless given. */
  jobName: knownName(100).nullable().default(null),
});
export const DecideDeadLetters = z.object({ ids: DeadLetterIds });
export const DiscardDeadLetters = z.object({ ids: DeadLetterIds, reason: z.enum(DISCARD_REASONS) });
