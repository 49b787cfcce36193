import { createRequire } from "node:module";

// pg belongs to packages/db; it is there once the install has run, and not needed before.
const requireFromDb = createRequire(new URL("../../packages/db/package.json", import.meta.url));

/** Runs `use` with a connected client and always closes it. `url` is a PostgreSQL address with its password. */
export async function withClient(url, use, { timeoutMs = 10_000 } = {}) {
  const { Client } = requireFromDb("pg");
  const client = new Client({ connectionString: url, connectionTimeoutMillis: timeoutMs, query_timeout: 120_000 });
  // A connection that breaks while idle is reported by the next query.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * What answers at the address: `{ state: "ready", folder }` with the server's data folder, "starting" or
 * "stopping" while it says so, "refused" for a wrong password or another kind of server, "silent" for nothing.
 */
export async function askServer(url, timeoutMs = 2_000) {
  try {
    const folder = await withClient(
      url,
      async (client) => (await client.query("select current_setting('data_directory') as folder")).rows[0].folder,
      { timeoutMs },
    );
    return { state: "ready", folder };
  } catch (error) {
    if (error.code === "57P03") return { state: /shutting down/.test(error.message) ? "stopping" : "starting" };
    if (error.code === "ECONNREFUSED" || error.code === "ECONNRESET") return { state: "silent" };
    return { state: error.code ? "refused" : "silent", reason: error.message };
  }
}
