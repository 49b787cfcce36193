import { batches } from "@starboard/db/tables/batches";
import { memberships } from "@starboard/db/tables/memberships";
import { rulesPublications } from "@starboard/db/tables/rules-publications";
import type { Tx } from "@starboard/db/transaction";
import type { PersonActor } from "@starboard/domain/actor";
import { StarboardError } from "@starboard/domain/errors";
import type { ProfileContent } from "@starboard/domain/profile";
import { rulesetNameOf } from "@starboard/domain/ruleset-name";
import { planBatch } from "@starboard/jobs/contracts/plan-batch";
import { profileRef } from "@starboard/rules/profile";
import { RULESET } from "@starboard/rules/ruleset";
import { findOpenBatch } from "../batch/find-open-batch.ts";
import { makeId } from "../make-id.ts";
import type { Runtime } from "../runtime.ts";
import type { Announce, Enqueue } from "../verb/side-effects.ts";
import { findPublication } from "./find-published-profile.ts";

interface Publishing {
  tx: Tx;
  actor: PersonActor;
  runtime: Runtime;
  enqueue: Enqueue;
  announce: Announce;
}

interface Publication {
  operationId: string;
  content: ProfileContent;
  reason: string;
  restores: number | null;
}

/**
 * Publishes rules under the next number and starts the run that evaluates every story by them. No run is open meanwhile:
 * a run's stories are all evaluated by one set of rules. Throws CONFLICT with the open run.
 */
export async function publishContent(publishing: Publishing, { operationId, content, reason, restores }: Publication) {
  const { tx, actor, runtime, enqueue, announce } = publishing;
  const { orgId, userId } = actor;
  const open = await findOpenBatch(tx, orgId);
  if (open) {
    const wait = "A run over all stories is under way. Wait for its end or cancel it, then publish.";
    throw new StarboardError("CONFLICT", wait, { batchId: open.id });
  }
  const newest = await findPublication(tx);
  const number = (newest?.number ?? 0) + 1;
  const profile = profileRef({ ...content, version: number });
  if (newest?.hash === profile.hash && newest.content.name === content.name) {
    throw new StarboardError("INVALID", `These are the rules that hold already, as number ${newest.number}.`);
  }
  const publishedAt = runtime.clock.now();
  const batchId = makeId(runtime.clock);
  await tx.insert(batches).values({
    orgId,
    id: batchId,
    operationId,
    startedBy: userId,
    rulesetVersion: rulesetNameOf({ ruleset: RULESET, profile }),
    state: "planning",
    createdAt: publishedAt,
  });
  await tx.insert(rulesPublications).values({
    orgId,
    id: makeId(runtime.clock),
    number,
    operationId,
    content,
    hash: profile.hash,
    reason,
    restores,
    publishedBy: userId,
    publishedAt,
    batchId,
  });
  enqueue(planBatch, { orgId, batchId });
  const everybody = await tx.select({ userId: memberships.userId }).from(memberships);
  announce({ topic: "rules", id: orgId, audience: everybody.map((one) => one.userId) });
  return { number, batchId };
}
