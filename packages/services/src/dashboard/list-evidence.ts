import { stories } from "@starboard/db/tables/stories";
import { storyCurrentEvaluations } from "@starboard/db/tables/story-current-evaluations";
import { ReadEvidence } from "@starboard/domain/dashboard";
import { and, arrayContains, asc, between, count, eq, isNull, sql } from "drizzle-orm";
import { requireDashboard } from "../guards/require-dashboard.ts";
import { findNames } from "../identity/find-names.ts";
import { defineQuery } from "../verb/define-query.ts";
import { findNewestRuleset } from "./find-newest-ruleset.ts";
import { peopleInScope } from "./people-in-scope.ts";
import { scopeId } from "./scope-id.ts";

const MOST = 100;

/**
 * The stories behind a figure, by their authors' names, up to a hundred of them; the team sees each. Null to who does not
 * see these people by themselves.
 */
export const listEvidence = defineQuery({
  action: "dashboard.read",
  input: ReadEvidence,
  guard: (a) => requireDashboard(a, a.input),
  run: async ({ tx, actor, input, subject }) => {
    if (subject.isAggregate) return null;
    const { of } = input;
    const rulesetVersion = input.rulesetVersion ?? (await findNewestRuleset(tx, scopeId(actor.orgId, subject)));
    if (rulesetVersion === null) return { total: 0, stories: [] };
    const where = and(
      eq(stories.visibility, "team"),
      isNull(stories.archivedAt),
      sql`${stories.authorId} in (${peopleInScope(subject)})`,
      eq(storyCurrentEvaluations.rulesetVersion, rulesetVersion),
      of.kind === "rule"
        ? arrayContains(storyCurrentEvaluations.ruleIds, [of.ruleId])
        : between(storyCurrentEvaluations.score, of.from, of.to),
    );
    const joined = eq(storyCurrentEvaluations.storyId, stories.id);
    const rows = await tx
      .select({ id: stories.id, title: stories.title, authorId: stories.authorId })
      .from(stories)
      .innerJoin(storyCurrentEvaluations, joined)
      .where(where)
      .orderBy(asc(stories.authorId), asc(stories.id))
      .limit(MOST);
    const [all] = await tx.select({ n: count() }).from(stories).innerJoin(storyCurrentEvaluations, joined).where(where);
    const nameOf = await findNames(
      tx,
      rows.map(({ authorId }) => authorId),
    );
    return {
      total: all?.n ?? 0,
      stories: rows
        .map(({ id, title, authorId }) => ({ id, title, authorId, authorName: nameOf(authorId) }))
        .sort((a, b) => a.authorName.localeCompare(b.authorName, "en") || a.title.localeCompare(b.title, "en")),
    };
  },
});
