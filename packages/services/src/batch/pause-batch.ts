import { batches } from "@starboard/db/tables/batches";
import { BatchRef } from "@starboard/domain/batch";
import { eq } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { requireAct } from "./require-act.ts";

/** Has a batch stand still: no chunk begins, and those under way stop at their next look. */
export const pauseBatch = defineMutation({
  action: "batch.pause",
  input: BatchRef,
  guard: ({ actor }) => requireOrganisation(actor, "batch.pause"),
  run: async ({ tx, actor, input, audit, announce }) => {
    const { batch, state } = await requireAct(tx, "pause", input.batchId);
    await tx.update(batches).set({ state }).where(eq(batches.id, batch.id));
    audit({ subjectId: batch.id, fields: ["state"] });
    announce({ topic: "batch", id: batch.id, audience: [batch.startedBy, actor.userId] });
    return { state };
  },
});
