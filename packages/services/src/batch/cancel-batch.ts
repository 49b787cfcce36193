import { batches } from "@starboard/db/tables/batches";
import { BatchRef } from "@starboard/domain/batch";
import { eq } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { tellOfRules } from "../rules/tell-of-rules.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { requireAct } from "./require-act.ts";

/** Stops a batch; what is evaluated already stays. */
export const cancelBatch = defineMutation({
  action: "batch.cancel",
  input: BatchRef,
  guard: ({ actor }) => requireOrganisation(actor, "batch.cancel"),
  run: async ({ tx, actor, runtime, input, enqueue, audit, announce }) => {
    const { batch, state } = await requireAct(tx, "cancel", input.batchId);
    await tx.update(batches).set({ state, finishedAt: runtime.clock.now() }).where(eq(batches.id, batch.id));
    if (batch.purpose === "evaluate") await tellOfRules({ tx, runtime, enqueue }, actor.orgId);
    audit({ subjectId: batch.id, fields: ["state"] });
    announce({ topic: "batch", id: batch.id, audience: [batch.startedBy, actor.userId] });
    return { state };
  },
});
