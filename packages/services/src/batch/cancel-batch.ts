import { batches } from "@starboard/db/tables/batches";
import { BatchRef, isRunning } from "@starboard/domain/batch";
import { notFound, StarboardError } from "@starboard/domain/errors";
import { eq } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** Stops a batch; what is evaluated already stays. */
export const cancelBatch = defineMutation({
  action: "batch.cancel",
  input: BatchRef,
  guard: ({ actor }) => requireOrganisation(actor, "batch.cancel"),
  run: async ({ tx, runtime, input, audit, announce }) => {
    const [batch] = await tx.select().from(batches).where(eq(batches.id, input.batchId)).for("update");
    if (!batch) throw notFound("evaluation run");
    if (!isRunning(batch.state))
      throw new StarboardError("CONFLICT", "This run has ended already.", { state: batch.state });
    await tx
      .update(batches)
      .set({ state: "cancelled", finishedAt: runtime.clock.now() })
      .where(eq(batches.id, batch.id));
    audit({ subjectId: batch.id, fields: ["state"] });
    announce({ topic: "batch", id: batch.id, audience: [batch.startedBy] });
    return { state: "cancelled" as const };
  },
});
