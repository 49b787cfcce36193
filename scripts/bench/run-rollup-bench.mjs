import { setTimeout as sleep } from "node:timers/promises";
import { enterPeople } from "../chaos/people.mjs";
import { openStage } from "../chaos/stage.mjs";
import { openSavedStory } from "./saved-story.mjs";

const SLICE = 100_000;
const TIMES = 5;
const GIVE_UP_MS = 60_000;

/** Stories of one author that the team sees, and the evaluation of each that counts; its detail is left out. */
const fill = `
  set session_replication_role = replica;
  with one as (select s.*, p.band, p.ruleset_version from stories s
      join story_current_evaluations p on (p.org_id, p.story_id) = (s.org_id, s.id) where s.id = '$STORY'),
    made as (
      insert into stories (org_id, id, author_id, kind, title, question, competencies, visibility, version, current_revision_id, created_at, updated_at)
      select org_id, gen_random_uuid(), author_id, kind, 'Filled in', '', '{}', 'team', 1, gen_random_uuid(), now(), now()
      from one, generate_series(1, $COUNT) returning org_id, id)
  insert into story_current_evaluations
    (org_id, story_id, evaluation_id, revision_seq, score, band, ruleset_version, dimension_scores, evaluated_on)
  select made.org_id, made.id, gen_random_uuid(), 1, (random() * 100)::int, band, ruleset_version,
    array(select (random() * 100)::smallint from generate_series(1, 6) where made.id is not null),
    current_date - (random() * 29)::int
  from made, one`;

/** By the rollups: a median is where half of the stories lie in the histogram. */
const read = `
  select scope_id, dimension, day, sum / count as mean,
    (select min(score) from (select score, sum(bin) over (order by score) as below
      from unnest(histogram) with ordinality as bins (bin, score)) walk where below * 2 >= count) - 1 as median
  from rollups where count > 0 and dimension <> 'move'`;

/** The same by the stories themselves. */
const scan = `
  select seat.scope_id, part.dimension, p.evaluated_on, avg(part.score), percentile_disc(0.5) within group (order by part.score)
  from stories s join story_current_evaluations p on (p.org_id, p.story_id) = (s.org_id, s.id)
    join (select org_id, user_id, team_id as scope_id from team_members where roles @> '{candidate}'
          union select org_id, user_id, org_id from team_members where roles @> '{candidate}') seat
      on (seat.org_id, seat.user_id) = (s.org_id, s.author_id)
    cross join unnest(p.score || p.dimension_scores) with ordinality as part (score, dimension)
  where s.visibility = 'team' and s.archived_at is null
  group by 1, 2, 3`;

/** Reads and recounts over `stories` stories on a site of its own. Resolves to the figures. */
export async function runRollupBench({ stories, folder, say }) {
  const stage = await openStage({ backend: "postgres", folder, say, workers: 1, isSkewed: false, isBreakable: false });
  try {
    const { prober } = await enterPeople(stage, { candidates: 0, coaches: 0, onAnswer: () => undefined });
    const saved = await openSavedStory(prober);
    await saved.save();
    say(`filling in ${stories} stories`);
    for (let from = 0; from < stories; from += SLICE) {
      const count = Math.min(SLICE, stories - from);
      await stage.postgres.query(fill.replace("$STORY", saved.storyId).replace("$COUNT", count));
    }
    await stage.postgres.query("analyze stories, story_current_evaluations");
    const repaired = await recount(stage, saved.storyId, 1);
    const recounted = await recount(stage, saved.storyId, 2);
    const readMs = await medianMs(stage, read);
    const scanMs = await medianMs(stage, scan);
    return {
      stories,
      rollups: (await stage.postgres.query("select count(*)::int as n from rollups"))[0].n,
      readMs,
      scanMs,
      ratio: Math.round(scanMs / Math.max(readMs, 0.1)),
      repairMs: repaired.ms,
      recountMs: recounted.ms,
      drift: recounted.drift,
    };
  } finally {
    await stage.close();
  }
}

async function medianMs(stage, sql) {
  const times = [];
  for (let n = 0; n < TIMES; n += 1) {
    const from = performance.now();
    await stage.postgres.query(sql);
    times.push(performance.now() - from);
  }
  return Math.round(times.sort((a, b) => a - b)[Math.floor(TIMES / 2)]);
}

/** The product's own job, asked for by hand. */
async function recount({ postgres }, storyId, number) {
  const [{ id }] = await postgres.query(
    `insert into outbox (org_id, queue, job_name, dedupe_key, payload)
     select org_id, 'maintenance', 'rollup.recount', 'bench_recount_' || $2,
       jsonb_build_object('orgId', org_id, 'dueAt', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
     from stories where id = $1 returning id`,
    [storyId, number],
  );
  const giveUpAt = performance.now() + GIVE_UP_MS;
  while (performance.now() < giveUpAt) {
    const [row] = await postgres.query(
      `select extract(epoch from o.done_at - o.created_at) * 1000 as ms, r.drift
       from outbox o join rollup_recounts r using (org_id) where o.id = $1 and o.done_at is not null`,
      [id],
    );
    if (row) return { ms: Math.round(row.ms), drift: row.drift };
    await sleep(100);
  }
  return { ms: null, drift: null };
}
