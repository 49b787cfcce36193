import { auditEntries } from "@starboard/db/tables/audit-entries";
import { memberships } from "@starboard/db/tables/memberships";
import { enterPerson, enterTenant, type Tx } from "@starboard/db/transaction";
import { and, eq } from "drizzle-orm";
import { makeId } from "../make-id.ts";
import type { Runtime } from "../runtime.ts";

/** What the audit log of an organisation hears of its members' sessions. */
export type SessionAct = "session.open" | "session.end" | "session.refuse-code";

/**
 * Writes what somebody did with a session into the audit log of each organisation that they are an active member of, in
 * the same transaction: neither is there without the other, which a job could not say. The transaction is in the person's
 * own view afterwards.
 * @param fields how it was done, such as `password`; never a value
 */
export async function noteInAudit(
  tx: Tx,
  { clock }: Runtime,
  { userId, action, fields = [] }: { userId: string; action: SessionAct; fields?: readonly string[] },
): Promise<void> {
  await enterPerson(tx, userId);
  const places = await tx
    .select({ orgId: memberships.orgId })
    .from(memberships)
    .where(and(eq(memberships.userId, userId), eq(memberships.state, "active")));
  for (const { orgId } of places) {
    await enterTenant(tx, orgId);
    await tx
      .insert(auditEntries)
      .values({ orgId, id: makeId(clock), action, actorId: userId, fields: [...fields], createdAt: clock.now() });
  }
  await enterPerson(tx, userId);
}
