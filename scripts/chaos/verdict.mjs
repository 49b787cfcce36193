import { setTimeout as sleep } from "node:timers/promises";
import { readJournal } from "./journal.mjs";

const open = `
  select (select count(*)::int from outbox where done_at is null and dead_at is null) as rows,
         (select count(*)::int from batches where state in ('planning', 'running', 'paused')) as batches`;

/** Waits until nothing is under way any more. @returns milliseconds since `fromMs`, or null when it takes too long */
export async function drain({ postgres }, fromMs, limitMs) {
  for (;;) {
    const [left] = await postgres.query(open).catch(() => [null]);
    const tookMs = performance.now() - fromMs;
    if (left?.rows === 0 && left.batches === 0) return Math.round(tookMs);
    if (tookMs > limitMs) return null;
    await sleep(100);
  }
}

/** Queries that give one row for everything acknowledged that is not there, or whose effect is not. `$1` is the journal. */
const losses = {
  "a save without its text": `
    select entry->>'operationId' as what from entries where entry->>'did' in ('story', 'save') and not exists (
      select from story_revisions r where r.story_id = (entry->>'storyId')::uuid
        and r.operation_id = (entry->>'operationId')::uuid and r.sections->>'lessons' like '%' || (entry->>'marker'))`,
  "a save without its evaluation": `
    select r.id::text as what from entries join story_revisions r
      on r.story_id = (entry->>'storyId')::uuid and r.operation_id = (entry->>'operationId')::uuid
    where entry->>'did' in ('story', 'save') and not exists (select from evaluations e where e.revision_id = r.id)`,
  "a story whose evaluation is not its newest": `
    select s.id::text as what from entries join stories s on s.id = (entry->>'storyId')::uuid
      left join story_current_evaluations c on c.story_id = s.id
    where entry->>'did' in ('story', 'save') and c.revision_seq is distinct from
      (select max(seq) from story_revisions r where r.story_id = s.id)`,
  "a request without a trace": `
    select entry->>'requestId' as what from entries where entry->>'did' = 'request'
      and not exists (select from review_requests q where q.id = (entry->>'requestId')::uuid)`,
  "an assigned coach who was not told": `
    select q.id::text as what from entries join review_requests q on q.id = (entry->>'requestId')::uuid
    where entry->>'did' = 'request' and q.reviewer_id is not null and not exists (
      select from notifications n join email_deliveries d on d.subject_id = n.id and d.state = 'sent'
        join kept_mails m on m.message_id = d.message_id
      where n.subject_id = q.id and n.kind = 'review-assigned' and n.user_id = q.reviewer_id)`,
  "a comment without its words": `
    select entry->>'commentId' as what from entries where entry->>'did' = 'comment' and not exists (
      select from comments c where c.id = (entry->>'commentId')::uuid and c.body = entry->>'body')`,
  "a submitted review that is open": `
    select entry->>'requestId' as what from entries where entry->>'did' = 'submit' and not exists (
      select from reviews v join review_requests q on q.id = v.request_id and q.state = 'approved'
      where v.request_id = (entry->>'requestId')::uuid and v.submitted_at is not null and v.summary = entry->>'summary')`,
  "a candidate who was not told of the verdict": `
    select q.id::text as what from entries join review_requests q on q.id = (entry->>'requestId')::uuid
    where entry->>'did' = 'submit' and not exists (
      select from notifications n join email_deliveries d on d.subject_id = n.id and d.state = 'sent'
      where n.subject_id = q.id and n.kind = 'review-submitted' and n.user_id = q.candidate_id)`,
  "a batch that did not end well": `
    select entry->>'batchId' as what from entries where entry->>'did' = 'batch' and not exists (
      select from batches b join notifications n on n.subject_id = b.id and n.kind = 'batch-finished'
      where b.id = (entry->>'batchId')::uuid and b.state = 'done')`,
  "a story that a batch left without its current evaluation": `
    select s.id::text as what from stories s where s.archived_at is null
      and exists (select from batches b where b.org_id = s.org_id and b.state = 'done')
      and not exists (select from story_current_evaluations c join evaluations e
        on (e.org_id, e.id) = (c.org_id, c.evaluation_id)
        where (c.org_id, c.story_id) = (s.org_id, s.id) and e.revision_id = s.current_revision_id
          and (e.score, e.band, e.ruleset_version) = (c.score, c.band, c.ruleset_version))`,
  "a dead letter": "select job_name || ' ' || coalesce(last_error, '') as what from outbox where dead_at is not null",
  "an open row": "select job_name as what from outbox where done_at is null and dead_at is null",
};

/** Queries that give one row for every effect that came about more than once, and for every wrong sum. */
const doubles = {
  "an evaluation": `
    select revision_id::text as what from evaluations group by revision_id, ruleset_version having count(*) > 1`,
  "a commit of an evaluation": `
    select subject_id::text as what from audit_entries where action = 'evaluation.store'
    group by subject_id having count(*) > 1`,
  "a commit of a notification": `
    select subject_id::text || fields::text as what from audit_entries where action = 'notification.fan-out'
    group by subject_id, fields having count(*) > 1`,
  "a revision": `
    select operation_id::text as what from story_revisions group by story_id, operation_id having count(*) > 1`,
  "an audit entry of a save": `
    select subject_id::text as what from audit_entries where action = 'story.create'
    group by subject_id having count(*) > 1`,
  "a notification": `
    select subject_id::text || kind as what from notifications
    where kind in ('review-assigned', 'review-submitted', 'batch-finished')
    group by user_id, subject_id, kind having count(*) > 1`,
  "a mail": `
    select subject_id::text as what from email_deliveries group by template, subject_id having count(*) > 1
    union all select message_id from kept_mails group by message_id having count(*) > 1`,
  "a batch's story": `
    select id::text as what from batches b where state = 'done' and (total <> done + failed
      or total <> (select coalesce(sum(stories), 0) from batch_chunks c where c.batch_id = b.id)
      or failed <> (select count(*) from batch_failures f where f.batch_id = b.id)
      or exists (select from batch_chunks c where c.batch_id = b.id and c.state <> 'done'))`,
};

/** Holds the journal against the database. Resolves to `{ lost, duplicates }`, each a list of what it is and where. */
export async function compare({ postgres }, journalFile) {
  const journal = JSON.stringify(readJournal(journalFile));
  const find = async (questions, usesJournal) => {
    const found = [];
    for (const [name, sql] of Object.entries(questions)) {
      const isAboutJournal = usesJournal && sql.includes("entries");
      const rows = await (isAboutJournal
        ? postgres.query(`with entries as (select value as entry from jsonb_array_elements($1::jsonb)) ${sql}`, [
            journal,
          ])
        : postgres.query(sql));
      found.push(...rows.map(({ what }) => `${name}: ${what}`));
    }
    return found;
  };
  return { lost: await find(losses, true), duplicates: await find(doubles, false) };
}
