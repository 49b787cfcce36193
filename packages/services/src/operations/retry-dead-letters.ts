import { outbox } from "@starboard/db/tables/outbox";
import { notFound } from "@starboard/domain/errors";
import { DecideDeadLetters } from "@starboard/domain/operations";
import { and, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** Publishes jobs again that were given up, with all their attempts before them; the relay finds them within a second. */
export const retryDeadLetters = defineMutation({
  action: "dead-letter.retry",
  input: DecideDeadLetters,
  guard: ({ actor }) => requireOrganisation(actor, "dead-letter.retry"),
  run: async ({ tx, input, audit }) => {
    const retried = await tx
      .update(outbox)
      .set({
        attempts: 0,
        generation: sql`${outbox.generation} + 1`,
        availableAt: sql`now()`,
        publishedAt: null,
        startedAt: null,
        deadAt: null,
      })
      .where(
        and(inArray(outbox.id, input.ids), isNotNull(outbox.deadAt), isNull(outbox.doneAt), isNull(outbox.discardedAt)),
      )
      .returning({ id: outbox.id, jobName: outbox.jobName });
    if (retried.length === 0) throw notFound("job");
    for (const { id, jobName } of retried) audit({ fields: [`${jobName} ${id}`] });
    return { ids: retried.map(({ id }) => id) };
  },
});
