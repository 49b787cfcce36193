import { randomUUID } from "node:crypto";
import { RULESET } from "@starboard/rules/ruleset";
import { drainOutbox } from "@starboard/testing/drain-outbox";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import {
  addTestOrganisation,
  addTestStory,
  SECTIONS,
  type TestOrganisation,
  type TestPerson,
} from "@starboard/testing/world";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { requestReview } from "../review/index.ts";
import { compareRevisions, listRevisions, nameRevision, saveStory, unnameRevision } from "./index.ts";

let database: TestDatabase;
let here: TestOrganisation;
let author: TestPerson;

beforeAll(async () => {
  database = await openTestDatabase();
  here = await addTestOrganisation(database.app, "versions");
  author = await here.add("Author", ["candidate"]);
});
afterAll(() => database.drop());

/** A story whose second version claims something vague and no longer says what was learnt. */
async function writeTwice() {
  const { storyId } = await addTestStory(author, { isShared: true });
  await saveStory(author.context, {
    storyId,
    version: 1,
    operationId: randomUUID(),
    title: "Late orders",
    question: "",
    competencies: [],
    sections: { ...SECTIONS, result: "Things improved significantly and everyone was happy.", lessons: "" },
  });
  await drainOutbox(database);
  return storyId;
}
const namesOf = async (person: TestPerson, storyId: string) =>
  (await listRevisions(person.context, { storyId })).versions.map(({ name }) => name);

describe("a named version", () => {
  test("keeps its name until it is given another one or none, and each act is in the audit log", async () => {
    const storyId = await writeTwice();
    await nameRevision(author.context, { storyId, seq: 1, name: "  As sent to Anna " });
    expect(await namesOf(author, storyId)).toEqual([null, "As sent to Anna"]);
    await nameRevision(author.context, { storyId, seq: 1, name: "With the numbers" });
    expect(await namesOf(author, storyId)).toEqual([null, "With the numbers"]);
    await unnameRevision(author.context, { storyId, seq: 1 });
    await unnameRevision(author.context, { storyId, seq: 1 });
    expect(await namesOf(author, storyId)).toEqual([null, null]);
    const acts = await database.look<{ action: string }>(
      "select action from audit_entries where subject_id = $1 and action like '%name-revision' order by created_at, id",
      [storyId],
    );
    expect(acts.map(({ action }) => action.split(".")[1])).toEqual([
      "name-revision",
      "name-revision",
      "unname-revision",
      "unname-revision",
    ]);
  });

  test("is the author's own: a coach reads the version and no name", async () => {
    const storyId = await writeTwice();
    await nameRevision(author.context, { storyId, seq: 2, name: "For the bank across the road" });
    const coach = await here.add("Coach", ["coach"]);
    expect(await namesOf(coach, storyId)).toEqual([null, null]);
  });

  test("that there is not cannot be named", async () => {
    const storyId = await writeTwice();
    const attempt = nameRevision(author.context, { storyId, seq: 3, name: "Later" });
    await expect(attempt).rejects.toMatchObject({ code: "NOT_FOUND" });
    const empty = nameRevision(author.context, { storyId, seq: 1, name: "  " });
    await expect(empty).rejects.toMatchObject({ code: "INVALID", message: expect.stringContaining("missing") });
  });
});

describe("two versions compared", () => {
  test("tell what became of the findings, with scores by the same rules", async () => {
    const storyId = await writeTwice();
    const { from, to, change } = await compareRevisions(author.context, { storyId, from: 1, to: 2 });
    expect([from.rulesetVersion, to.rulesetVersion]).toEqual([RULESET.version, RULESET.version]);
    expect(to.score).toBeLessThan(from.score ?? 0);
    const added = change?.added ?? [];
    expect(added.some(({ after }) => after?.section === "result")).toBe(true);
    expect(added.every(({ before }) => before === null)).toBe(true);
    const back = await compareRevisions(author.context, { storyId, from: 2, to: 1 });
    expect(back.change?.resolved.length).toBe(added.length);
  });

  test("say which rules each was evaluated with, and nothing of findings, where these differ", async () => {
    const storyId = await writeTwice();
    await database.look(
      `update evaluations set ruleset_version = 'starboard@0.0.1' where story_id = $1
        and revision_id = (select id from story_revisions where story_id = $1 and seq = 1)`,
      [storyId],
    );
    const compared = await compareRevisions(author.context, { storyId, from: 1, to: 2 });
    expect(compared).toMatchObject({
      from: { rulesetVersion: "starboard@0.0.1" },
      to: { rulesetVersion: RULESET.version },
      change: null,
    });
  });

  test("say that one is not evaluated yet", async () => {
    const { storyId } = await addTestStory(author);
    const compared = await compareRevisions(author.context, { storyId, from: 1, to: 1 });
    expect(compared).toMatchObject({ from: { score: null, rulesetVersion: null }, change: null });
  });
});

describe("the list of versions", () => {
  test("comes fifty at a time, newest first, each once, and the named ones by themselves", async () => {
    const { storyId } = await addTestStory(author);
    await database.look(
      `insert into story_revisions (org_id, id, story_id, seq, sections, operation_id, created_at)
        select org_id, gen_random_uuid(), story_id, n, sections, gen_random_uuid(), created_at
        from story_revisions, generate_series(2, 120) n where story_id = $1 and seq = 1`,
      [storyId],
    );
    await database.look("update stories set version = 120 where id = $1", [storyId]);
    await nameRevision(author.context, { storyId, seq: 7, name: "As told to Anna" });
    const seqs: number[] = [];
    for (let cursor: number | undefined; ; cursor = seqs.at(-1)) {
      const { versions, hasMore, counts } = await listRevisions(author.context, { storyId, cursor });
      expect(counts).toEqual({ all: 120, named: 1 });
      expect(versions.length).toBeLessThanOrEqual(50);
      seqs.push(...versions.map(({ seq }) => seq));
      if (!hasMore) break;
    }
    expect(seqs).toEqual(Array.from({ length: 120 }, (_, at) => 120 - at));
    const named = await listRevisions(author.context, { storyId, isNamed: true });
    expect(named.versions.map(({ seq, name }) => `${seq} ${name}`)).toEqual(["7 As told to Anna"]);
  });

  test("names nothing to others, nor counts their names", async () => {
    const storyId = await writeTwice();
    await nameRevision(author.context, { storyId, seq: 1, name: "Mine" });
    const coach = await here.add("Coach of the list", ["coach"]);
    const { counts } = await listRevisions(coach.context, { storyId });
    expect(counts).toEqual({ all: 2, named: 0 });
    expect((await listRevisions(coach.context, { storyId, isNamed: true })).versions).toEqual([]);
  });
});

test("who has a review before them sees the versions without their scores", async () => {
  const storyId = await writeTwice();
  const coach = await here.add("Reviewing coach", ["coach"]);
  const scoresOf = async (person: TestPerson) =>
    (await listRevisions(person.context, { storyId })).versions.map(({ score }) => typeof score);
  expect(await scoresOf(coach)).toEqual(["number", "number"]);
  await requestReview(author.context, { storyId, asked: "coach", reviewerId: coach.userId });
  await drainOutbox(database);
  expect(await scoresOf(coach)).toEqual(["object", "object"]);
  expect(await scoresOf(author)).toEqual(["number", "number"]);
});
