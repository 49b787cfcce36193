import { ESCALATES_AFTER_DAYS, EXPIRES_AFTER_DAYS } from "@starboard/domain/review";
import { setUpDatabaseClock } from "@starboard/testing/database-clock";
import { systemCallerFor } from "@starboard/testing/drain-outbox";
import { modelRuns } from "@starboard/testing/env";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory } from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { timerRound } from "./timer-sweep.ts";

/** Both of a year's changes of the clocks in Europe; dates are due within two days of one of them. */
const CHANGES = ["2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"];
const REQUESTS = modelRuns();
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const KINDS = { remind: -1, escalate: ESCALATES_AFTER_DAYS, expire: EXPIRES_AFTER_DAYS };

let database: TestDatabase;
let orgId: string;
let setDatabaseClock: (now: Date) => Promise<void>;
beforeAll(async () => {
  database = await openTestDatabase();
  const organisation = await addTestOrganisation(database.app, "timers");
  orgId = organisation.orgId;
  const author = await organisation.add("Author", ["candidate"]);
  const coach = await organisation.add("Coach", ["coach"]);
  const { storyId } = await addTestStory(author);
  await database.look("delete from outbox");
  await database.look("delete from timers");
  await addRequests(storyId, coach.userId);
  setDatabaseClock = await setUpDatabaseClock(database);
});
afterAll(() => database.drop());

/** As `requestReview` and `assignReviewer` leave them, at any second of four days around each change. */
async function addRequests(storyId: string, coachId: string): Promise<void> {
  await database.look(
    `with change as (select array_agg(at::timestamptz) as at from unnest($1::text[]) as at),
       wanted as (select gen_random_uuid() as story_id, gen_random_uuid() as request_id,
         date_trunc('second', at[1 + n % 2] + (random() - 0.5) * interval '4 days') as due_at
         from generate_series(1, $2::int) as n, change),
       story as (insert into stories select (jsonb_populate_record(s, jsonb_build_object('id', story_id))).*
         from stories s, wanted where s.id = $3),
       request as (insert into review_requests (org_id, id, story_id, revision_id, candidate_id, reviewer_id, state, message, created_at, due_at)
         select s.org_id, request_id, story_id, s.current_revision_id, s.author_id, $4, 'assigned', '', now(), due_at
         from stories s, wanted where s.id = $3)
     insert into timers (org_id, kind, subject_id, due_at)
     select $5, 'review-request.' || kind, request_id, due_at + make_interval(hours => 24 * days)
     from wanted, unnest($6::text[], $7::int[]) as t (kind, days)`,
    [CHANGES, REQUESTS, storyId, coachId, orgId, Object.keys(KINDS), Object.values(KINDS)],
  );
}

/** Two worker processes sweep at the same moment until nothing is due. */
async function tick(nowMs: number): Promise<void> {
  const { pool } = database.worker;
  await setDatabaseClock(new Date(nowMs));
  const sweep = async () => {
    while (await timerRound(pool));
  };
  await Promise.all([sweep(), sweep()]);
}

/** For the full form; the short one takes some seconds. */
const timeout = 600_000;

test("every date goes off once, at the first look after it, none early, over stops and changes of the clocks", {
  timeout,
}, async () => {
  const gaps: { from: number; to: number }[] = [];
  let seed = 11;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  for (const change of CHANGES) {
    let now = Date.parse(change) - 4 * DAY_MS;
    await tick(now);
    while (now < Date.parse(change) + 17 * DAY_MS) {
      const isStopped = random() < 0.05;
      const next = now + (isStopped ? HOUR_MS : 15_000 + random() * 3 * HOUR_MS);
      gaps.push({ from: now, to: next });
      now = next;
      await tick(now);
    }
  }
  const fired = await database.look<{ due: Date; fired: Date | null; rows: number; written: Date }>(
    `select t.due_at as due, t.fired_at as fired, count(o.id)::int as rows, min(o.created_at) as written
     from timers t left join outbox o on o.job_name = t.kind and o.payload ->> 'requestId' = t.subject_id::text
     group by t.org_id, t.kind, t.subject_id, t.due_at`,
  );
  expect(fired).toHaveLength(REQUESTS * 3);
  expect(fired.filter(({ rows }) => rows !== 1)).toEqual([]);
  const early = fired.filter((timer) => timer.fired === null || timer.fired < timer.due || timer.written < timer.due);
  expect(early).toEqual([]);
  const late = fired.filter(({ due, fired: at }) => {
    const gap = gaps.find(({ from, to }) => from < due.getTime() && due.getTime() <= to);
    return gap !== undefined && at?.getTime() !== Math.round(gap.to) && Math.abs((at?.getTime() ?? 0) - gap.to) > 1;
  });
  expect(late).toEqual([]);
});

test.each([
  ["remind", "review-reminder"],
  ["escalate", "review-escalated"],
] as const)(
  "every one of them is told once (%s), though each is delivered twice at the same time",
  {
    timeout,
  },
  async (act, kind) => {
    const rows = await database.look<{ id: string; payload: never }>(
      "select id, payload from outbox where job_name = $1 order by id",
      [`review-request.${act}`],
    );
    const AT_ONCE = 8;
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      const some = rows.slice(at, at + AT_ONCE);
      const deliver = (row: (typeof rows)[number]) =>
        systemCallerFor(database, Number(row.id)).review[act](row.payload);
      await Promise.all([...some, ...some].map(deliver));
    }
    const told = await database.look<{ words: number }>(
      `select count(*)::int as words from outbox
     where job_name = 'notification.fan-out' and payload ->> 'kind' = $1 group by payload ->> 'subjectId'`,
      [kind],
    );
    expect(told).toHaveLength(REQUESTS);
    expect(told.filter(({ words }) => words !== 1)).toEqual([]);
  },
);
