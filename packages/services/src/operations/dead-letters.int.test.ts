import { drainOutbox } from "@starboard/testing/drain-outbox";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, type TestOrganisation, type TestPerson } from "@starboard/testing/world";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { giveUp } from "../outbox/index.ts";
import { discardDeadLetters, listDeadLetters, listQueues, restoreDeadLetters, retryDeadLetters } from "./index.ts";

let database: TestDatabase;
let harbour: TestOrganisation;
let other: TestOrganisation;
let candidate: TestPerson;
let id: number;
let storyId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  harbour = await addTestOrganisation(database.app, "harbour");
  other = await addTestOrganisation(database.app, "other");
  candidate = await harbour.add("Candidate", ["candidate"]);
});
afterAll(() => database.drop());

/** A story whose evaluation was given up. */
beforeEach(async () => {
  ({ storyId } = await addTestStory(candidate, { title: "Left behind" }));
  const [row] = await database.look<{ id: string }>(
    "select id from outbox where job_name = 'story.evaluate' order by id desc limit 1",
  );
  id = Number(row?.id);
  await giveUp(database.worker, { outboxId: String(id), error: "timeout", reason: "final", name: "story.evaluate" });
});

const idsOf = async () => {
  const { letters } = await listDeadLetters(harbour.owner.context, {});
  return letters.map((letter) => letter.id);
};
const evaluations = () => database.look("select 1 from evaluations where story_id = $1", [storyId]);

describe("jobs that were given up", () => {
  test("are listed with their reason, and only to the organisation's owner", async () => {
    const { letters, kinds } = await listDeadLetters(harbour.owner.context, { jobName: "story.evaluate" });
    expect(letters[0]).toMatchObject({ id, jobName: "story.evaluate", error: "timeout", discardedAt: null });
    expect(kinds.find((kind) => kind.jobName === "story.evaluate")?.waiting).toBeGreaterThan(0);
    expect((await listDeadLetters(other.owner.context, {})).letters).toEqual([]);
    await expect(listDeadLetters(candidate.context, {})).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("tried again, the worker brings the effect about, once", async () => {
    await drainOutbox(database);
    expect(await evaluations()).toEqual([]);
    expect(await retryDeadLetters(harbour.owner.context, { ids: [id] })).toEqual({ ids: [id] });
    expect(await drainOutbox(database)).toContain("story.evaluate");
    expect(await evaluations()).toHaveLength(1);
    expect(await idsOf()).not.toContain(id);
    await expect(retryDeadLetters(harbour.owner.context, { ids: [id] })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("discarded, they have no effect; taken back, they wait for a decision again", async () => {
    await discardDeadLetters(harbour.owner.context, { ids: [id], reason: "cannot-succeed" });
    const { letters } = await listDeadLetters(harbour.owner.context, {});
    expect(letters.find((letter) => letter.id === id)).toMatchObject({ discardReason: "cannot-succeed" });
    await expect(retryDeadLetters(harbour.owner.context, { ids: [id] })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await drainOutbox(database);
    expect(await evaluations()).toEqual([]);
    await restoreDeadLetters(harbour.owner.context, { ids: [id] });
    expect(await retryDeadLetters(harbour.owner.context, { ids: [id] })).toEqual({ ids: [id] });
  });

  test("another organisation's owner can neither retry nor discard them, and leaves no trace", async () => {
    const look = () =>
      database.look("select attempts, dead_at, discarded_at, generation from outbox where id = $1", [id]);
    const before = await look();
    const refusal = { code: "NOT_FOUND" };
    await expect(retryDeadLetters(other.owner.context, { ids: [id] })).rejects.toMatchObject(refusal);
    await expect(discardDeadLetters(other.owner.context, { ids: [id], reason: "duplicate" })).rejects.toMatchObject(
      refusal,
    );
    await expect(restoreDeadLetters(other.owner.context, { ids: [id] })).rejects.toMatchObject(refusal);
    expect(await look()).toEqual(before);
  });

  test("every decision is in the audit log with the job it was about", async () => {
    await discardDeadLetters(harbour.owner.context, { ids: [id], reason: "duplicate" });
    const [entry] = await database.look<{ action: string; fields: string[] }>(
      "select action, fields from audit_entries where action = 'dead-letter.discard' order by id desc limit 1",
    );
    expect(entry?.fields).toEqual([`story.evaluate ${id}`, "duplicate"]);
  });
});

test("a queue that no worker serves is told", async () => {
  const queues = await listQueues(harbour.owner.context, {});
  expect(queues.map(({ queue, workers }) => [queue, workers])).toEqual([
    ["interactive", 0],
    ["batch", 0],
    ["mail", 0],
    ["maintenance", 0],
  ]);
});
