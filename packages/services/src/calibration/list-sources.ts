import { memberships } from "@starboard/db/tables/memberships";
import { stories } from "@starboard/db/tables/stories";
import { teamMembers } from "@starboard/db/tables/team-members";
import type { Tx } from "@starboard/db/transaction";
import { CalibrationSources } from "@starboard/domain/calibration";
import { and, desc, eq, exists, inArray, isNull } from "drizzle-orm";
import { requireCalibratedTeam } from "../guards/require-calibration.ts";
import { defineQuery } from "../verb/define-query.ts";

const NEWEST = 200;

/** The stories of a team that its coaches may read, newest first, without whose they are. */
export const listSources = defineQuery({
  action: "calibration.create",
  input: CalibrationSources,
  guard: ({ tx, actor, input }) => requireCalibratedTeam(tx, actor, input.teamId),
  run: async ({ tx, subject: team }) => {
    const rows = await sharedStories(tx, team.id).orderBy(desc(stories.updatedAt)).limit(NEWEST);
    return rows.map(({ id, title, kind }) => ({ storyId: id, title, kind }));
  },
});

/** Those of these stories that may be in a set of the team. */
export const findSources = async (tx: Tx, teamId: string, storyIds: readonly string[]) =>
  storyIds.length === 0 ? [] : await sharedStories(tx, teamId, storyIds);

const sharedStories = (tx: Tx, teamId: string, storyIds?: readonly string[]) =>
  tx
    .select({
      id: stories.id,
      title: stories.title,
      kind: stories.kind,
      question: stories.question,
      currentRevisionId: stories.currentRevisionId,
    })
    .from(stories)
    .innerJoin(memberships, and(eq(memberships.userId, stories.authorId), eq(memberships.state, "active")))
    .where(
      and(
        eq(stories.visibility, "team"),
        isNull(stories.archivedAt),
        storyIds ? inArray(stories.id, [...storyIds]) : undefined,
        exists(
          tx
            .select({ userId: teamMembers.userId })
            .from(teamMembers)
            .where(and(eq(teamMembers.teamId, teamId), eq(teamMembers.userId, stories.authorId))),
        ),
      ),
    );
