import { outbox } from "@starboard/db/tables/outbox";
import { notFound } from "@starboard/domain/errors";
import { DecideDeadLetters } from "@starboard/domain/operations";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { awaitingDecision, TRIED_AGAIN } from "./dead-letter-rows.ts";

/** Publishes jobs again that were given up, with all their attempts before them; the relay finds them within a second. */
export const retryDeadLetters = defineMutation({
  action: "dead-letter.retry",
  input: DecideDeadLetters,
  guard: ({ actor }) => requireOrganisation(actor, "dead-letter.retry"),
  run: async ({ tx, input, audit }) => {
    const retried = await tx
      .update(outbox)
      .set(TRIED_AGAIN)
      .where(awaitingDecision(input.ids))
      .returning({ id: outbox.id, jobName: outbox.jobName });
    if (retried.length === 0) throw notFound("job");
    for (const { id, jobName } of retried) audit({ fields: [`${jobName} ${id}`] });
    return { ids: retried.map(({ id }) => id) };
  },
});
