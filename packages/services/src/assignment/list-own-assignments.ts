import { assignments } from "@starboard/db/tables/assignments";
import { asc, isNull } from "drizzle-orm";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineQuery } from "../verb/define-query.ts";
import { findCandidates, meantBy } from "./find-meant.ts";
import { loadProgress } from "./load-progress.ts";

/** What is asked of the caller, the next due first, with what is left of it. */
export const listOwnAssignments = defineQuery({
  action: "assignment.list-own",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "assignment.list-own"),
  run: async ({ tx, actor, runtime }) => {
    const { orgId, userId } = actor;
    const self = (await findCandidates(tx)).filter((one) => one.userId === userId);
    if (self.length === 0) return [];
    const open = await tx
      .select()
      .from(assignments)
      .where(isNull(assignments.closedAt))
      .orderBy(asc(assignments.dueOn), asc(assignments.createdAt));
    const rows = open.filter((row) => meantBy(row, self).length > 0);
    if (rows.length === 0) return [];
    const progressFor = await loadProgress(
      { tx, orgId, now: runtime.clock.now() },
      rows.map(({ id }) => id),
      [userId],
    );
    return rows.map((row) => {
      const { have, need, open: openCompetencies, isDone, exemptBecause, privateStories } = progressFor(row, userId);
      return {
        ...{ id: row.id, stories: row.stories, competencies: row.competencies, dueOn: row.dueOn, note: row.note },
        ...{ have, need, open: openCompetencies, isDone, exemptBecause, privateStories },
      };
    });
  },
});
