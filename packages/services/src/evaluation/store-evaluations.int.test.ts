import { withTenant } from "@starboard/db/transaction";
import { drainOutbox } from "@starboard/testing/drain-outbox";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, SECTIONS, type TestPerson } from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eraseMembership } from "../privacy/erase-membership.ts";
import { getStory } from "../story/index.ts";
import { packEvaluation } from "./evaluate-many.ts";
import { storeEvaluations } from "./store-evaluations.ts";

let database: TestDatabase;
let author: TestPerson;
beforeAll(async () => {
  database = await openTestDatabase();
  author = await (await addTestOrganisation(database.app, "rules")).add("Author", ["candidate"]);
});
afterAll(() => database.drop());

test("a worker of an older release does not take a story back to older rules, and the same text writes nothing twice", async () => {
  const { orgId } = author.actor;
  const { storyId } = await addTestStory(author);
  await drainOutbox(database);
  const { revision } = await getStory(author.context, { storyId });
  const store = (version: string) =>
    withTenant(database.worker.pool, { orgId, userId: null }, async (tx) => {
      const evaluation = { ...packEvaluation({ kind: "challenge", sections: SECTIONS }), rulesetVersion: version };
      const item = { storyId, revisionId: revision.id, revisionSeq: 1, evaluation };
      await storeEvaluations(tx, database.worker, orgId, [item]);
    });
  const look = () =>
    database.look<{ ruleset_version: string; xmin: string }>(
      `select p.ruleset_version, e.xmin::text from story_current_evaluations p
       join evaluations e on e.id = p.evaluation_id where p.story_id = $1`,
      [storyId],
    );
  await store("starboard@99.10.0");
  await store("starboard@99.9.0");
  const [before] = await look();
  expect(before?.ruleset_version).toBe("starboard@99.10.0");
  await store("starboard@99.10.0");
  expect(await look()).toEqual([before]);
  const story = await getStory(author.context, { storyId });
  expect(story.evaluation?.findings.length).toBeGreaterThan(0);
});

test("a text evaluated late counts from the day it was written, and from its own day once there were other rules", async () => {
  const { orgId, add } = await addTestOrganisation(database.app, "late");
  const author = await add("Author", ["candidate"]);
  const writtenOn = (day: string): TestPerson => ({
    ...author,
    context: {
      ...author.context,
      runtime: { ...author.context.runtime, clock: { now: () => new Date(`${day}T12:00:00Z`) } },
    },
  });
  const first = await addTestStory(writtenOn("2026-03-02"), { isShared: true });
  await drainOutbox(database);
  const evaluate = ({ storyId }: { storyId: string }, on: string, rulesetVersion: string) =>
    withTenant(database.worker.pool, { orgId, userId: null }, async (tx) => {
      const { revision } = await getStory(author.context, { storyId });
      const evaluation = { ...packEvaluation({ kind: "challenge", sections: SECTIONS }), rulesetVersion };
      const clock = { now: () => new Date(`${on}T12:00:00Z`) };
      const item = { storyId, revisionId: revision.id, revisionSeq: 1, evaluation };
      await storeEvaluations(tx, { ...database.worker, clock }, orgId, [item]);
    });
  const countsOn = async ({ storyId }: { storyId: string }) =>
    (
      await database.look<{ day: string }>(
        "select counts_on::text as day from evaluations where story_id = $1 order by counts_on",
        [storyId],
      )
    ).map(({ day }) => day);
  expect(await countsOn(first)).toEqual(["2026-03-02"]);

  await evaluate(first, "2026-03-20", "starboard@99.0.0");
  expect(await countsOn(first)).toEqual(["2026-03-02", "2026-03-20"]);

  const second = await addTestStory(writtenOn("2026-03-03"), { isShared: true });
  await evaluate(second, "2026-03-21", "starboard@99.0.0");
  expect(await countsOn(second)).toEqual(["2026-03-21"]);
});

test("a story that is erased before its turn comes is no dead letter and no entry", async () => {
  await drainOutbox(database);
  const { orgId, userId } = author.actor;
  const { storyId } = await addTestStory(author);
  const { revision } = await getStory(author.context, { storyId });
  await withTenant(database.worker.pool, { orgId, userId: null }, (tx) =>
    eraseMembership({ tx, enqueue: () => undefined }, { orgId, userId }),
  );
  expect(await database.look("select 1 from stories where id = $1", [storyId])).toEqual([]);
  expect(await drainOutbox(database)).toEqual(["story.evaluate"]);
  expect(await database.look("select 1 from audit_entries where subject_id = $1", [revision.id])).toEqual([]);
});
