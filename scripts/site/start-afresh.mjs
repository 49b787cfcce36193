import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { findLock } from "../machine/lock.mjs";
import { say } from "../machine/say.mjs";
import { startPostgres } from "../postgres/start-postgres.mjs";
import { findRedisServer, startRedis } from "../redis/start-redis.mjs";
import { createChildren } from "./children.mjs";
import { dataFolderPath, emptyDataFolder } from "./data-folder.mjs";

async function isAgreed(folder) {
  if (!process.stdin.isTTY) return false;
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await reader.question(
    `This deletes every person, story and review kept in ${folder}. Type yes to go on: `,
  );
  reader.close();
  return answer.trim().toLowerCase() === "yes";
}

/** Joins what a killed starter left running, only to end it properly. */
async function endLeftovers(folder) {
  await createChildren({ folder, onFailure: () => undefined, say }).endOrphans();
  if (existsSync(join(folder, "postgres/cluster/postmaster.pid"))) {
    const postgres = await startPostgres({ dataDir: join(folder, "postgres") });
    await postgres.stop();
  }
  if (existsSync(join(folder, "redis/redis.pid")) && findRedisServer()) {
    const redis = await startRedis({ dataDir: join(folder, "redis") });
    await redis.stop();
  }
}

/** Deletes the data folder's contents after asking. Throws when nobody can be asked or Starboard runs there. */
export async function startAfresh({ isConfirmed, env = process.env }) {
  if (env.DATABASE_URL)
    throw new Error(
      "--fresh deletes the data of the bundled database only: a server's database (DATABASE_URL) is emptied by its administrator.",
    );
  const path = dataFolderPath(env);
  if (!existsSync(path)) return;
  const folder = realpathSync(path);
  const lock = await findLock(`site ${folder}`);
  if (!lock) throw new Error(`Starboard runs on ${folder}: stop it before deleting its data.`);
  try {
    if (!isConfirmed && !process.stdin.isTTY) {
      throw new Error(
        `--fresh deletes everything in ${folder} and nobody is there to be asked: add --yes (npm start -- --fresh --yes).`,
      );
    }
    if (!isConfirmed && !(await isAgreed(folder))) throw new Error("Nothing was deleted.");
    await endLeftovers(folder);
    emptyDataFolder(folder);
    say(`Deleted the data in ${folder}`);
  } finally {
    await lock.release();
  }
}
