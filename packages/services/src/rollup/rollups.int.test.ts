import { withTenant } from "@starboard/db/transaction";
import { COMPETENCIES } from "@starboard/domain/competency";
import { BANDS, DIMENSIONS } from "@starboard/domain/evaluation";
import { EMPTY_SECTIONS } from "@starboard/domain/section";
import { outboxEntryFor } from "@starboard/jobs/contracts/define-job";
import { drainOutbox, systemCallerFor } from "@starboard/testing/drain-outbox";
import { modelRuns } from "@starboard/testing/env";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, SECTIONS, type TestPerson } from "@starboard/testing/world";
import { type SQL, sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packEvaluation } from "../evaluation/evaluate-many.ts";
import { storeEvaluations } from "../evaluation/store-evaluations.ts";
import { createTeam } from "../organisation/index.ts";
import { recordPractice } from "../practice/index.ts";
import { archiveStory, saveStory, setVisibility } from "../story/index.ts";
import { followAuthor } from "./follow-author.ts";
import { followStories } from "./follow-stories.ts";
import { keepFacts } from "./keep-facts.ts";
import { countDrift, recountRollups } from "./recount-rollups.ts";

let database: TestDatabase;
let orgId: string;
let teamIds: string[];
let people: TestPerson[];
let stories: { author: TestPerson; storyId: string }[];

beforeAll(async () => {
  database = await openTestDatabase();
  const organisation = await addTestOrganisation(database.app, "counts");
  orgId = organisation.orgId;
  const { teamId } = await createTeam(organisation.owner.context, { name: "Second team" });
  teamIds = [organisation.teamId, teamId];
  people = await Promise.all(["Ada", "Ben", "Cleo"].map((name) => organisation.add(name, ["candidate"])));
  stories = [];
  for (const author of [...people, ...people]) {
    stories.push({ author, ...(await addTestStory(author, { isShared: true })) });
  }
  await drainOutbox(database);
});
afterAll(() => database.drop());

const asSystem = <T>(run: Parameters<typeof withTenant<T>>[2]) =>
  withTenant(database.worker.pool, { orgId, userId: null }, run);
const drift = () => asSystem(countDrift);
const pick = <T>(list: readonly T[], which: number): T => list[which % list.length] as T;

const made = packEvaluation({ kind: "challenge", sections: SECTIONS });

/** An evaluation by one of three rulesets, of any score and with dimensions that could not be told. */
function madeUp(which: number) {
  const dimensions = DIMENSIONS.map((name, at) => [name, (which + at) % 4 === 0 ? null : (which * (at + 3)) % 101]);
  return {
    ...made,
    rulesetVersion: `starboard@99.${which % 3}.0`,
    score: which % 101,
    band: pick(BANDS, which),
    dimensions: Object.fromEntries(dimensions) as (typeof made)["dimensions"],
    ruleIds: ["concision/filler-words", "ownership/we-only", "structure/no-result"].filter(
      (_, at) => which % (at + 2) > 0,
    ),
  };
}

async function reevaluate(which: number): Promise<void> {
  // As a chunk of a batch does: several stories in one transaction.
  const ids = [pick(stories, which), pick(stories, which + 1), pick(stories, which * 3)].map(({ storyId }) => storyId);
  const chosen = [...new Set(ids)];
  await asSystem(async (tx) => {
    const { rows } = await tx.execute<{ storyId: string; revisionId: string; revisionSeq: number }>(
      sql`select id as "storyId", current_revision_id as "revisionId", version as "revisionSeq" from stories
          where id = any(${sql.param(chosen)}::uuid[])`,
    );
    const items = rows.map((row, at) => ({ ...row, evaluation: madeUp(which + at) }));
    // On one of some days, so that stories have a history.
    const now = new Date(Date.now() - (which % 7) * 86_400_000);
    await storeEvaluations(tx, { ...database.worker, clock: { now: () => now } }, orgId, items);
  });
}

async function write({ author, storyId }: (typeof stories)[number], which: number): Promise<void> {
  const { rows } = await asSystem((tx) =>
    tx.execute<{ version: number }>(sql`select version from stories where id = ${storyId}`),
  );
  const version = rows[0]?.version ?? 1;
  const sections = { ...EMPTY_SECTIONS, ...SECTIONS, result: `Late orders fell from ${which} to 6 a day.` };
  const operationId = crypto.randomUUID();
  await saveStory(author.context, {
    storyId,
    version,
    operationId,
    title: "T",
    question: "",
    competencies: COMPETENCIES.filter((_, at) => (which + at) % 5 === 0).slice(0, 3),
    sections,
  });
}

/** Every open evaluation, each delivered twice and all at the same time. */
async function workOff(): Promise<void> {
  const rows = await database.look<{ id: string; payload: never }>(
    "select id, payload from outbox where job_name = 'story.evaluate' and done_at is null and dead_at is null",
  );
  const deliver = (row: (typeof rows)[number]) =>
    systemCallerFor(database, Number(row.id)).evaluation.evaluateRevision(row.payload);
  await Promise.all([...rows, ...rows].map(deliver));
}

const standing = (which: number, change: (userId: string) => SQL) => {
  const { userId } = pick(people, which);
  return asSystem((tx) => followAuthor(tx, orgId, userId, () => tx.execute(change(userId))));
};

/** An approval by a coach or a peer, or one that is taken back; as reviews come and go in a story of the product. */
async function review({ author, storyId }: (typeof stories)[number], which: number): Promise<void> {
  await asSystem(async (tx) => {
    await tx.execute(sql`select from stories where id = ${storyId} for no key update`);
    if (which % 3 === 0)
      await tx.execute(sql`update review_requests set state = 'changes_asked' where story_id = ${storyId}`);
    else
      await tx.execute(sql`
        insert into review_requests
          (org_id, id, story_id, revision_id, candidate_id, state, asked, message, created_at, due_at, closed_at)
        select org_id, gen_random_uuid(), id, current_revision_id, ${author.userId}, 'approved',
          ${which % 4 === 0 ? "peer" : "pool"}, '', now(), now(), now() - ${which % 50} * interval '1 day'
        from stories where id = ${storyId}`);
    await keepFacts(tx, [storyId]);
  });
}

const practise = ({ author, storyId }: (typeof stories)[number]) =>
  recordPractice(author.context, { storyId, operationId: crypto.randomUUID(), seconds: 90 });

const COMMANDS: Readonly<Record<string, (which: number) => Promise<unknown>>> = {
  reevaluate,
  write: (which) => write(pick(stories, which), which),
  workOff,
  review: (which) => review(pick(stories, which), which),
  practise: (which) => practise(pick(stories, which)),
  share: (which) => {
    const { author, storyId } = pick(stories, which);
    return setVisibility(author.context, { storyId, visibility: which % 3 === 0 ? "private" : "team" });
  },
  archive: (which) => {
    const { author, storyId } = pick(stories, which);
    return archiveStory(author.context, { storyId, archived: which % 3 === 0 });
  },
  join: (which) =>
    standing(which, (userId) => {
      const roles = which % 5 === 0 ? "{coach}" : "{candidate}";
      return sql`insert into team_members values (${orgId}, ${pick(teamIds, which)}, ${userId}, ${roles}::text[])
        on conflict (org_id, team_id, user_id) do update set roles = excluded.roles`;
    }),
  leave: (which) =>
    standing(
      which,
      (userId) => sql`delete from team_members where user_id = ${userId} and team_id = ${pick(teamIds, which)}`,
    ),
  cohort: (which) =>
    standing(which, (userId) => {
      const cohort = pick([null, "Spring", "Autumn"], which);
      return sql`update memberships set cohort = ${cohort} where user_id = ${userId}`;
    }),
  suspend: (which) =>
    standing(which, (userId) => {
      const state = which % 3 === 0 ? "suspended" : "active";
      return sql`update memberships set state = ${state} where user_id = ${userId}`;
    }),
};

/** Stories come back more often than they go: a world in which none counts proves nothing. */
const OFTEN = ["reevaluate", "reevaluate", "share", "archive", "join", "join"];
const command = fc.record({
  does: fc.constantFrom(...Object.keys(COMMANDS), ...OFTEN),
  which: fc.nat({ max: 100_000 }),
});
/** Commands of one round run at the same time. */
const history = fc.array(fc.array(command, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });

test("whatever happens to stories and people, at the same time, the rollups are what a recount finds", async () => {
  expect(await drift()).toBe(0);
  let counted = 0;
  let fired = 0;
  await fc.assert(
    fc.asyncProperty(history, async (rounds) => {
      for (const round of rounds) {
        const results = await Promise.allSettled(round.map(({ does, which }) => COMMANDS[does]?.(which)));
        // A save on an older version, or by somebody suspended meanwhile, is refused; nothing else may fail.
        for (const result of results) {
          if (result.status === "rejected" && !["CONFLICT", "NOT_FOUND"].includes(result.reason.code))
            throw result.reason;
        }
      }
      expect(await drift()).toBe(0);
      const [row] = await database.look<{ wrong: number; counted: number }>(
        `select count(*) filter (where count <> (select sum(n) from unnest(histogram) n)
           or sum <> (select sum(n * (bin - 1)) from unnest(histogram) with ordinality b (n, bin))
           or dimension <> 'move' and 0 > any(histogram))::int as wrong, sum(count)::int as counted from rollups`,
      );
      expect(row?.wrong).toBe(0);
      const [rules] = await database.look<{ wrong: number; counted: number }>(
        "select count(*) filter (where stories < 0)::int as wrong, sum(stories)::int as counted from rule_rollups",
      );
      expect(rules?.wrong).toBe(0);
      fired = Math.max(fired, rules?.counted ?? 0);
      // What moved, summed up over all days, is where every evaluated story stands under each ruleset it ever had.
      const [sums] = await database.look<{ below: number }>(
        `select count(*)::int as below from (
           select sum(n) as n from rollups, unnest(histogram) with ordinality b (n, bin) where dimension = 'move'
           group by scope_id, ruleset_version, bin) s where n < 0`,
      );
      expect(sums?.below).toBe(0);
      counted = Math.max(counted, row?.counted ?? 0);
    }),
    { numRuns: Math.ceil(modelRuns() / 10), endOnFailure: true },
  );
  expect(counted).toBeGreaterThan(50);
  expect(fired).toBeGreaterThan(10);
});

test("what went wrong is found, put right once however many look at the same time, and told", async () => {
  await database.look(
    "update rollups set count = count + 3, sum = sum - 1, histogram[72] = histogram[72] + 2 where dimension = 'overall'",
  );
  await database.look("delete from rollups where dimension = 'learning'");
  await database.look("update rule_rollups set stories = stories + 2");
  await database.look(`update readiness_facts set facts = facts || '{"${crypto.randomUUID()}": null}'
    where user_id = (select min(user_id::text)::uuid from readiness_facts)`);
  await database.look(
    "delete from readiness_facts where user_id = (select max(user_id::text)::uuid from readiness_facts)",
  );
  const wrong = await drift();
  expect(wrong).toBeGreaterThan(1);
  const recount = async (hour: number) => {
    const payload = { orgId, dueAt: `2026-03-02T0${hour}:00:00.000Z` } as never;
    const { jobName, queue, dedupeKey } = outboxEntryFor(recountRollups.job, payload);
    const [row] = await database.look<{ id: string }>(
      "insert into outbox (org_id, queue, job_name, dedupe_key, payload) values ($1, $2, $3, $4, $5) returning id",
      [orgId, queue, jobName, dedupeKey, payload],
    );
    await systemCallerFor(database, Number(row?.id)).rollup.recount(payload);
  };
  const told = async () => (await database.look<{ drift: number }>("select drift from rollup_recounts"))[0]?.drift;
  await recount(1);
  expect(await told()).toBe(wrong);
  expect(await drift()).toBe(0);
  await database.look("update rollups set count = count + 1");
  await Promise.all([recount(2), recount(3), reevaluate(7), recount(4)]);
  expect(await drift()).toBe(0);
  await recount(5);
  expect(await told()).toBe(0);
  expect(await database.look("select 1 from rollups where count = 0 and dimension <> 'move'")).toEqual([]);
});

test("a story that is erased, and a person with all stories, leave the rollups", async () => {
  const [{ storyId, author }] = stories as [(typeof stories)[number]];
  await asSystem((tx) =>
    followStories(tx, orgId, [storyId], () => tx.execute(sql`delete from stories where id = ${storyId}`)),
  );
  expect(await drift()).toBe(0);
  await asSystem((tx) =>
    followAuthor(tx, orgId, author.userId, async () => {
      await tx.execute(sql`delete from stories where author_id = ${author.userId}`);
      await tx.execute(sql`delete from memberships where user_id = ${author.userId}`);
    }),
  );
  expect(await drift()).toBe(0);
});
