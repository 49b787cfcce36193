import { auditEntries } from "@starboard/db/tables/audit-entries";
import { auditHeads } from "@starboard/db/tables/audit-heads";
import { type Tx, withPerson, withTenant } from "@starboard/db/transaction";
import { and, asc, eq, gt, isNotNull, sql } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";
import { auditLink, CHAIN_START } from "./audit-link.ts";

const ENTRIES = 1_000;

export interface ChainReport {
  orgId: string;
  /** Entries whose link was computed again. */
  checked: number;
  /** The newest link: kept elsewhere, it shows a chain that was put back as a whole. */
  head: string;
  /** The first thing that does not fit, in a sentence; null when all does. */
  problem: string | null;
}

/**
 * Computes every organisation's chain again, one after the other. For the command line.
 * @param earlierSecrets the installation's secrets before the present one, the oldest first
 */
export async function verifyAudit(runtime: Runtime, earlierSecrets: readonly string[] = []): Promise<ChainReport[]> {
  const secrets = [...earlierSecrets, runtime.secret];
  const organisations = await withPerson(runtime.pool, null, (tx) =>
    tx.execute<{ org_id: string }>(sql`select org_id from list_organisation_ids() as t (org_id) order by org_id`),
  );
  const reports: ChainReport[] = [];
  for (const { org_id: orgId } of organisations.rows) {
    const scope = { orgId, userId: null, isReadOnly: true };
    reports.push(await withTenant(runtime.pool, scope, (tx) => verifyChain(tx, secrets, orgId)));
  }
  return reports;
}

async function verifyChain(tx: Tx, secrets: readonly string[], orgId: string): Promise<ChainReport> {
  const [head] = await tx.select().from(auditHeads).where(eq(auditHeads.orgId, orgId));
  let checked = 0;
  let hash = CHAIN_START;
  // What an earlier secret sealed comes before what a later one did: from the change on the old one seals nothing.
  let left = secrets;
  const reportOf = (problem: string | null) => ({ orgId, checked, head: hash, problem });
  for (;;) {
    const entries = await tx
      .select()
      .from(auditEntries)
      .where(and(isNotNull(auditEntries.seq), gt(auditEntries.seq, checked)))
      .orderBy(asc(auditEntries.seq))
      .limit(ENTRIES);
    for (const entry of entries) {
      const seq = checked + 1;
      if (entry.seq !== seq) return reportOf(`Entry ${seq} is missing: it was removed.`);
      const link = entry.hash;
      const fits = left.findIndex((secret) => auditLink(secret, hash, seq, entry) === link);
      if (fits === -1 || !link)
        return reportOf(`Entry ${seq} (${entry.id}) was edited, or put in another one's place.`);
      left = left.slice(fits);
      hash = link;
      checked = seq;
    }
    if (entries.length < ENTRIES) break;
  }
  if (checked < (head?.seq ?? 0)) return reportOf(`Entries after ${checked} are missing: the end was cut off.`);
  return reportOf(hash === (head?.hash ?? CHAIN_START) ? null : "The end of the chain is not the one that was sealed.");
}
