import { randomUUID } from "node:crypto";
import { createPool } from "@starboard/db/client";

/**
 * Writes a job that no worker can bring to an end, as a newer release might have left it that was taken back days ago: it
 * does not say what it is about. `orgId` is its organisation; `url` is the worker's login. @returns the job's number
 */
export async function leaveHopelessJob(url: string, orgId: string): Promise<number> {
  const pool = createPool({ url, max: 1, applicationName: "starboard-hopeless-job" });
  try {
    const { rows } = await pool.query<{ id: string }>(
      `insert into outbox (org_id, queue, job_name, dedupe_key, payload, created_at)
       values ($1, 'interactive', 'story.evaluate', $2, $3, now() - interval '2 days') returning id`,
      [orgId, `eval_${randomUUID()}`, { orgId }],
    );
    return Number(rows[0]?.id);
  } finally {
    await pool.end();
  }
}
