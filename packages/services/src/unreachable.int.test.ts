import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPool, type Pool } from "@starboard/db/client";
import { assertFencedRole } from "@starboard/db/fenced-role";
import { withPerson } from "@starboard/db/transaction";
import { type Cluster, openCluster } from "@starboard/testing/open-cluster";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findWhoAsks } from "./identity/find-who-asks.ts";

/** The database's or the network's own word for it, at the bottom of what a caller is told. */
function wordOf(error: unknown): unknown {
  const { cause, code } = error as { cause?: unknown; code?: unknown };
  return cause instanceof Error ? wordOf(cause) : code;
}
const unavailable = (word?: string) =>
  expect.toSatisfy((error) => {
    expect(error).toMatchObject({ code: "UNAVAILABLE", details: { retryAfterSeconds: 2 } });
    expect((error as Error).message).toContain("Try again in 2 seconds.");
    if (word) expect(wordOf(error)).toBe(word);
    return true;
  });

/** A server's way through its last checkpoint. */
const WITHIN = { timeout: 20_000, interval: 50 };

const ask = (pool: Pool, what = sql`select 1`) => withPerson(pool, null, (tx) => tx.execute(what));
const askWho = (pool: Pool) =>
  findWhoAsks(pool, { in: "sessions", id: "0190a000-0000-7000-8000-000000000001" }, { slug: null, now: new Date() });
const poolOn = (url: string, max: number) => createPool({ url, max, applicationName: "test-unreachable" });

test("who finds no connection free within its time is told so and when to come back, and the next one is answered", async () => {
  const database: TestDatabase = await openTestDatabase();
  const pool = poolOn(database.appUrl, 2);
  const held = [await pool.connect(), await pool.connect()];
  const refused = await Promise.allSettled([ask(pool), askWho(pool)]);
  for (const client of held) client.release();
  for (const { status, reason } of refused as PromiseRejectedResult[])
    expect([status, reason]).toEqual(["rejected", unavailable()]);
  await ask(pool);
  expect(await askWho(pool)).toBeNull();
  await pool.end();
  await database.drop();
});

test("a statement that fails on a connection that stays is no lack of one", async () => {
  const database: TestDatabase = await openTestDatabase();
  const failed = ask(database.app.pool, sql`select 1 / 0`);
  await expect(failed).rejects.not.toMatchObject({ code: "UNAVAILABLE" });
  await database.drop();
});

test("a statement that takes longer than it may is told as the same, and the connection serves the next one", async () => {
  const database: TestDatabase = await openTestDatabase();
  const pool = createPool({ url: database.appUrl, max: 1, applicationName: "test-too-long", statementMs: 100 });
  await expect(ask(pool, sql`select pg_sleep(20)`)).rejects.toEqual(unavailable("57014"));
  await ask(pool);
  expect(pool.totalCount).toBe(1);
  await pool.end();
  await database.drop();
});

let folder: string;
let cluster: Cluster;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "starboard-unreachable-"));
  // Root's PostgreSQL runs as another account, which must be able to pass through.
  chmodSync(folder, 0o711);
  cluster = await openCluster(join(folder, "data"));
});
afterAll(async () => {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("a server that takes no sessions, ends those it has, and is gone is each told as the same", async () => {
  const { pool } = cluster.app;
  const [file] = await cluster.look<{ text: string }>("select pg_read_file('postmaster.pid') as text");
  const pid = Number(file?.text.split("\n")[0]);
  const word = (asked: Promise<unknown>) => asked.then(() => null, wordOf);
  const working = ask(pool, sql`select pg_sleep(30)`).catch((error: unknown) => error);
  const isWorking = "select 1 from pg_stat_activity where usename = 'sb_app' and wait_event = 'PgSleep'";
  await expect.poll(() => cluster.look(isWorking), WITHIN).toHaveLength(1);

  // It waits for the session that works, and says to others that it stops; that it starts or recovers has the same code.
  process.kill(pid, "SIGTERM");
  await expect.poll(() => word(ask(pool)), WITHIN).toBe("57P03");
  await expect(ask(pool)).rejects.toEqual(unavailable("57P03"));
  await expect(askWho(pool)).rejects.toEqual(unavailable("57P03"));

  process.kill(pid, "SIGINT");
  expect(await working).toEqual(unavailable("57P01"));
  await expect.poll(() => word(ask(pool)), WITHIN).toBe("ECONNREFUSED");
  await expect(ask(pool)).rejects.toEqual(unavailable("ECONNREFUSED"));
  await expect(askWho(pool)).rejects.toEqual(unavailable("ECONNREFUSED"));
  await expect(assertFencedRole(pool)).rejects.toEqual(unavailable("ECONNREFUSED"));
});
