import { evaluateChunk } from "@starboard/jobs/contracts/evaluate-chunk";
import { giveUpChunk } from "@starboard/jobs/contracts/give-up-chunk";
import { giveUpPlan } from "@starboard/jobs/contracts/give-up-plan";
import { planBatch } from "@starboard/jobs/contracts/plan-batch";

/**
 * Part of a statement whose `buried` are the rows it sets aside: each part of a batch among them asks for its own
 * closing. In the same statement, so that no part is ever a dead letter without somebody to tell its batch.
 */
export const LOST_PARTS = `insert into outbox (org_id, queue, job_name, dedupe_key, payload)
  select org_id, closing.queue, closing.name, closing.prefix || dedupe_key, payload
  from buried join (values
    ('${evaluateChunk.name}', '${giveUpChunk.queue}', '${giveUpChunk.name}', 'lost_'),
    ('${planBatch.name}', '${giveUpPlan.queue}', '${giveUpPlan.name}', 'unplanned_')
  ) as closing (of, queue, name, prefix) on closing.of = buried.job_name
  on conflict (dedupe_key) do nothing`;
