import { memberships } from "@starboard/db/tables/memberships";
import { readinessTargets } from "@starboard/db/tables/readiness-targets";
import type { Tx } from "@starboard/db/transaction";
import { notFound } from "@starboard/domain/errors";
import { changesFrom, readinessOf } from "@starboard/domain/readiness-numbers";
import { SetTarget, type TargetScope } from "@starboard/domain/readiness-target";
import { and, eq, ne } from "drizzle-orm";
import { requireMembers } from "../guards/require-members.ts";
import { makeId } from "../make-id.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { loadSettings } from "./load-settings.ts";

/** Sets what a person, or everybody in a cohort, prepares for; with nothing left in it the target goes. */
export const setTarget = defineMutation({
  action: "member.set-target",
  input: SetTarget,
  guard: async (a) => {
    const { scope } = a.input;
    const granted = await requireMembers(a, "member.set-target", await findMeant(a.tx, scope));
    if (granted.subject.length === 0) throw notFound("cohort");
    return granted;
  },
  run: async ({ tx, actor, runtime, input, subject: members, audit, announce }) => {
    const { scope, interviewOn, role, seniority } = input;
    const { settings, ofCohort } = await loadSettings(tx, actor.orgId, []);
    const cohort = scope.kind === "person" ? members[0]?.membership.cohort : null;
    const base = readinessOf(settings, cohort ? ofCohort.get(cohort)?.readiness : null);
    const readiness = changesFrom(base, input.readiness);
    await tx.delete(readinessTargets).where(isMeant(scope));
    const isEmpty = !(interviewOn || role || seniority) && Object.keys(readiness).length === 0;
    if (!isEmpty) {
      await tx.insert(readinessTargets).values({
        orgId: actor.orgId,
        id: makeId(runtime.clock),
        userId: scope.kind === "person" ? scope.userId : null,
        cohort: scope.kind === "cohort" ? scope.cohort : null,
        interviewOn,
        role,
        seniority,
        readiness,
        updatedAt: runtime.clock.now(),
      });
    }
    const fields = ["target", ...Object.keys(readiness).map((name) => `readiness.${name}`)];
    for (const { membership } of members) {
      audit({ subjectId: membership.userId, fields });
      announce({ topic: "readiness", id: membership.userId, audience: [actor.userId, membership.userId] });
    }
    return { isSet: !isEmpty };
  },
});

const isMeant = (scope: TargetScope) =>
  scope.kind === "person" ? eq(readinessTargets.userId, scope.userId) : eq(readinessTargets.cohort, scope.cohort);

async function findMeant(tx: Tx, scope: TargetScope): Promise<string[]> {
  if (scope.kind === "person") return [scope.userId];
  const rows = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.cohort, scope.cohort), ne(memberships.state, "removed")));
  return rows.map(({ userId }) => userId);
}
