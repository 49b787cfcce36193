import { assignments } from "@starboard/db/tables/assignments";
import { asc } from "drizzle-orm";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineQuery } from "../verb/define-query.ts";
import { describeScopes } from "./describe-scope.ts";
import { findCandidates, reachOf } from "./find-meant.ts";
import { loadProgress } from "./load-progress.ts";

/** The assignments of the caller's people, the next due first, with how many of them are done. */
export const listAssignments = defineQuery({
  action: "assignment.list",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "assignment.list"),
  run: async ({ tx, actor, runtime }) => {
    const candidates = await findCandidates(tx);
    const all = await tx.select().from(assignments).orderBy(asc(assignments.dueOn), asc(assignments.createdAt));
    const reaches = all.flatMap((row) => {
      const people = reachOf(actor, "assignment.read", row, candidates);
      return people ? [{ row, people }] : [];
    });
    const rows = reaches.map(({ row }) => row);
    const scopeOf = await describeScopes(tx, rows);
    const userIds = [...new Set(reaches.flatMap(({ people }) => people.map(({ userId }) => userId)))];
    const progressFor = await loadProgress(
      { tx, orgId: actor.orgId, now: runtime.clock.now() },
      rows.map(({ id }) => id),
      userIds,
    );
    return reaches.map(({ row, people }) => {
      const progress = people.map(({ userId }) => progressFor(row, userId));
      const asked = progress.filter(({ exemptBecause }) => exemptBecause === null);
      return {
        ...{ id: row.id, stories: row.stories, competencies: row.competencies, dueOn: row.dueOn, note: row.note },
        scope: scopeOf(row),
        closedAt: row.closedAt,
        people: asked.length,
        done: asked.filter(({ isDone }) => isDone).length,
        exempt: people.length - asked.length,
      };
    });
  },
});
