import { createPool } from "@starboard/db/client";
import { assertFencedRole } from "@starboard/db/fenced-role";
import { TABLE_KINDS } from "@starboard/db/table-kinds";
import { together } from "@starboard/db/together";
import { withTenant } from "@starboard/db/transaction";
import { adminDatabaseUrl } from "@starboard/testing/env";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, type TestOrganisation } from "@starboard/testing/world";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let database: TestDatabase;
let here: TestOrganisation;
let elsewhere: TestOrganisation;

beforeAll(async () => {
  database = await openTestDatabase();
  here = await addTestOrganisation(database.app, "here");
  elsewhere = await addTestOrganisation(database.app, "elsewhere");
  await addTestStory(await here.add("Candidate here", ["candidate"]), { isShared: true });
  await addTestStory(await elsewhere.add("Candidate elsewhere", ["candidate"]), { isShared: true });
});
afterAll(() => database.drop());

const fenced = Object.entries(TABLE_KINDS).filter(([, kind]) => kind === "tenant" || kind === "plumbing");
const tenant = fenced.filter(([, kind]) => kind === "tenant").map(([table]) => table);

describe("every table", () => {
  test("has a kind, and every kind's table exists", async () => {
    const rows = await database.look<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')",
    );
    expect(rows.map((row) => row.name).sort()).toEqual(Object.keys(TABLE_KINDS).sort());
  });

  test.each(fenced)("%s (%s) has forced row-level security with checked policies", async (table) => {
    const [row] = await database.look<{ fenced: boolean; unchecked: number; policies: number }>(
      `select relrowsecurity and relforcerowsecurity as fenced,
         (select count(*)::int from pg_policy where polrelid = c.oid) as policies,
         (select count(*)::int from pg_policy where polrelid = c.oid and polcmd not in ('r', 'd') and polwithcheck is null) as unchecked
       from pg_class c where relname = $1 and relnamespace = 'public'::regnamespace`,
      [table],
    );
    expect(row).toMatchObject({ fenced: true, unchecked: 0 });
    expect(row?.policies).toBeGreaterThan(0);
  });

  test("belongs to nobody who serves requests", async () => {
    await expect(assertFencedRole(database.app.pool)).resolves.toBeUndefined();
    await expect(assertFencedRole(database.worker.pool)).resolves.toBeUndefined();
  });
});

describe("a login that could step over the fence is refused", () => {
  const refusal = async (url: string) => {
    const pool = createPool({ url, max: 1, applicationName: "refused" });
    return assertFencedRole(pool)
      .then(
        () => "accepted",
        (error: Error) => error.message,
      )
      .finally(() => pool.end());
  };
  test("the owner", async () => expect(await refusal(database.ownerUrl)).toMatch(/owns/));
  test("a superuser", async () => {
    const url = new URL(adminDatabaseUrl());
    url.pathname = `/${database.name}`;
    expect(await refusal(url.href)).toMatch(/superuser/);
  });
});

describe.each(tenant)("the tenant table %s", (table) => {
  const column = table === "organisations" ? "id" : "org_id";
  const count = async (setting: string) => {
    const client = await database.app.pool.connect();
    try {
      await client.query(`begin; ${setting}`);
      const { rows } = await client.query(
        `select count(*)::int as n, count(*) filter (where ${column} <> $1)::int as other from ${table}`,
        [here.orgId],
      );
      return rows[0];
    } finally {
      await client.query("rollback");
      client.release();
    }
  };
  test("shows nothing while no tenant is set", async () => expect((await count("")).n).toBe(0));
  test("shows nothing after a tenant's transaction has ended on the same connection", async () => {
    await withTenant(database.app.pool, { orgId: here.orgId, userId: null }, async () => undefined);
    expect((await count("")).n).toBe(0);
  });
  test("shows only its own rows inside a tenant", async () => {
    expect((await count(`select set_config('app.org_id', '${here.orgId}', true)`)).other).toBe(0);
  });
  test("keeps another tenant's rows from being changed or deleted", async () => {
    const before = await database.look<{ n: number }>(
      `select count(*)::int as n from ${table} where ${column} = '${elsewhere.orgId}'`,
    );
    await withTenant(database.app.pool, { orgId: here.orgId, userId: null }, async (tx) => {
      const deleted = await tx.execute(sql.raw(`delete from ${table} where ${column} = '${elsewhere.orgId}'`));
      expect(deleted.rowCount).toBe(0);
    }).catch((error: Error) => expect(String(error.cause ?? error)).toMatch(/permission denied/));
    const after = await database.look<{ n: number }>(
      `select count(*)::int as n from ${table} where ${column} = '${elsewhere.orgId}'`,
    );
    expect(after).toEqual(before);
  });
});

describe("what is asked in one go", () => {
  const names = sql`select slug as name from organisations`;
  const read = <T>(orgId: string, run: Parameters<typeof withTenant<T>>[2]) =>
    withTenant(database.app.pool, { orgId, userId: null, isReadOnly: true }, run);
  const named = async (orgId: string) => (await read(orgId, (tx) => tx.execute(names))).rows;

  test("sees its own tenant only, in its first statement as in its last", async () => {
    const seen = await Promise.all(
      Array.from({ length: 40 }, (_, at) => named(at % 2 === 0 ? here.orgId : elsewhere.orgId)),
    );
    for (const [at, rows] of seen.entries()) expect(rows).toEqual([{ name: at % 2 === 0 ? "here" : "elsewhere" }]);
  });

  test("fails whole, and leaves a connection on which the next one reads its own", async () => {
    const asked = read(here.orgId, (tx) =>
      together([tx.execute(names), tx.execute(sql`select 1 / 0`), tx.execute(names)]),
    );
    await expect(asked).rejects.toMatchObject({ cause: { message: "division by zero" } });
    expect(await named(elsewhere.orgId)).toEqual([{ name: "elsewhere" }]);
  });

  test("writes nothing, even where the writing is asked first", async () => {
    const writing = read(here.orgId, (tx) => tx.execute(sql`update organisations set name = 'Taken'`));
    await expect(writing).rejects.toMatchObject({ cause: { message: expect.stringMatching(/read-only/) } });
    expect(await named(here.orgId)).toEqual([{ name: "here" }]);
  });
});

describe("writing into another tenant", () => {
  test("a row for it is refused by Postgres itself", async () => {
    const attempt = withTenant(database.app.pool, { orgId: here.orgId, userId: null }, (tx) =>
      tx.execute(
        sql`insert into teams (org_id, id, name, created_at) values (${elsewhere.orgId}, gen_random_uuid(), 'x', now())`,
      ),
    );
    await expect(attempt).rejects.toMatchObject({ cause: { message: expect.stringContaining("row-level security") } });
  });
  test("moving a row to it is refused", async () => {
    const attempt = withTenant(database.app.pool, { orgId: here.orgId, userId: null }, (tx) =>
      tx.execute(sql`update teams set org_id = ${elsewhere.orgId}`),
    );
    await expect(attempt).rejects.toMatchObject({ cause: { message: expect.stringContaining("row-level security") } });
  });
  test("the audit log cannot be changed, not even the own one", async () => {
    const attempt = withTenant(database.app.pool, { orgId: here.orgId, userId: null }, (tx) =>
      tx.execute(sql`update audit_entries set action = 'x'`),
    );
    await expect(attempt).rejects.toMatchObject({ cause: { message: expect.stringContaining("permission denied") } });
  });
  test("a query's transaction refuses to write", async () => {
    const scope = { orgId: here.orgId, userId: null, isReadOnly: true };
    const attempt = withTenant(database.app.pool, scope, (tx) => tx.execute(sql`update teams set name = 'x'`));
    await expect(attempt).rejects.toMatchObject({ cause: { message: expect.stringContaining("read-only") } });
  });
  test("a transaction whose error was swallowed does not report success", async () => {
    const attempt = withTenant(database.app.pool, { orgId: here.orgId, userId: null }, async (tx) => {
      await tx.execute(sql`select 1 / 0`).catch(() => undefined);
    });
    await expect(attempt).rejects.toThrow(/rolled back/);
  });
});
