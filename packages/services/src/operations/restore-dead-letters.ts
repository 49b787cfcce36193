import { outbox } from "@starboard/db/tables/outbox";
import { notFound } from "@starboard/domain/errors";
import { DecideDeadLetters } from "@starboard/domain/operations";
import { and, inArray, isNotNull, isNull } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** Takes a discard back: the jobs wait for a decision again. */
export const restoreDeadLetters = defineMutation({
  action: "dead-letter.discard",
  input: DecideDeadLetters,
  guard: ({ actor }) => requireOrganisation(actor, "dead-letter.discard"),
  run: async ({ tx, input, audit }) => {
    const restored = await tx
      .update(outbox)
      .set({ discardedAt: null, discardReason: null })
      .where(and(inArray(outbox.id, input.ids), isNotNull(outbox.discardedAt), isNull(outbox.doneAt)))
      .returning({ id: outbox.id, jobName: outbox.jobName });
    if (restored.length === 0) throw notFound("job");
    for (const { id, jobName } of restored) audit({ fields: [`${jobName} ${id}`, "restored"] });
    return { ids: restored.map(({ id }) => id) };
  },
});
