import { assertSchemaCompatibility, SchemaMigrationRequiredError } from "bullmq";
import { Pool, type PoolConfig } from "pg";

/** The schema of the database that belongs to the queue alone. */
export const QUEUE_SCHEMA = "bullmq";

const CONNECT_TIMEOUT_MS = 10_000;
const QUERY_TIMEOUT_MS = 10_000;

interface PostgresPoolOptions {
  url: string;
  maxConnections?: number;
  onError(error: Error): void;
}

/**
 * One pool for all queues of a process. The driver's pool is made here, not by BullMQ, so that its size, its
 * timeouts and its search path are ours. Each worker takes one connection out of it for LISTEN.
 */
export const openPostgresPool = async ({ url, maxConnections = 10, onError }: PostgresPoolOptions): Promise<Pool> => {
  const pool = new Pool({
    ...withSearchPath(url),
    max: maxConnections,
    application_name: "starboard-queue",
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  });
  // Every queue and worker adds its own error listener to the shared pool.
  pool.setMaxListeners(50);
  pool.on("error", onError);
  // A connection that is lost while BullMQ holds it, between two statements, would end the process.
  pool.on("connect", (client) => client.on("error", () => undefined));
  try {
    await assertMigrated(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return pool;
};

/** The address with the queue's schema as the only search path, kept apart from options the address already has. */
export const withSearchPath = (url: string): Pick<PoolConfig, "connectionString" | "options"> => {
  const address = new URL(url);
  const own = address.searchParams.get("options");
  address.searchParams.delete("options");
  const searchPath = `-c search_path=${QUEUE_SCHEMA}`;
  return { connectionString: address.href, options: own ? `${own} ${searchPath}` : searchPath };
};

const assertMigrated = async (pool: Pool): Promise<void> => {
  try {
    await assertSchemaCompatibility(pool, QUEUE_SCHEMA);
  } catch (error) {
    if (error instanceof SchemaMigrationRequiredError) {
      throw new Error(`The queue's tables are missing: run the migrations, which make the schema "${QUEUE_SCHEMA}".`, {
        cause: error,
      });
    }
    throw error;
  }
};
