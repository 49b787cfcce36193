import type { Tx } from "@starboard/db/transaction";
import { type PersonActor, teamsWithRole } from "@starboard/domain/actor";
import { sql } from "drizzle-orm";

export interface LedPerson {
  userId: string;
  name: string;
  cohort: string | null;
  /** Of the teams in which the lead answers for them. */
  teamIds: string[];
  /** As text; null of somebody of whom nothing is kept yet. */
  facts: string | null;
}

/** The active candidates that a lead answers for (an owner: everybody), each once, with their name and what readiness keeps of them: one statement, however many there are. */
export async function loadLedPeople(tx: Tx, actor: PersonActor): Promise<LedPerson[]> {
  const isLed = actor.isOwner ? sql`` : sql`and t.team_id = any(${sql.param(teamsWithRole(actor, ["lead"]))}::uuid[])`;
  const { rows } = await tx.execute<LedPerson & Record<string, unknown>>(sql`
    select m.user_id as "userId", u.name, m.cohort, seats.team_ids as "teamIds", f.facts::text as facts
    from (select t.org_id, t.user_id, array_agg(t.team_id::text) as team_ids from team_members t
      where t.roles @> '{candidate}' ${isLed} group by t.org_id, t.user_id) seats
    join memberships m on m.org_id = seats.org_id and m.user_id = seats.user_id and m.state = 'active'
    join users u on u.id = m.user_id
    left join readiness_facts f on f.org_id = m.org_id and f.user_id = m.user_id`);
  return rows;
}
