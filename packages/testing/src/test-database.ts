import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { createPool, type Pool } from "@starboard/db/client";
import { createLogger } from "@starboard/observability/logger";
import { type Clock, createRuntime, type Runtime } from "@starboard/services/runtime";
import pg from "pg";
import { adminDatabaseUrl } from "./env.ts";
import { addressOf, administrate, LOGIN_PASSWORD, TEMPLATE } from "./servers.ts";

/** A database of one test file's own, cloned from the migrated template, reached with the application's own logins. */
export interface TestDatabase {
  name: string;
  /** As `sb_app`. */
  app: Runtime;
  /** As `sb_worker`. */
  worker: Runtime;
  appUrl: string;
  workerUrl: string;
  ownerUrl: string;
  /** A superuser's query: for looking at what no login may see. */
  look<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Ends its connections and keeps it, as a template for others. */
  release(): Promise<void>;
  /** Drops the database. Throws when the file has left a connection open. */
  drop(): Promise<void>;
}

export interface TestClock extends Clock {
  set(now: Date): void;
  advanceMs(ms: number): void;
}

export function createTestClock(start = new Date()): TestClock {
  let now = start;
  return {
    now: () => now,
    set: (next) => {
      now = next;
    },
    advanceMs: (ms) => {
      now = new Date(now.getTime() + ms);
    },
  };
}

interface Options {
  clock?: Clock;
  /** Another file's or test's database to start from; nobody may be connected to it. */
  template?: string;
}

export async function openTestDatabase({ clock, template = TEMPLATE }: Options = {}): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await administrate(`create database ${name} template ${template} strategy file_copy owner sb_owner`);
  const urlOf = (user: string) => addressOf(adminDatabaseUrl(), { user, password: LOGIN_PASSWORD, database: name });
  const pools: Pool[] = [];
  // Of the superuser: a connection per look would take longer than what is looked at.
  const looks = new pg.Pool({ connectionString: addressOf(adminDatabaseUrl(), { database: name }), max: 4 });
  // One that a test's server ends meanwhile is replaced at the next look.
  looks.on("error", () => undefined);
  const runtimeOf = (user: string): Runtime => {
    const pool = createPool({
      url: urlOf(user),
      max: 20,
      applicationName: `test-${user}`,
      keepsPlans: true,
    });
    pools.push(pool);
    const logger = createLogger({ name: "test", level: "silent" });
    const ports = { pool, logger, secret: "s".repeat(40), siteUrl: "http://starboard.test" };
    return createRuntime(clock ? { ...ports, clock } : ports);
  };
  return {
    name,
    app: runtimeOf("sb_app"),
    worker: runtimeOf("sb_worker"),
    appUrl: urlOf("sb_app"),
    workerUrl: urlOf("sb_worker"),
    ownerUrl: urlOf("sb_owner"),
    look: async (sql, values) => (await looks.query(sql, values)).rows,
    release: async () => {
      await Promise.all([...pools, looks].map((pool) => pool.end()));
    },
    drop: async () => {
      const busy = await countBusy(pools);
      await Promise.all([...pools, looks].map((pool) => pool.end()));
      await administrate(`drop database ${name} with (force)`);
      if (busy > 0) throw new Error("A test left a database connection checked out.");
    },
  };
}

/** Longer than any statement of a request that a test has let go of, such as the last look of a stream that was shut. */
const LETS_GO_MS = 5_000;

/** Pools with a connection that nobody gives back; what is about to be given back is waited for. */
async function countBusy(pools: readonly Pool[]): Promise<number> {
  const isBusy = (pool: Pool) => pool.totalCount !== pool.idleCount;
  const until = performance.now() + LETS_GO_MS;
  while (pools.some(isBusy) && performance.now() < until) await setTimeout(10);
  return pools.filter(isBusy).length;
}
