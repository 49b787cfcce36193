import { auditEntries } from "@starboard/db/tables/audit-entries";
import { auditHeads } from "@starboard/db/tables/audit-heads";
import { type Tx, withPerson, withTenant } from "@starboard/db/transaction";
import { asc, eq, isNull, sql } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";
import { auditLink, CHAIN_START } from "./audit-link.ts";

const ENTRIES = 500;
const ORGANISATIONS = 50;
/** With the organisation's own number: two workers never seal one chain at the same time. */
const SEAL_LOCK = 7_265_004;

/**
 * Seals what verbs have written since the last round, one organisation at a time, so that no verb waits for a chain.
 * @returns true when more is waiting
 */
export async function sealAudit(runtime: Runtime): Promise<boolean> {
  const waiting = await withPerson(runtime.pool, null, (tx) =>
    tx
      .selectDistinct({ orgId: auditEntries.orgId })
      .from(auditEntries)
      .where(isNull(auditEntries.seq))
      .limit(ORGANISATIONS),
  );
  let hasMore = waiting.length === ORGANISATIONS;
  for (const { orgId } of waiting) {
    const sealed = await withTenant(runtime.pool, { orgId, userId: null }, (tx) => sealNext(tx, runtime, orgId));
    if (sealed === ENTRIES) hasMore = true;
  }
  return hasMore;
}

async function sealNext(tx: Tx, runtime: Runtime, orgId: string): Promise<number> {
  const lock = await tx.execute<{ held: boolean }>(
    sql`select pg_try_advisory_xact_lock(${SEAL_LOCK}, hashtext(${orgId})) as held`,
  );
  if (!lock.rows[0]?.held) return 0;
  const entries = await tx
    .select()
    .from(auditEntries)
    .where(isNull(auditEntries.seq))
    .orderBy(asc(auditEntries.createdAt), asc(auditEntries.id))
    .limit(ENTRIES);
  if (entries.length === 0) return 0;
  const [head] = await tx.select().from(auditHeads).where(eq(auditHeads.orgId, orgId));
  let seq = head?.seq ?? 0;
  let hash = head?.hash ?? CHAIN_START;
  const links = entries.map((entry) => {
    seq += 1;
    hash = auditLink(runtime.secret, hash, seq, entry);
    return { id: entry.id, seq, hash };
  });
  await tx.execute(sql`
    update audit_entries e set seq = l.seq, hash = l.hash
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as l (id uuid, seq int, hash text)
    where e.org_id = ${orgId} and e.id = l.id and e.seq is null`);
  const newest = { seq, hash, sealedAt: runtime.clock.now() };
  await tx
    .insert(auditHeads)
    .values({ orgId, ...newest })
    .onConflictDoUpdate({ target: auditHeads.orgId, set: newest });
  return entries.length;
}
