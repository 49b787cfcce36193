import { batches } from "@starboard/db/tables/batches";
import { rulesDrafts } from "@starboard/db/tables/rules-drafts";
import { rulesPublications } from "@starboard/db/tables/rules-publications";
import type { Tx } from "@starboard/db/transaction";
import type { ProfileContent } from "@starboard/domain/profile";
import { RULESET } from "@starboard/rules/ruleset";
import { desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { rulesetOrdinal } from "../evaluation/ruleset-ordinal.ts";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { findNames } from "../identity/find-names.ts";
import { defineQuery } from "../verb/define-query.ts";
import { triedHash } from "./tried-hash.ts";

const NEWEST = 50;

async function countRulesInUse(tx: Tx): Promise<{ rules: string; stories: number }[]> {
  const { rows } = await tx.execute<{ rules: string; stories: number }>(sql`
    select p.ruleset_version as rules, count(*)::int as stories
    from story_current_evaluations p join stories s on s.org_id = p.org_id and s.id = p.story_id
    where s.archived_at is null group by 1 order by ${rulesetOrdinal(sql`p.ruleset_version`)} desc`);
  return rows;
}

/** The organisation's own rules: the draft, and the newest fifty publications, of which the first holds. */
export const getRules = defineQuery({
  action: "rules.read",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "rules.read"),
  run: async ({ tx }) => {
    const [draft] = await tx.select().from(rulesDrafts);
    const published = await tx.select().from(rulesPublications).orderBy(desc(rulesPublications.number)).limit(NEWEST);
    const nameOf = await findNames(tx, [draft?.updatedBy ?? null, ...published.map((row) => row.publishedBy)]);
    const previews = await tx
      .select()
      .from(batches)
      .where(eq(batches.purpose, "preview"))
      .orderBy(desc(batches.createdAt))
      .limit(1);
    const [preview] = previews;
    return {
      engine: RULESET,
      /** Stories by the rules of the evaluation that counts for each; small groups of stories name nobody. */
      inUse: await countRulesInUse(tx),
      /** The newest dry run; its rows are there, those of earlier ones are gone. */
      preview: preview
        ? {
            batchId: preview.id,
            state: preview.state,
            createdAt: preview.createdAt,
            isOfDraft: draft !== undefined && preview.triedHash === triedHash({ ...draft.content, version: 1 }),
          }
        : null,
      draft: draft
        ? {
            version: draft.version,
            content: draft.content satisfies ProfileContent,
            updatedAt: draft.updatedAt,
            updatedBy: nameOf(draft.updatedBy),
          }
        : null,
      published: published.map(({ number, content, hash, reason, restores, publishedBy, publishedAt, batchId }) => ({
        number,
        content,
        hash,
        reason,
        restores,
        publishedAt,
        publishedBy: nameOf(publishedBy),
        batchId,
      })),
    };
  },
});
