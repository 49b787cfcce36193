import { memberships } from "@starboard/db/tables/memberships";
import { teamMembers } from "@starboard/db/tables/team-members";
import { teams } from "@starboard/db/tables/teams";
import { together } from "@starboard/db/together";
import { teamsWithRole } from "@starboard/domain/actor";
import { and, arrayContains, asc, type Column, eq, inArray, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { requireDashboard } from "../guards/require-dashboard.ts";
import { defineQuery } from "../verb/define-query.ts";

/** Whose figures the caller can look at: teams, each with its cohorts, and the whole organisation. */
export const listDashboardScopes = defineQuery({
  action: "dashboard.read",
  input: z.object({}),
  guard: (a) => requireDashboard(a, { teamId: null, cohort: null }),
  run: async ({ tx, actor }) => {
    const isMine = (teamId: Column) => (actor.isOwner ? undefined : inArray(teamId, teamsWithRole(actor, ["lead"])));
    const [found, cohorts] = await together([
      tx.select({ id: teams.id, name: teams.name }).from(teams).where(isMine(teams.id)).orderBy(asc(teams.name)),
      tx
        .selectDistinct({ teamId: teamMembers.teamId, cohort: memberships.cohort })
        .from(teamMembers)
        .innerJoin(memberships, eq(memberships.userId, teamMembers.userId))
        .where(
          and(
            arrayContains(teamMembers.roles, ["candidate"]),
            eq(memberships.state, "active"),
            isNotNull(memberships.cohort),
            isMine(teamMembers.teamId),
          ),
        ),
    ]);
    const namesOf = (ofTeam: (teamId: string) => boolean) =>
      [...new Set(cohorts.flatMap(({ teamId, cohort }) => (cohort && ofTeam(teamId) ? [cohort] : [])))].sort();
    return {
      teams: found.map(({ id, name }) => ({ id, name, cohorts: namesOf((teamId) => teamId === id) })),
      organisation: {
        /** Otherwise small cells are hidden in it, and it has no cohorts to choose. */
        isOpen: actor.isOwner,
        cohorts: actor.isOwner ? namesOf(() => true) : [],
      },
    };
  },
});
