import { verifyAudit as verifyChains } from "@starboard/services/audit";
import { compose } from "../compose.ts";
import { readEnv, VerifyAuditEnv, WorkerEnv } from "../env.ts";

/** Computes every organisation's audit chain again: a line each. Throws when one does not fit. */
export async function verifyAudit(): Promise<void> {
  const { runtime } = await compose(readEnv(WorkerEnv), "verify-audit");
  const reports = await verifyChains(runtime, readEnv(VerifyAuditEnv).STARBOARD_EARLIER_SECRETS);
  await runtime.pool.end();
  for (const { orgId, checked, head, problem } of reports) {
    process.stdout.write(`${orgId}  ${checked} sealed  ${problem ?? `whole, ends in ${head || "nothing"}`}\n`);
  }
  const broken = reports.filter(({ problem }) => problem !== null).length;
  if (broken > 0) throw new Error(`${broken} of ${reports.length} audit logs do not fit their seals.`);
}
