import { batches } from "@starboard/db/tables/batches";
import { StartBatch } from "@starboard/domain/batch";
import { StarboardError } from "@starboard/domain/errors";
import { planBatch } from "@starboard/jobs/contracts/plan-batch";
import { eq } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { makeId } from "../make-id.ts";
import { findRulesetName } from "../rules/find-ruleset-name.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { findOpenBatch } from "./find-open-batch.ts";

/** Starts the evaluation of every story of the organisation. One at a time; the same operation sent again finds its batch. */
export const startBatch = defineMutation({
  action: "batch.start",
  input: StartBatch,
  guard: ({ actor }) => requireOrganisation(actor, "batch.start"),
  run: async ({ tx, actor, runtime, input, enqueue, audit }) => {
    const open = await findOpenBatch(tx, actor.orgId);
    const [known] = await tx.select().from(batches).where(eq(batches.operationId, input.operationId));
    if (known) return { batchId: known.id };
    if (open) {
      throw new StarboardError("CONFLICT", "An evaluation of all stories is running already.", { batchId: open.id });
    }
    const batchId = makeId(runtime.clock);
    await tx.insert(batches).values({
      orgId: actor.orgId,
      id: batchId,
      operationId: input.operationId,
      startedBy: actor.userId,
      rulesetVersion: await findRulesetName(tx),
      state: "planning",
      createdAt: runtime.clock.now(),
    });
    enqueue(planBatch, { orgId: actor.orgId, batchId });
    audit({ subjectId: batchId, fields: ["ruleset"] });
    return { batchId };
  },
});
