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
