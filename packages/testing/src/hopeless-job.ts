import { randomUUID } from "node:crypto";
import { createPool } from "@starboard/db/client";

/**
 * Writes a job that no worker can bring to an end, as an older release might have left it: it is about a revision that
 * is not there. `orgId` is its organisation; `url` is the worker's login. @returns the job's number
 */
export async function leaveHopelessJob(url: string, orgId: string): Promise<number> {
  const pool = createPool({ url, max: 1, applicationName: "starboard-hopeless-job" });
  try {
    const revisionId = randomUUID();
    const payload = { orgId, revisionId, rulesetVersion: "starboard@0.0.1" };
    const { rows } = await pool.query<{ id: string }>(
      `insert into outbox (org_id, queue, job_name, dedupe_key, payload)
       values ($1, 'interactive', 'story.evaluate', $2, $3) returning id`,
      [orgId, `eval_${revisionId}`, payload],
    );
    return Number(rows[0]?.id);
  } finally {
    await pool.end();
  }
}
