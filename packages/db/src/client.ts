import pg from "pg";
import { PlanKeeper } from "./plan-keeper.ts";

export type Pool = pg.Pool;
export type PoolClient = pg.PoolClient;

export interface PoolOptions {
  url: string;
  /** Connections at most. */
  max: number;
  /** Shown in pg_stat_activity. */
  applicationName: string;
  /** False where the last fraction of a second may be lost in a crash: a commit then waits for no disk. */
  isDurable?: boolean;
  /** The server keeps the plans of what is asked often: for few rows each time, as they are made without knowing how many. */
  keepsPlans?: boolean;
  /** The server ends a statement that takes longer; 29 s unless given. Web gives less: somebody waits. */
  statementMs?: number;
}

const STATEMENT_MS = 29_000;
/** A server that cannot even say that it ended a statement is not there any more. */
const SILENCE_MS = 1_000;
/** No transaction waits for its own process this long, unless that process is stopped or cut off: it lets go of its locks. */
const IDLE_IN_TRANSACTION_MS = 10_000;
const CONNECT_MS = 3_000;
const KEEP_ALIVE_MS = 10_000;

/** Opens a pool whose connections and queries give up in time instead of hanging on a half-open network. */
export function createPool({
  url,
  max,
  applicationName,
  statementMs = STATEMENT_MS,
  isDurable = true,
  keepsPlans = false,
}: PoolOptions): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: applicationName,
    // What is asked before an answer came is sent at once, and PostgreSQL answers one after the other: fewer waits.
    pipeline: true,
    ...(keepsPlans ? { Client: PlanKeeper } : {}),
    ...(isDurable ? {} : { options: "-c synchronous_commit=off" }),
    connectionTimeoutMillis: CONNECT_MS,
    // After a cut every idle connection may be dead: they are gone by then, and not tried one after the other.
    idleTimeoutMillis: 10_000,
    statement_timeout: statementMs,
    query_timeout: statementMs + SILENCE_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
  });
  // An idle connection that the server ends is replaced at the next use; without a listener it would end the process.
  pool.on("error", () => undefined);
  // So would one that the server ends between two statements of a transaction: the next statement reports it.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/** A connection of its own for LISTEN; the caller ends it. */
export function createListener({ url, applicationName }: Pick<PoolOptions, "url" | "applicationName">): pg.Client {
  return new pg.Client({
    connectionString: url,
    application_name: applicationName,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: CONNECT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
  });
}
