import { comments } from "@starboard/db/tables/comments";
import { remarks } from "@starboard/db/tables/remarks";
import type { SectionLabel } from "@starboard/domain/section";
import { findRule } from "@starboard/rules/registry";
import { and, count, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineQuery } from "../verb/define-query.ts";

/** The caller's own remarks, newest first, with how often each was used and how often it helped. */
export const listRemarks = defineQuery({
  action: "remark.read",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "remark.read"),
  run: async ({ tx, actor }) => {
    const kept = await tx
      .select()
      .from(remarks)
      .where(and(eq(remarks.ownerId, actor.userId), isNull(remarks.deletedAt)))
      .orderBy(desc(remarks.updatedAt), desc(remarks.id));
    const uses = await tx
      .select({
        remarkId: comments.remarkId,
        section: comments.section,
        used: count(),
        // Resolved by somebody else than its author: by the candidate.
        helped: sql<number>`count(*) filter (where ${comments.resolvedBy} <> ${comments.authorId})`.mapWith(Number),
        lastAt: sql<Date>`max(${comments.createdAt})`.mapWith(comments.createdAt),
      })
      .from(comments)
      .where(and(eq(comments.authorId, actor.userId), isNotNull(comments.remarkId)))
      .groupBy(comments.remarkId, comments.section);
    return kept.map(({ id, body, ruleIds, createdAt, updatedAt }) => {
      const own = uses.filter((use) => use.remarkId === id);
      const usedIn: Partial<Record<SectionLabel, number>> = {};
      for (const { section, used } of own) usedIn[section] = used;
      return {
        id,
        body,
        ruleIds,
        /** Of a rule that is no more its id. */
        titles: ruleIds.map((ruleId) => findRule(ruleId)?.claim ?? ruleId),
        createdAt,
        updatedAt,
        used: own.reduce((sum, { used }) => sum + used, 0),
        helped: own.reduce((sum, { helped }) => sum + helped, 0),
        usedIn,
        lastUsedAt: own.reduce<Date | null>((last, { lastAt }) => (last && last > lastAt ? last : lastAt), null),
      };
    });
  },
});
