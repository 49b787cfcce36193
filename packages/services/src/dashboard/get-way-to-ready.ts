import type { Tx } from "@starboard/db/transaction";
import { DashboardScope, readinessFunnel } from "@starboard/domain/dashboard";
import { type DashboardAccess, requireDashboard } from "../guards/require-dashboard.ts";
import { loadLevels } from "../readiness/load-levels.ts";
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
    const userIds = await findPeople(tx, subject);
    const { of } = await loadSettings(tx, actor.orgId, userIds);
    const settingsOf = (userId: string) => of(userId).settings;
    const levelOf = await loadLevels(tx, userIds, settingsOf, runtime.clock.now().getTime());
    return readinessFunnel(userIds.map(levelOf));
  },
});

async function findPeople(tx: Tx, access: DashboardAccess): Promise<string[]> {
  const { rows } = await tx.execute<{ user_id: string }>(peopleInScope(access));
  return rows.map((row) => row.user_id);
}
