import pg from "pg";
import { adminDatabaseUrl } from "./env.ts";

export const TEMPLATE = "starboard_template";
/** Of the throwaway cluster's logins; it lives as long as one run. */
export const LOGIN_PASSWORD = "only-for-this-run";

/** The same server under another login or database. */
export function addressOf(url: string, part: { user?: string; password?: string; database?: string }): string {
  const address = new URL(url);
  if (part.user) address.username = part.user;
  if (part.password) address.password = part.password;
  if (part.database) address.pathname = `/${part.database}`;
  return address.href;
}

/** A superuser's connection for the length of one function. */
export async function withAdmin<T>(run: (client: pg.Client) => Promise<T>, database?: string): Promise<T> {
  const url = database ? addressOf(adminDatabaseUrl(), { database }) : adminDatabaseUrl();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

let administrators: pg.Pool | null = null;

/** One superuser's statement. Its connection is kept for the next one, as tests make and drop hundreds of databases. */
export async function administrate(sql: string): Promise<void> {
  if (!administrators) {
    administrators = new pg.Pool({ connectionString: adminDatabaseUrl(), max: 2, allowExitOnIdle: true });
    // One that a test's server ends meanwhile is replaced at the next statement.
    administrators.on("error", () => undefined);
  }
  await administrators.query(sql);
}
