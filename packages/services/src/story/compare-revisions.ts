import { evaluations } from "@starboard/db/tables/evaluations";
import type { Tx } from "@starboard/db/transaction";
import { compareFindings, pairByRules } from "@starboard/domain/finding-change";
import { CompareRevisions } from "@starboard/domain/snapshot";
import { desc, eq } from "drizzle-orm";
import { rulesetOrdinal } from "../evaluation/ruleset-ordinal.ts";
import { requireStory } from "../guards/require-story.ts";
import { defineQuery } from "../verb/define-query.ts";
import { getRevision } from "./get-revision.ts";

/**
 * What became of the findings between two revisions of a story, by stored evaluations under the same rules, the newest
 * that both have. `change` is null where there are none; each side then says which rules it was evaluated with, if any.
 */
export const compareRevisions = defineQuery({
  action: "story.compare",
  input: CompareRevisions,
  guard: ({ tx, actor, input }) => requireStory(tx, actor, "story.compare", input.storyId),
  run: async ({ tx, input, subject: story }) => {
    const from = await getRevision(tx, story.id, input.from);
    const to = await getRevision(tx, story.id, input.to);
    const [before, after] = [await listEvaluations(tx, from.id), await listEvaluations(tx, to.id)];
    const pair = pairByRules(before, after);
    const [left = before[0], right = after[0]] = pair ?? [];
    return {
      from: tell(input.from, left),
      to: tell(input.to, right),
      change: pair
        ? compareFindings(
            { sections: from.sections, findings: pair[0].detail.findings },
            { sections: to.sections, findings: pair[1].detail.findings },
          )
        : null,
    };
  },
});

type Stored = Awaited<ReturnType<typeof listEvaluations>>[number];

const tell = (seq: number, stored: Stored | undefined) => ({
  seq,
  /** By the rules that are named; null while the worker has not evaluated it. */
  score: stored?.detail.score ?? null,
  band: stored?.detail.band ?? null,
  rulesetVersion: stored?.rulesetVersion ?? null,
});

/** All of one revision, by the latest rules first. */
const listEvaluations = (tx: Tx, revisionId: string) =>
  tx
    .select({
      detail: evaluations.detail,
      rulesetVersion: evaluations.rulesetVersion,
      rulesetHash: evaluations.rulesetHash,
    })
    .from(evaluations)
    .where(eq(evaluations.revisionId, revisionId))
    .orderBy(desc(rulesetOrdinal(evaluations.rulesetVersion)));
