import { storyRevisions } from "@starboard/db/tables/story-revisions";
import type { Tx } from "@starboard/db/transaction";
import type { Sections } from "@starboard/domain/section";
import { evaluateRevision } from "@starboard/jobs/contracts/evaluate-revision";
import { RULESET } from "@starboard/rules/ruleset";
import { makeId } from "../make-id.ts";
import type { Runtime } from "../runtime.ts";
import type { Enqueue } from "../verb/side-effects.ts";

interface NewRevision {
  tx: Tx;
  runtime: Runtime;
  enqueue: Enqueue;
  orgId: string;
  storyId: string;
  revisionId?: string;
  seq: number;
  operationId: string;
  sections: Sections;
}

/** Writes an immutable revision and, in the same transaction, the job that evaluates it. */
export async function addRevision(revision: NewRevision): Promise<string> {
  const { tx, runtime, enqueue, orgId, storyId, seq, operationId, sections } = revision;
  const id = revision.revisionId ?? makeId(runtime.clock);
  await tx
    .insert(storyRevisions)
    .values({ orgId, id, storyId, seq, operationId, sections, createdAt: runtime.clock.now() });
  enqueue(evaluateRevision, { orgId, revisionId: id, rulesetVersion: RULESET.version });
  return id;
}
