import { type SQL, sql } from "drizzle-orm";
import type { DashboardAccess } from "../guards/require-dashboard.ts";

/** A subquery of the active candidates whose figures are asked for. */
export const peopleInScope = ({ teamId, cohort }: DashboardAccess): SQL => sql`
  select m.user_id from memberships m
  where m.state = 'active' ${cohort === null ? sql`` : sql`and m.cohort = ${cohort}`}
    and exists (select from team_members t where t.org_id = m.org_id and t.user_id = m.user_id
      and t.roles @> '{candidate}' ${teamId === null ? sql`` : sql`and t.team_id = ${teamId}`})`;
