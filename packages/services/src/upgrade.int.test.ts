import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { migrateDatabase } from "@starboard/db/migrate";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory } from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";

let database: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), "starboard-upgrade-"));
const present = fileURLToPath(new URL("../../db/drizzle", import.meta.url));

beforeAll(async () => {
  database = await openTestDatabase();
  const organisation = await addTestOrganisation(database.app, "upgraded");
  await addTestStory(await organisation.add("Author", ["candidate"]));
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** This version's migrations with one more behind them. */
function nextVersion(number: number, sql: string): string {
  const next = join(folder, String(number));
  cpSync(present, next, { recursive: true });
  const path = join(next, "meta", "_journal.json");
  const journal = JSON.parse(readFileSync(path, "utf8"));
  const last = journal.entries.at(-1);
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + number, tag: "9999_next" });
  writeFileSync(path, JSON.stringify(journal));
  writeFileSync(join(next, "9999_next.sql"), sql);
  return next;
}
const unforced = () =>
  database.look(
    `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and relrowsecurity and not relforcerowsecurity`,
  );
const migrateTo = (migrationsFolder: string) => migrateDatabase({ url: database.ownerUrl, migrationsFolder });

test("a database with people in it takes a table that refers to them and a change of their rows", async () => {
  const sql = `create table later (org_id uuid not null, user_id uuid not null,
      constraint later_of foreign key (org_id, user_id) references memberships (org_id, user_id) on delete cascade);
    --> statement-breakpoint
    insert into later select org_id, user_id from memberships;
    --> statement-breakpoint
    update memberships set review_capacity = 7;`;
  await migrateTo(nextVersion(1, sql));
  const [changed] = await database.look<{ all: number; sevens: number }>(
    `select (select count(*)::int from memberships) as all,
       (select count(*)::int from memberships where review_capacity = 7) as sevens`,
  );
  expect(changed?.all).toBeGreaterThan(1);
  expect(changed?.sevens).toBe(changed?.all);
  expect(await database.look("select 1 from later")).toHaveLength(changed?.all ?? 0);
  expect(await unforced()).toEqual([]);
});

test("what readiness knows of stories written by an older version is what a recount finds", async () => {
  const facts = () => database.look("select org_id, user_id, facts from readiness_facts order by user_id");
  const kept = await facts();
  expect(kept).not.toEqual([]);
  const [, fill] = readFileSync(join(present, "0027_readiness_facts.sql"), "utf8").split(/(?=INSERT INTO)/);
  await migrateTo(nextVersion(2, `delete from readiness_facts; --> statement-breakpoint\n${fill}`));
  expect(await facts()).toEqual(kept);
});

test("a migration that fails leaves every table forced and the version as it was", async () => {
  await expect(migrateTo(nextVersion(3, "select 1 / 0;"))).rejects.toThrow();
  expect(await unforced()).toEqual([]);
});
