import { StarboardError } from "@starboard/domain/errors";
import { sql } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type { QueryConfig, QueryResultRow } from "pg";
import type { Pool, PoolClient } from "./client.ts";
import { unreachable } from "./unreachable.ts";

/** One open transaction; the only handle that reaches a table. */
export type Tx = Omit<NodePgDatabase, "transaction" | "$client">;

export interface TenantScope {
  orgId: string;
  /** Null when the system acts. */
  userId: string | null;
  /** Postgres itself then refuses a query that writes. */
  isReadOnly?: boolean;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** One tenant's transaction: row-level security shows that organisation and nothing else until it ends. */
export function withTenant<T>(pool: Pool, scope: TenantScope, run: (tx: Tx) => Promise<T>): Promise<T> {
  const isReadOnly = scope.isReadOnly ?? false;
  return inTransaction(pool, beginAs(scope.orgId, scope.userId, isReadOnly), run, isReadOnly);
}

/** A person outside any organisation: sees identity tables and the person's own memberships. */
export function withPerson<T>(pool: Pool, userId: string | null, run: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(pool, beginAs(null, userId, false), run);
}

/** Enters another tenant for the rest of the transaction; for the verbs that make or join an organisation. */
export async function enterTenant(tx: Tx, orgId: string): Promise<void> {
  await tx.execute(sql`select set_config('app.org_id', ${checked(orgId)}, true)`);
}

/** Enters a person's own view, outside any organisation, for the rest of the transaction or until a tenant is entered. */
export async function enterPerson(tx: Tx, userId: string): Promise<void> {
  await tx.execute(sql`select set_config('app.org_id', '', true), set_config('app.user_id', ${checked(userId)}, true)`);
}

function beginAs(orgId: string | null, userId: string | null, isReadOnly: boolean): string {
  const org = orgId === null ? "" : checked(orgId);
  const user = userId === null ? "" : checked(userId);
  const begin = isReadOnly ? "begin read only" : "begin";
  return `${begin}; select set_config('app.org_id', '${org}', true), set_config('app.user_id', '${user}', true)`;
}

/** The ids are inlined, so that begin and setting travel as one message; nothing but a uuid may pass. */
function checked(id: string): string {
  if (!UUID.test(id)) throw new TypeError("A tenant or person id is not a uuid.");
  return id;
}

/**
 * @param isAhead `begin` travels with what is asked first, and is waited for before anything is told: only for what writes
 * nothing, since without it a write would stand by itself
 */
function inTransaction<T>(pool: Pool, begin: string, run: (tx: Tx) => Promise<T>, isAhead = false): Promise<T> {
  return withConnection(pool, async (client) => {
    const begun = client.query(begin);
    if (isAhead) begun.catch(() => undefined);
    else await begun;
    const result = await run(drizzle(client));
    await begun;
    // COMMIT of a failed transaction answers ROLLBACK without an error: a run that swallowed one lands here.
    const { command } = await client.query("commit");
    if (command !== "COMMIT") throw new Error("The transaction was rolled back by an error that was swallowed.");
    return result;
  });
}

/** The rows of one statement by itself, outside any transaction. Throws as `withTenant` does. */
export async function queryAlone<Row extends QueryResultRow>(pool: Pool, statement: QueryConfig): Promise<Row[]> {
  return withConnection(pool, async (client) => (await client.query<Row>(statement)).rows);
}

/**
 * Throws UNAVAILABLE when no connection is free in time, when the server gives none, when it is lost meanwhile, and when
 * a statement takes longer than the pool allows.
 */
async function withConnection<T>(pool: Pool, use: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((cause) => {
    throw unreachable(cause);
  });
  let broken: Error | undefined;
  try {
    return await use(client);
  } catch (error) {
    broken = await endFailed(client, error);
    const isOfServer = broken !== undefined || isCutShort(error);
    throw isOfServer && !(error instanceof StarboardError) ? unreachable(error) : error;
  } finally {
    client.release(broken);
  }
}

/**
 * Rolls back after a failure. @returns why the connection is of no use any more; one that has not answered is not
 * asked again, which would double the wait.
 */
export async function endFailed(client: PoolClient, error: unknown): Promise<Error | undefined> {
  if (isUnanswered(error)) return error;
  return client.query("rollback").then(
    () => undefined,
    (cause: Error) => cause,
  );
}

/** PostgreSQL's own word for a statement that it ended, which it does when the time is over. */
const QUERY_CANCELED = "57014";
const isCutShort = (error: unknown): boolean => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && "code" in cause && cause.code === QUERY_CANCELED;
};

const isUnanswered = (error: unknown): error is Error => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && cause.message === "Query read timeout";
};
