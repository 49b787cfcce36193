import { outbox } from "@starboard/db/tables/outbox";
import { and, inArray, isNotNull, isNull, sql } from "drizzle-orm";

/** Given up, and not overtaken by a late success. */
export const isDead = and(isNotNull(outbox.deadAt), isNull(outbox.doneAt));

/** Those of the rows that wait for a decision. */
export const awaitingDecision = (ids: readonly number[]) =>
  and(isDead, isNull(outbox.discardedAt), inArray(outbox.id, [...ids]));

/** A job with all its attempts before it; the relay finds it within a second. */
export const TRIED_AGAIN = {
  attempts: 0,
  generation: sql`${outbox.generation} + 1`,
  availableAt: sql`now()`,
  publishedAt: null,
  startedAt: null,
  deadAt: null,
};
