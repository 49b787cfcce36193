import { together } from "@starboard/db/together";
import type { Tx } from "@starboard/db/transaction";
import { DashboardScope, readinessFunnel } from "@starboard/domain/dashboard";
import { sql } from "drizzle-orm";
import { type DashboardAccess, requireDashboard } from "../guards/require-dashboard.ts";
import { assessFacts } from "../readiness/load-levels.ts";
import { loadSettings } from "../readiness/load-settings.ts";
import { defineQuery } from "../verb/define-query.ts";
import { peopleInScope } from "./people-in-scope.ts";

/** How many people have come how far, from the first story to ready. Null to who does not see these people by themselves. */
export const getWayToReady = defineQuery({
  action: "dashboard.read",
  input: DashboardScope,
  guard: (a) => requireDashboard(a, a.input),
  run: async ({ tx, actor, runtime, subject }) => {
    if (subject.isAggregate) return null;
    const asked = findPeople(tx, subject);
    const cohorts = asked.then((found) => new Map(found.map(({ userId, cohort }) => [userId, cohort])));
    const [people, { of }] = await together([asked, loadSettings(tx, actor.orgId, cohorts)]);
    const nowMs = runtime.clock.now().getTime();
    return readinessFunnel(people.map(({ userId, facts }) => assessFacts(facts, of(userId).settings, nowMs)));
  },
});

interface Row {
  userId: string;
  cohort: string | null;
  /** As text. */
  facts: string | null;
}

async function findPeople(tx: Tx, access: DashboardAccess): Promise<Row[]> {
  const { rows } = await tx.execute<Row & Record<string, unknown>>(sql`
    select m.user_id as "userId", m.cohort, f.facts::text as facts
    from memberships m left join readiness_facts f on f.org_id = m.org_id and f.user_id = m.user_id
    where m.user_id in (${peopleInScope(access)})`);
  return rows;
}
