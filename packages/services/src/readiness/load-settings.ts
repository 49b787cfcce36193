import { memberships } from "@starboard/db/tables/memberships";
import { organisations } from "@starboard/db/tables/organisations";
import { readinessTargets } from "@starboard/db/tables/readiness-targets";
import { together } from "@starboard/db/together";
import type { Tx } from "@starboard/db/transaction";
import { readinessOf } from "@starboard/domain/readiness-numbers";
import { type Target, targetOf } from "@starboard/domain/target-of";
import { eq, sql } from "drizzle-orm";

/**
 * The numbers that hold for each person: the organisation's, changed by the cohort's target and then by their own.
 * @param people their ids, or their cohorts where these are asked for already
 */
export async function loadSettings(
  tx: Tx,
  orgId: string,
  people: readonly string[] | Promise<ReadonlyMap<string, string | null>>,
) {
  const [[organisation], rows, cohortOf] = await together([
    tx.select().from(organisations).where(eq(organisations.id, orgId)),
    tx.select().from(readinessTargets),
    "then" in people ? people : findCohorts(tx, people),
  ]);
  const ofPerson = new Map(rows.flatMap((row) => (row.userId ? [[row.userId, pick(row)] as const] : [])));
  const ofCohort = new Map(rows.flatMap((row) => (row.cohort ? [[row.cohort, pick(row)] as const] : [])));
  const settings = readinessOf(organisation?.readiness);
  return {
    organisation,
    settings,
    ofCohort,
    of: (userId: string) => {
      const cohort = cohortOf.get(userId) ?? null;
      const ownTarget = ofPerson.get(userId) ?? null;
      const target = targetOf(ownTarget, cohort ? (ofCohort.get(cohort) ?? null) : null);
      return { cohort, ownTarget, target, settings: readinessOf(settings, target.readiness) };
    },
  };
}

async function findCohorts(tx: Tx, userIds: readonly string[]): Promise<Map<string, string | null>> {
  if (userIds.length === 0) return new Map();
  const members = await tx
    .select({ userId: memberships.userId, cohort: memberships.cohort })
    .from(memberships)
    .where(sql`${memberships.userId} = any(${sql.param([...userIds])}::uuid[])`);
  return new Map(members.map(({ userId, cohort }) => [userId, cohort]));
}

const pick = ({ interviewOn, role, seniority, readiness }: typeof readinessTargets.$inferSelect): Target => ({
  interviewOn,
  role,
  seniority,
  readiness,
});
