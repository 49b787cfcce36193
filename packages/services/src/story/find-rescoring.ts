import { evaluations } from "@starboard/db/tables/evaluations";
import { rulesPublications } from "@starboard/db/tables/rules-publications";
import type { Tx } from "@starboard/db/transaction";
import { asc, sql } from "drizzle-orm";
import { rulesetOrdinal } from "../evaluation/ruleset-ordinal.ts";

type Scored = Pick<typeof evaluations.$inferSelect, "score" | "band">;

/** Where other rules scored one of these revisions differently although its text had not changed, the latest first. */
export async function findRescoring(tx: Tx, revisionIds: string[]) {
  const stored = await tx
    .select({
      revisionId: evaluations.revisionId,
      rulesetVersion: evaluations.rulesetVersion,
      score: evaluations.score,
      band: evaluations.band,
      at: evaluations.createdAt,
    })
    .from(evaluations)
    .where(sql`${evaluations.revisionId} = any(${sql.param(revisionIds)}::uuid[])`)
    .orderBy(asc(evaluations.revisionId), asc(rulesetOrdinal(evaluations.rulesetVersion)));
  const steps = stored.flatMap((one, at) => {
    const was = stored[at - 1];
    if (was?.revisionId !== one.revisionId || isSame(was, one)) return [];
    return [{ ...one, wasScore: was.score, wasBand: was.band }];
  });
  if (steps.length === 0) return [];
  const published = await tx
    .select({ number: rulesPublications.number, content: rulesPublications.content })
    .from(rulesPublications);
  const nameOf = new Map(published.map(({ number, content }) => [String(number), content.name]));
  /** As the organisation calls them; null for the product's. */
  const rulesOf = (rulesetVersion: string) => nameOf.get(rulesetVersion.split("+")[1] ?? "") ?? null;
  return steps.map((step) => ({ ...step, rules: rulesOf(step.rulesetVersion) })).toReversed();
}

/** Where there is too little to judge no score is shown, so two such are the same. */
const isSame = (was: Scored, one: Scored): boolean =>
  was.band === one.band && (was.score === one.score || one.band === "insufficient");
