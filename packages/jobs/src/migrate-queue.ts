import { runMigrations } from "bullmq";
import { Client } from "pg";
import { QUEUE_NAMES } from "./contracts/queues.ts";
import { QUEUE_SCHEMA } from "./postgres-pool.ts";
import { queueGrants } from "./queue-grants.ts";

export interface MigrateQueueOptions {
  /** The owner's address: the only login that makes or changes the queue's tables. */
  url: string;
  /** Logins that may use the queue; they must exist. */
  grantTo?: readonly string[];
}

/**
 * Brings the queue's schema up to date; safe to run again and by several at once. Run it once per deployment,
 * before the workers start. Not needed on Redis.
 */
export const migrateQueue = async ({ url, grantTo = [] }: MigrateQueueOptions): Promise<void> => {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: "starboard-migrate",
  });
  await client.connect();
  try {
    // Two at once would change the same catalogue rows. The lock ends with the connection, also when this process dies.
    await client.query("select pg_advisory_lock(hashtext($1))", [`${QUEUE_SCHEMA}.migrate`]);
    await runMigrations(client, QUEUE_SCHEMA);
    for (const name of QUEUE_NAMES) {
      // BullMQ makes a sequence at a queue's first job; whoever uses the queue may not make anything, so it is made here.
      await client.query(`select ${QUEUE_SCHEMA}.next_job_id($1)`, [name]);
    }
    for (const role of grantTo) await client.query(queueGrants(role));
  } finally {
    await client.end();
  }
};
