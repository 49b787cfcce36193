import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, type TestOrganisation } from "@starboard/testing/world";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { exportAudit, listAudit, verifyAudit } from "./index.ts";
import { sealAudit } from "./seal-audit.ts";

let database: TestDatabase;
let organisation: TestOrganisation;

beforeAll(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "audited");
  await (await addTestOrganisation(database.app, "other")).add("Neighbour", ["candidate"]);
  const candidate = await organisation.add("Writer", ["candidate"]);
  for (let n = 0; n < 3; n += 1) await addTestStory(candidate, { title: `Story ${n}` });
  await seal();
});
afterAll(() => database.drop());

async function seal() {
  while (await sealAudit(database.worker)) {
    // Until nothing waits.
  }
}
const problems = async () => (await verifyAudit(database.worker)).map(({ problem }) => problem).filter(Boolean);

test("the worker seals every entry in one unbroken row of numbers per organisation", async () => {
  const rows = await database.look<{ entries: number; sealed: number; last: number }>(
    "select count(*)::int as entries, count(hash)::int as sealed, max(seq) as last from audit_entries group by org_id",
  );
  expect(rows.length).toBeGreaterThan(1);
  for (const { entries, sealed, last } of rows) expect([sealed, last]).toEqual([entries, entries]);
  expect(await problems()).toEqual([]);
});

test("two workers that seal while verbs write make one chain", async () => {
  const writer = await organisation.add("Busy", ["candidate"]);
  const write = Array.from({ length: 12 }, (_, n) => addTestStory(writer, { title: `Busy ${n}` }));
  await Promise.all([...write, sealAudit(database.worker), sealAudit(database.worker), sealAudit(database.worker)]);
  await seal();
  expect(await problems()).toEqual([]);
  expect(await database.look("select 1 from audit_entries where seq is null")).toEqual([]);
});

describe("whoever tampers with the table as its superuser is found out", () => {
  const of = "where org_id = $1 and seq";
  beforeEach(async () => {
    await database.look("create table kept as select * from audit_entries");
    await database.look("create table kept_heads as select * from audit_heads");
  });
  const restore = async () => {
    await database.look("delete from audit_entries");
    await database.look("insert into audit_entries select * from kept");
    await database.look("delete from audit_heads");
    await database.look("insert into audit_heads select * from kept_heads");
    await database.look("drop table kept, kept_heads");
  };
  test.each([
    ["an action", `update audit_entries set action = 'story.read' ${of} = 3`, /^Entry 3 .* was edited/],
    ["a person", `update audit_entries set actor_id = null ${of} = 2`, /^Entry 2 .* was edited/],
    ["a moment", `update audit_entries set created_at = created_at - interval '1 s' ${of} = 2`, /^Entry 2/],
    ["the fields", `update audit_entries set fields = '{}' || array['x'] ${of} = 4`, /^Entry 4/],
    ["a removed entry", `delete from audit_entries ${of} = 3`, /^Entry 3 is missing/],
    ["a cut-off end", `delete from audit_entries ${of} > 3`, /^Entries after 3 are missing/],
    [
      "two entries that changed places",
      `update audit_entries e set (action, actor_id, subject_id, fields, created_at) =
         (select action, actor_id, subject_id, fields, created_at from kept o where o.org_id = e.org_id and o.seq = 7 - e.seq)
       where e.org_id = $1 and e.seq in (3, 4)`,
      /^Entry 3/,
    ],
    [
      "numbers that changed places",
      `with a as (update audit_entries set seq = -3 ${of} = 3 returning 1) select count(*) from a`,
      /^Entry 3 is missing/,
    ],
  ])("%s", async (_name, statement, problem) => {
    await database.look(statement, [organisation.orgId]);
    const found = await problems();
    await restore();
    expect(found).toEqual([expect.stringMatching(problem)]);
    expect(await problems()).toEqual([]);
  });
});

test("neither login rewrites what an entry says, and the web's seals nothing", async () => {
  const as = (runtime: TestDatabase["app"], statement: string) => runtime.pool.query(statement);
  const refused = expect.objectContaining({ code: "42501" });
  for (const runtime of [database.app, database.worker]) {
    await expect(as(runtime, "update audit_entries set action = 'x'")).rejects.toEqual(refused);
    await expect(as(runtime, "delete from audit_entries")).rejects.toEqual(refused);
  }
  await expect(as(database.app, "update audit_entries set seq = 1")).rejects.toEqual(refused);
  await expect(as(database.app, "update audit_heads set seq = 1")).rejects.toEqual(refused);
  await expect(as(database.app, "select list_organisation_ids()")).rejects.toEqual(refused);
});

test("the owner reads, filters and exports their own organisation's log; taking it away is an entry", async () => {
  const { context } = organisation.owner;
  const { entries, hasMore } = await listAudit(context, { action: "story.create" });
  expect(entries).toHaveLength(15);
  expect(hasMore).toBe(false);
  expect(new Set(entries.map((entry) => entry.actor))).toEqual(new Set(["Writer", "Busy"]));
  expect((await listAudit(context, { action: "story.create", to: "2020-01-01" })).entries).toEqual([]);
  const lines = await exportAudit(context, { action: "story.create" });
  expect(lines.map((line) => line.action)).toEqual(entries.map((entry) => entry.action));
  expect((await listAudit(context, { action: "audit.export" })).entries).toHaveLength(1);
});

test("after a change of the secret the chain goes on, and is whole to who names the earlier one", async () => {
  const changed = { ...database.worker, secret: "n".repeat(40) };
  const earlier = [database.worker.secret];
  await addTestStory(await organisation.add("After the change", ["candidate"]), { title: "Sealed anew" });
  while (await sealAudit(changed)) {
    // Until nothing waits.
  }
  const problemsOf = async (...given: Parameters<typeof verifyAudit>) =>
    (await verifyAudit(...given)).map(({ problem }) => problem).filter(Boolean);
  expect(await problemsOf(changed, earlier)).toEqual([]);
  expect((await problemsOf(changed)).length, "the new secret alone").toBeGreaterThan(0);
  expect((await problemsOf(database.worker)).length, "the old secret alone").toBeGreaterThan(0);
  // Who holds the old secret and the database adds an entry of their own.
  await addTestStory(await organisation.add("Forger", ["candidate"]), { title: "Sealed with the old one" });
  await seal();
  expect(await problemsOf(changed, earlier)).toEqual([expect.stringMatching(/was edited/)]);
});
