import { outbox } from "@starboard/db/tables/outbox";
import { DEAD_LETTERS_AT_ONCE, ListDeadLetters } from "@starboard/domain/operations";
import { and, count, desc, eq, isNull } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineQuery } from "../verb/define-query.ts";
import { isDead } from "./dead-letter-rows.ts";

/**
 * The organisation's jobs that were given up: those that wait for a decision, newest first, and those that were
 * discarded, until they are pruned. Ids and words of the error only, never content.
 */
export const listDeadLetters = defineQuery({
  action: "dead-letter.read",
  input: ListDeadLetters,
  guard: ({ actor }) => requireOrganisation(actor, "dead-letter.read"),
  run: async ({ tx, input }) => {
    const isOfKind = input.jobName === null ? undefined : eq(outbox.jobName, input.jobName);
    const rows = await tx
      .select()
      .from(outbox)
      .where(and(isDead, isOfKind))
      .orderBy(desc(outbox.deadAt), desc(outbox.id))
      .limit(DEAD_LETTERS_AT_ONCE);
    const kinds = await tx
      .select({ jobName: outbox.jobName, waiting: count() })
      .from(outbox)
      .where(and(isDead, isNull(outbox.discardedAt)))
      .groupBy(outbox.jobName)
      .orderBy(outbox.jobName);
    return {
      letters: rows.map(
        ({ id, jobName, queue, attempts, lastError, createdAt, deadAt, discardedAt, discardReason }) => ({
          id,
          jobName,
          queue,
          attempts,
          error: lastError ?? "unknown",
          createdAt,
          deadAt: deadAt ?? createdAt,
          discardedAt,
          discardReason,
        }),
      ),
      kinds,
    };
  },
});
