import { memberships } from "@starboard/db/tables/memberships";
import { organisations } from "@starboard/db/tables/organisations";
import { teamMembers } from "@starboard/db/tables/team-members";
import { users } from "@starboard/db/tables/users";
import { enterTenant, withPerson } from "@starboard/db/transaction";
import { TEAM_ROLES, type TeamRole } from "@starboard/domain/team-roles";
import { and, asc, eq } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";

/** A demo person in an organisation that is not their personal space. */
export interface DemoPersonHere {
  id: string;
  name: string;
  email: string;
  organisation: string;
  /** The widest role held there: lead before coach before candidate. */
  role: TeamRole;
}

/**
 * The demo's people for the one-click door: organisation by organisation, leads first, then coaches, then candidates by
 * name. Asked for only where that door exists.
 */
export async function listDemoPeople(runtime: Runtime): Promise<DemoPersonHere[]> {
  const people = await withPerson(runtime.pool, null, (tx) =>
    tx
      .select({ id: users.id, name: users.name, email: users.email })
      .from(users)
      .where(eq(users.isDemo, true))
      .orderBy(asc(users.name)),
  );
  const found: DemoPersonHere[] = [];
  for (const person of people) found.push(...(await listSeats(runtime, person)));
  return found.sort(
    (a, b) => compare(a.organisation, b.organisation) || TEAM_ROLES.indexOf(a.role) - TEAM_ROLES.indexOf(b.role),
  );
}

/** Memberships are read as the person, roles inside each organisation: row-level security shows neither otherwise. */
function listSeats(runtime: Runtime, person: { id: string; name: string; email: string }): Promise<DemoPersonHere[]> {
  return withPerson(runtime.pool, person.id, async (tx) => {
    const joined = await tx
      .select({ id: organisations.id, name: organisations.name })
      .from(memberships)
      .innerJoin(organisations, eq(organisations.id, memberships.orgId))
      .where(and(eq(memberships.state, "active"), eq(organisations.isPersonal, false)));
    const seats: DemoPersonHere[] = [];
    for (const organisation of joined) {
      await enterTenant(tx, organisation.id);
      const rows = await tx
        .select({ roles: teamMembers.roles })
        .from(teamMembers)
        .where(eq(teamMembers.userId, person.id));
      const role = TEAM_ROLES.find((one) => rows.some((row) => row.roles.includes(one)));
      if (role) seats.push({ ...person, organisation: organisation.name, role });
    }
    return seats;
  });
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
