import { join } from "node:path";
import { withClient } from "../postgres/connection.mjs";
import { startPostgres } from "../postgres/start-postgres.mjs";
import { askRedis } from "../redis/ask-redis.mjs";
import { startRedis } from "../redis/start-redis.mjs";

/**
 * A server that is started again on its folder whenever it dies. `running()` resolves once it runs; `killed()`
 * resolves when a kill has been noticed and the next one runs.
 */
async function keepServer(start) {
  let server = await start();
  let isStopped = false;
  let restarting = Promise.resolve();
  const watch = () =>
    server.onExit(() => {
      if (isStopped) return;
      restarting = (async () => {
        await server.stop();
        server = await start();
        watch();
      })();
    });
  watch();
  return {
    now: () => server,
    running: async () => {
      await restarting;
      return server;
    },
    kill: async () => {
      const { pid } = server;
      killHard(pid);
      while (server.pid === pid) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        await restarting;
      }
    },
    stop: async () => {
      isStopped = true;
      await restarting;
      await server.stop();
    },
  };
}

/** One that has just died of an earlier fault is dead enough. */
function killHard(pid) {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

/** A durable PostgreSQL on a folder of its own. `query` asks it as its superuser, past every proxy. */
export async function keepPostgres(folder) {
  const dataDir = join(folder, "postgres");
  const kept = await keepServer(() => startPostgres({ dataDir, durable: true }));
  const address = () => Object.assign(new URL(kept.now().adminUrl), { pathname: "/starboard" }).href;
  return {
    ...kept,
    adminUrl: () => kept.now().adminUrl,
    query: async (sql, values) => {
      await kept.running();
      return withClient(address(), async (client) => (await client.query(sql, values)).rows);
    },
  };
}

/** An append-only Redis on a folder of its own. */
export async function keepRedis(folder) {
  const kept = await keepServer(() => startRedis({ dataDir: join(folder, "redis") }));
  const url = kept.now().url;
  return {
    ...kept,
    url,
    ask: async (words) => {
      const { port } = await kept.running();
      return askRedis({ port, password: new URL(url).password }, words);
    },
  };
}
