import { rulesDrafts } from "@starboard/db/tables/rules-drafts";
import { rulesPublications } from "@starboard/db/tables/rules-publications";
import type { ProfileContent } from "@starboard/domain/profile";
import { RULESET } from "@starboard/rules/ruleset";
import { desc } from "drizzle-orm";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { findNames } from "../identity/find-names.ts";
import { defineQuery } from "../verb/define-query.ts";

const NEWEST = 50;

/** The organisation's own rules: the draft, and the newest fifty publications, of which the first holds. */
export const getRules = defineQuery({
  action: "rules.read",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "rules.read"),
  run: async ({ tx }) => {
    const [draft] = await tx.select().from(rulesDrafts);
    const published = await tx.select().from(rulesPublications).orderBy(desc(rulesPublications.number)).limit(NEWEST);
    const nameOf = await findNames(tx, [draft?.updatedBy ?? null, ...published.map((row) => row.publishedBy)]);
    return {
      engine: RULESET,
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
