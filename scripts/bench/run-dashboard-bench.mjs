import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { enterPeople } from "../chaos/people.mjs";
import { openStage } from "../chaos/stage.mjs";
import { evaluationsEach, fillDashboard, ORGANISATIONS, saveAll } from "./fill-dashboard.mjs";
import { percentile } from "./percentile.mjs";
import { openSavedStory } from "./saved-story.mjs";

const WARM_UP = 5;
const OPENINGS = 40;
const PLAIN_TIMES = 20;
const GIVE_UP_MS = 20 * 60_000;

/** The scores and the trend of the same organisation from the evaluations themselves. */
const plain = `
  with counting as (
    select distinct s.org_id, s.id from stories s join team_members t on (t.org_id, t.user_id) = (s.org_id, s.author_id)
    where s.org_id = '$ORG' and t.roles @> '{candidate}' and s.visibility = 'team' and s.archived_at is null),
  weeks as (select generate_series(date_trunc('week', now()) - interval '11 weeks', now(), interval '1 week') as week)
  select week, ruleset_version, percentile_disc(0.5) within group (order by score), count(*)
  from weeks cross join lateral (
    select distinct on (e.story_id, e.ruleset_version) e.ruleset_version, e.score
    from counting c join evaluations e on (e.org_id, e.story_id) = (c.org_id, c.id)
    where e.created_at < week + interval '1 week' order by e.story_id, e.ruleset_version, e.created_at desc) stood
  group by week, ruleset_version`;

/** Opens the team's pages of one organisation among fifty. Resolves to the figures, in ms. */
export async function runDashboardBench({ evaluations, folder, say }) {
  const stage = await openStage({ backend: "postgres", folder, say, workers: 1, isSkewed: false, isBreakable: false });
  try {
    const { owner, prober, coaches } = await enterPeople(stage, {
      candidates: 0,
      coaches: 2,
      onAnswer: () => undefined,
    });
    const saved = await openSavedStory(prober);
    await saved.save();
    const orgId = await fill(stage, { evaluations, storyId: saved.storyId, say });
    say("counting, and counting again");
    const driftAfter = await recountAll(stage);
    const lead = await makeLead(stage, coaches[1]);
    const scopes = await owner.query("dashboard.scopes", undefined);
    const pages = pagesOf(owner, lead, scopes.teams[0].id);
    say("opening pages");
    const idle = await time(pages, async () => false);
    say("opening pages while a batch writes");
    const busy = await time(pages, () => keepBatch(stage, owner, orgId));
    const plainMs = [];
    for (let turn = 0; turn < PLAIN_TIMES; turn += 1) {
      await timed(plainMs, () => stage.postgres.query(plain.replace("$ORG", orgId)));
    }
    const [{ n }] = await stage.postgres.query("select count(*)::int as n from evaluations");
    return {
      evaluations: n,
      p95Ms: Math.max(...Object.values(idle.times).map(p95)),
      p95MsDuringBatch: Math.max(...Object.values(busy.times).map(p95)),
      plainAggregateP95Ms: p95(plainMs),
      shareDuringBatch: busy.share,
      drift: driftAfter,
      pages: Object.fromEntries(
        pages.map(({ who }) => [
          who,
          {
            idle: p95(idle.times[who]),
            busy: p95(busy.times[who]),
            median: median(idle.times[who]),
            bytes: idle.bytes[who],
          },
        ]),
      ),
    };
  } finally {
    await stage.close();
  }
}

/** Each page as the server draws it, and what it asks for by itself, as a browser that has the page asks again. */
function pagesOf(owner, lead, teamId) {
  const cohort = "Cohort 1";
  return [
    { who: "ownerFigures", open: () => owner.page("team/figures") },
    { who: "leadFigures", open: () => lead.page(`team/figures?team=${teamId}&cohort=${encodeURIComponent(cohort)}`) },
    { who: "ownerTeam", open: () => owner.page("team") },
    { who: "leadTeam", open: () => lead.page("team") },
    { who: "ownerFiguresAsked", open: () => askFigures(owner, { teamId: null, cohort: null }) },
    { who: "leadFiguresAsked", open: () => askFigures(lead, { teamId, cohort }) },
    { who: "ownerTeamAsked", open: () => askTeam(owner) },
    { who: "leadTeamAsked", open: () => askTeam(lead) },
  ];
}

/** All that the page of figures asks, asked at once. */
const askFigures = (client, scope) =>
  Promise.all([
    client.query("dashboard.scores", { ...scope, weeks: 12, rulesetVersion: null }),
    client.query("dashboard.wayToReady", scope),
    client.query("dashboard.reviews", { ...scope, weeks: 12 }),
    client.query("dashboard.rules", scope),
  ]);
const askTeam = (client) => client.query("team.readiness", undefined);

/**
 * Opens each page in turn. `keepLoad` is called before and after each opening and resolves to whether there is load.
 * Resolves to the times by page, the sizes, and the share of openings with load before and after them.
 */
async function time(pages, keepLoad) {
  const times = Object.fromEntries(pages.map(({ who }) => [who, []]));
  const bytes = {};
  let loaded = 0;
  for (let turn = -WARM_UP; turn < OPENINGS; turn += 1) {
    for (const { who, open } of pages) {
      const hadLoad = await keepLoad();
      const answer = await timed(turn < 0 ? [] : times[who], open);
      if (turn >= 0 && hadLoad && (await keepLoad())) loaded += 1;
      bytes[who] ??= typeof answer === "number" ? answer : JSON.stringify(answer).length;
    }
  }
  return { times, bytes, share: Math.round((loaded / (OPENINGS * pages.length)) * 100) / 100 };
}

/** A batch over every story of the organisation is under way, the next one as soon as one is done. */
async function keepBatch({ postgres }, owner, orgId) {
  const find = `select count(*)::int as n from batches where state in ('planning', 'running')`;
  const [{ n }] = await postgres.query(find);
  if (n > 0) return true;
  await saveAll(postgres, orgId);
  await owner.mutate("batch.start", { operationId: randomUUID() });
  return false;
}

async function timed(times, act) {
  const from = performance.now();
  const answer = await act();
  times.push(performance.now() - from);
  return answer;
}

const ranked = (times, share) =>
  Math.round(
    percentile(
      [...times].sort((a, b) => a - b),
      share,
    ),
  );
const p95 = (times) => ranked(times, 0.95);
const median = (times) => ranked(times, 0.5);

async function fill({ postgres }, { evaluations, storyId, say }) {
  const [{ org_id: orgId }] = await postgres.query("select org_id from stories where id = $1", [storyId]);
  const [{ id: coachId }] = await postgres.query("select id from users where email = 'coach-1@chaos.test'");
  const each = evaluationsEach(evaluations);
  for (let number = 1; number <= ORGANISATIONS; number += 1) {
    say(`filling in organisation ${number} of ${ORGANISATIONS}`);
    await fillDashboard(postgres, { orgId: number === 1 ? orgId : randomUUID(), number, each, storyId, coachId });
  }
  await postgres.query("analyze");
  return orgId;
}

/** Who was invited as a coach leads the first team. */
async function makeLead({ postgres }, coach) {
  await postgres.query(
    "update team_members set roles = '{lead}' where user_id = (select id from users where email = 'coach-2@chaos.test')",
  );
  return coach;
}

/** The product's own job for each organisation, twice: the first fills the rollups in, the second must find nothing. */
async function recountAll({ postgres }) {
  for (const round of [1, 2]) {
    await postgres.query(
      `insert into outbox (org_id, queue, job_name, dedupe_key, payload)
       select id, 'maintenance', 'rollup.recount', 'bench_recount_' || id || $1,
         jsonb_build_object('orgId', id, 'dueAt', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
       from organisations where not is_personal`,
      [String(round)],
    );
    const giveUpAt = performance.now() + GIVE_UP_MS;
    for (;;) {
      const [{ left }] = await postgres.query(
        "select count(*)::int as left from outbox where job_name = 'rollup.recount' and done_at is null and dead_at is null",
      );
      if (left === 0) break;
      if (performance.now() > giveUpAt) throw new Error(`${left} recounts were not done in 20 minutes.`);
      await sleep(500);
    }
  }
  const [{ drift }] = await postgres.query("select coalesce(sum(drift), 0)::int as drift from rollup_recounts");
  return drift;
}
