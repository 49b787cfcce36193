import { memberships } from "@starboard/db/tables/memberships";
import { organisations } from "@starboard/db/tables/organisations";
import { timers } from "@starboard/db/tables/timers";
import type { Tx } from "@starboard/db/transaction";
import { and, eq, isNotNull } from "drizzle-orm";

const DAY_MS = 86_400_000;

/**
 * Sets the timers of those who have left, or of one of them, by the days that the organisation has now. A timer of other
 * days finds nothing to do, or waits on; what is due already is due anew, as an earlier timer may have gone off while all
 * was kept.
 */
export async function waitToForget(
  tx: Tx,
  { orgId, userId, now }: { orgId: string; userId?: string; now: Date },
): Promise<void> {
  const here = eq(organisations.id, orgId);
  const [organisation] = await tx.select({ days: organisations.leaverDays }).from(organisations).where(here);
  const days = organisation?.days ?? null;
  if (days === null) return;
  const isOne = userId === undefined ? undefined : eq(memberships.userId, userId);
  const leavers = await tx
    .select({ subjectId: memberships.userId, leftAt: memberships.leftAt })
    .from(memberships)
    .where(and(eq(memberships.state, "removed"), isNotNull(memberships.leftAt), isOne));
  const rows = leavers.map(({ subjectId, leftAt }) => ({
    orgId,
    kind: "leaver.forget" as const,
    subjectId,
    dueAt: new Date(Math.max(now.getTime(), (leftAt?.getTime() ?? 0) + days * DAY_MS)),
  }));
  if (rows.length > 0) await tx.insert(timers).values(rows).onConflictDoNothing();
}
