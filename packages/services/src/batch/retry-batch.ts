import { batches } from "@starboard/db/tables/batches";
import { BatchRef } from "@starboard/domain/batch";
import { StarboardError } from "@starboard/domain/errors";
import { planBatch } from "@starboard/jobs/contracts/plan-batch";
import { eq } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { findRulesetName } from "../rules/find-ruleset-name.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { findOpenBatch } from "./find-open-batch.ts";
import { requireAct } from "./require-act.ts";

/** Tries again what failed in a batch: its failed stories, or its planning. */
export const retryBatch = defineMutation({
  action: "batch.retry",
  input: BatchRef,
  guard: ({ actor }) => requireOrganisation(actor, "batch.retry"),
  run: async ({ tx, actor, input, enqueue, audit, announce }) => {
    const open = await findOpenBatch(tx, actor.orgId);
    const { batch, state } = await requireAct(tx, "retry", input.batchId);
    if (open) {
      throw new StarboardError("CONFLICT", "Another evaluation of all stories is under way.", { batchId: open.id });
    }
    const { orgId, id: batchId, startedBy } = batch;
    const round = batch.round + 1;
    // A dry run stays one of the rules that it was begun with; an evaluation is by those that hold now.
    const rulesetVersion = batch.purpose === "preview" ? batch.rulesetVersion : await findRulesetName(tx);
    await tx
      .update(batches)
      .set({ state, round, rulesetVersion, reason: null, finishedAt: null })
      .where(eq(batches.id, batchId));
    enqueue(planBatch, { orgId, batchId, round });
    audit({ subjectId: batchId, fields: ["state", "round"] });
    announce({ topic: "batch", id: batchId, audience: [startedBy, actor.userId] });
    return { state };
  },
});
