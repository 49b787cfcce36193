import { memberships } from "@starboard/db/tables/memberships";
import { organisations } from "@starboard/db/tables/organisations";
import { readinessTargets } from "@starboard/db/tables/readiness-targets";
import type { Tx } from "@starboard/db/transaction";
import { readinessOf } from "@starboard/domain/readiness-settings";
import { type Target, targetOf } from "@starboard/domain/readiness-target";
import { eq, inArray } from "drizzle-orm";

/** The numbers that hold for each person: the organisation's, changed by the cohort's target and then by their own. */
export async function loadSettings(tx: Tx, orgId: string, userIds: readonly string[]) {
  const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, orgId));
  const rows = await tx.select().from(readinessTargets);
  const members = await tx
    .select({ userId: memberships.userId, cohort: memberships.cohort })
    .from(memberships)
    .where(inArray(memberships.userId, [...userIds]));
  const cohortOf = new Map(members.map(({ userId, cohort }) => [userId, cohort]));
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

const pick = ({ interviewOn, role, seniority, readiness }: typeof readinessTargets.$inferSelect): Target => ({
  interviewOn,
  role,
  seniority,
  readiness,
});
