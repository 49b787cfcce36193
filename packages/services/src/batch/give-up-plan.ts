import { batches } from "@starboard/db/tables/batches";
import { giveUpPlan as giveUpPlanJob } from "@starboard/jobs/contracts/give-up-plan";
import { eq } from "drizzle-orm";
import { defineEffect } from "../verb/define-effect.ts";
import { finishBatch } from "./finish-batch.ts";

const REASON = "The stories could not be counted: it was tried several times and given up.";

/** Ends a batch whose planning is a dead letter: failed, with the reason. A person may have it tried again. */
export const giveUpPlan = defineEffect({
  action: "batch.run",
  job: giveUpPlanJob,
  compute: async () => null,
  apply: async ({ tx, runtime, payload, enqueue, audit, announce }) => {
    const [batch] = await tx.select().from(batches).where(eq(batches.id, payload.batchId)).for("update");
    if (batch?.state !== "planning" || batch.round !== payload.round) return;
    await finishBatch({ tx, runtime, enqueue }, batch, REASON);
    audit({ subjectId: batch.id, fields: ["state"] });
    announce({ topic: "batch", id: batch.id, audience: [batch.startedBy] });
  },
});
