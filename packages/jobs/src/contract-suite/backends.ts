import { randomBytes } from "node:crypto";
import { createLogger, type Logger } from "@starboard/observability/logger";
import { adminDatabaseUrl, redisUrl } from "@starboard/testing/env";
import { Redis } from "ioredis";
import { Client } from "pg";
import { migrateQueue } from "../migrate-queue.ts";
import { openQueueBackend, type QueueBackend } from "../queue-backend.ts";

export const KINDS = ["postgres", "redis"] as const;
export type Kind = (typeof KINDS)[number];

/** A queue of a test file's own, on a real server, reached as production reaches it. */
export interface SuiteBackend {
  kind: Kind;
  /** Another connection to the same queue. */
  open(through?: (url: string) => string): Promise<QueueBackend>;
  /** Loses everything the queue holds, as FLUSHALL or a truncated table would. */
  wipe(): Promise<void>;
  /** Everything the queue stores, as text. */
  contents(): Promise<string>;
  /** As the owner, in the file's own database, whichever the backend. */
  sql(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** The address and options that `open` uses. */
  address: { url: string; prefix: string };
  /** All lines that this file's backends and workers have logged. */
  log: { logger: Logger; text(): string };
  close(): Promise<void>;
}

/** Redis numbers that the suite may flush: one for each file, so that files run side by side. */
const REDIS_DATABASES = { publish: 9, failures: 10, recovery: 11, crash: 12 } as const;

/** Prepares a database, a login that owns nothing, and the queue. Fails when a test server is not there. */
export const prepareBackend = async (kind: Kind, file: keyof typeof REDIS_DATABASES): Promise<SuiteBackend> => {
  const adminUrl = adminDatabaseUrl();
  const redisAddress = new URL(redisUrl());
  redisAddress.pathname = `/${REDIS_DATABASES[file]}`;
  const name = `jobs_${file}_${randomBytes(4).toString("hex")}`;
  const admin = await connected(adminUrl);
  await admin.query(`create database ${name}`);
  await admin.query(`create role ${name} login password '${name}'`);
  const ownerUrl = withPath(adminUrl, name);
  const owner = await connected(ownerUrl);
  await migrateQueue({ url: ownerUrl, grantTo: [name] });
  const workerUrl = new URL(ownerUrl);
  workerUrl.username = name;
  workerUrl.password = name;
  const redis = new Redis(redisAddress.href);
  const lines: string[] = [];
  const logger = createLogger({ name: "worker", level: "debug", destination: { write: (line) => lines.push(line) } });
  const address = { url: kind === "postgres" ? workerUrl.href : redisAddress.href, prefix: name };

  return {
    kind,
    address,
    log: { logger, text: () => lines.join("") },
    open: (through = (url) => url) => openQueueBackend({ kind, logger, url: through(address.url), prefix: name }),
    sql: async (text, values) => (await owner.query(text, values)).rows,
    wipe: async () => {
      if (kind === "redis") await redis.flushdb();
      else await owner.query("truncate bullmq.job, bullmq.event cascade");
    },
    contents: async () => {
      if (kind === "redis") return dumpRedis(redis);
      const { rows } = await owner.query(
        "select j::text as t from bullmq.job j union all select e::text from bullmq.event e",
      );
      return rows.map((row) => row.t).join("\n");
    },
    close: async () => {
      if (kind === "redis") await redis.flushdb();
      redis.disconnect();
      await owner.end();
      await admin.query(`drop database ${name} with (force)`);
      await admin.query(`drop role ${name}`);
      await admin.end();
    },
  };
};

const withPath = (url: string, database: string): string => {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
};

const connected = async (url: string): Promise<Client> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
};

const dumpRedis = async (redis: Redis): Promise<string> => {
  const parts: string[] = [];
  for (const key of await redis.keys("*")) {
    const type = await redis.type(key);
    if (type === "hash") parts.push(key, JSON.stringify(await redis.hgetall(key)));
    else if (type === "stream") parts.push(key, JSON.stringify(await redis.xrange(key, "-", "+")));
    else if (type === "list") parts.push(key, JSON.stringify(await redis.lrange(key, 0, -1)));
    else parts.push(key);
  }
  return parts.join("\n");
};
