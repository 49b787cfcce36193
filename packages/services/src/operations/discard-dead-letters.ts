import { outbox } from "@starboard/db/tables/outbox";
import { notFound } from "@starboard/domain/errors";
import { DiscardDeadLetters } from "@starboard/domain/operations";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { awaitingDecision } from "./dead-letter-rows.ts";

/** Decides that jobs which were given up shall have no effect. They can be taken back until they are pruned. */
export const discardDeadLetters = defineMutation({
  action: "dead-letter.discard",
  input: DiscardDeadLetters,
  guard: ({ actor }) => requireOrganisation(actor, "dead-letter.discard"),
  run: async ({ tx, runtime, input, audit }) => {
    const discarded = await tx
      .update(outbox)
      .set({ discardedAt: runtime.clock.now(), discardReason: input.reason })
      .where(awaitingDecision(input.ids))
      .returning({ id: outbox.id, jobName: outbox.jobName });
    if (discarded.length === 0) throw notFound("job");
    for (const { id, jobName } of discarded) audit({ fields: [`${jobName} ${id}`, input.reason] });
    return { ids: discarded.map(({ id }) => id) };
  },
});
