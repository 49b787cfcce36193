import { evaluateChunk } from "@starboard/jobs/contracts/evaluate-chunk";
import { giveUpChunk } from "@starboard/jobs/contracts/give-up-chunk";

/**
 * Part of a statement whose `buried` are the rows it sets aside: each chunk among them asks for its own closing.
 * In the same statement, so that no chunk is ever a dead letter without somebody to tell its batch.
 */
export const LOST_CHUNKS = `insert into outbox (org_id, queue, job_name, dedupe_key, payload)
  select org_id, '${giveUpChunk.queue}', '${giveUpChunk.name}', 'lost_' || dedupe_key, payload
  from buried where job_name = '${evaluateChunk.name}'
  on conflict (dedupe_key) do nothing`;
