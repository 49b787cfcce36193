import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createPool } from "@starboard/db/client";
import { createLogger } from "@starboard/observability/logger";
import { createRuntime, type Runtime } from "@starboard/services/runtime";
import pg from "pg";
import { prepareDatabase } from "./prepare-database.ts";
import { addressOf, LOGIN_PASSWORD } from "./servers.ts";

const starter = fileURLToPath(new URL("../../../scripts/postgres/fixture/starter.mjs", import.meta.url));
const NAME = "starboard";

/** A durable PostgreSQL on a data folder of its own, as `npm start` has one, and the application's logins in it. */
export interface Cluster {
  app: Runtime;
  worker: Runtime;
  workerUrl: string;
  /** A superuser's query. */
  look<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Ends the connections, then the server. */
  stop(): Promise<void>;
}

/** Starts the server of a data folder; a folder without one gets it, and the migrated database in it. */
export async function openCluster(dataFolder: string): Promise<Cluster> {
  const child = spawn(process.execPath, [starter, `${dataFolder}/postgres`], { stdio: ["pipe", "pipe", "inherit"] });
  const [line] = await once(createInterface(child.stdout), "line");
  const { adminUrl, error } = JSON.parse(String(line));
  if (error) throw new Error(error);
  const url = addressOf(adminUrl, { database: NAME });
  const ask = async <Row extends object>(address: string, sql: string, values?: unknown[]): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    try {
      return (await client.query<Row>(sql, values)).rows;
    } finally {
      await client.end();
    }
  };
  const [known] = await ask(adminUrl, `select 1 from pg_database where datname = '${NAME}'`);
  if (!known) {
    await ask(adminUrl, `create database ${NAME}`);
    await prepareDatabase(url);
  }
  const urlOf = (user: string) => addressOf(url, { user, password: LOGIN_PASSWORD });
  const runtimes = ["sb_app", "sb_worker"].map((user) =>
    createRuntime({
      pool: createPool({ url: urlOf(user), max: 20, applicationName: `cluster-${user}` }),
      logger: createLogger({ name: "test", level: "silent" }),
      secret: "s".repeat(40),
      siteUrl: "http://starboard.test",
    }),
  );
  const [app, worker] = runtimes as [Runtime, Runtime];
  return {
    app,
    worker,
    workerUrl: urlOf("sb_worker"),
    look: (sql, values) => ask(url, sql, values),
    stop: async () => {
      await Promise.all(runtimes.map(({ pool }) => pool.end()));
      const ended = once(child, "exit");
      child.stdin.end();
      await ended;
    },
  };
}
