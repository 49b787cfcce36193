import { withTenant } from "@starboard/db/transaction";
import { drainOutbox } from "@starboard/testing/drain-outbox";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, SECTIONS } from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getStory } from "../story/index.ts";
import { packEvaluation } from "./evaluate-many.ts";
import { storeEvaluations } from "./store-evaluations.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

test("a worker of an older release does not take a story back to older rules, and the same text writes nothing twice", async () => {
  const { orgId, add } = await addTestOrganisation(database.app, "rules");
  const author = await add("Author", ["candidate"]);
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
