import { afterEach, beforeEach, expect, test } from "vitest";
import { type KeptState, keepState } from "./kept-state.ts";
import { withAdmin } from "./servers.ts";
import { openTestDatabase, type TestDatabase } from "./test-database.ts";
import { addTestOrganisation, addTestStory, type TestOrganisation } from "./world.ts";

let database: TestDatabase;
let organisation: TestOrganisation;
let kept: KeptState;
beforeEach(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "kept");
  await addTestStory(organisation.owner);
  kept = await keepState(database);
});
afterEach(() => database.drop());

const look = (sql: string) => database.look(sql);
const count = async (table: string) => (await look(`select from ${table}`)).length;

test("what a verb writes is named, whoever wrote it, and put back", async () => {
  const before = await count("stories");
  await addTestStory(organisation.owner);
  expect(await kept.listChanged()).toEqual(expect.arrayContaining(["outbox", "stories", "story_revisions"]));
  expect(await kept.listChanged(), "asked a second time").toContain("stories");
  await kept.restore();
  expect(await kept.listChanged()).toEqual([]);
  expect(await count("stories")).toBe(before);
  await kept.close();
});

test("an insertion, a change, a deletion, one that cascades and a truncation are each told", async () => {
  await look("update users set name = name || '!'");
  expect(await kept.listChanged()).toEqual(["users"]);
  await kept.restore();
  await look("delete from stories");
  expect(await kept.listChanged()).toEqual(expect.arrayContaining(["stories", "story_revisions"]));
  await kept.restore();
  await look("truncate outbox");
  expect(await kept.listChanged()).toEqual(["outbox"]);
  await kept.restore();
  expect(await kept.listChanged()).toEqual([]);
  await kept.close();
});

test("what was rolled back, or is again as it was, is no change", async () => {
  await look("begin; update users set name = 'Other'; rollback");
  expect(await kept.listChanged()).toEqual([]);
  await look("update users set name = 'x' || name");
  await look("update users set name = substr(name, 2)");
  expect(await kept.listChanged()).toEqual([]);
  await kept.close();
});

test("a change that went round the notes is told at the end", async () => {
  await withAdmin(
    (client) => client.query("set session_replication_role = replica; update users set name = 'Other'"),
    database.name,
  );
  expect(await kept.listChanged()).toEqual([]);
  await expect(kept.close()).rejects.toThrow("Rows of users changed without a note of it.");
});
