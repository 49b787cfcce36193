import { chmodSync, chownSync, copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { findLock } from "../machine/lock.mjs";
import { failWith, say } from "../machine/say.mjs";
import { findAccount } from "../postgres/account.mjs";
import { getBinaries } from "../postgres/binaries.mjs";
import { copyFolder } from "../postgres/copy-cluster.mjs";
import { backupNote, besideCluster } from "./backup-command.mjs";
import { dataFolderPath, openDataFolder } from "./data-folder.mjs";

const help = `npm run -s restore -- --from FOLDER     the database as it was when npm run backup made FOLDER

  Starboard must not run. What the data folder holds now is kept beside it, under another name.
`;

/** npm run restore. */
export async function restoreCommand(args) {
  try {
    const option = { type: "string" };
    const { values } = parseArgs({ args, options: { from: option, help: { type: "boolean", default: false } } });
    if (values.help) return console.log(help);
    if (!values.from) throw new Error(`Give --from.\n\n${help}`);
    const from = resolve(process.env.INIT_CWD ?? process.cwd(), values.from);
    const folder = openDataFolder(dataFolderPath());
    const locks = [];
    for (const name of [`site ${folder}`, `postgres ${join(folder, "postgres")}`]) {
      const lock = await findLock(name);
      if (!lock) throw new Error(`Starboard runs on ${folder}: stop it first.`);
      locks.push(lock);
    }
    restore(from, folder);
    for (const lock of locks) await lock.release();
  } catch (error) {
    failWith(error);
  }
}

function restore(from, folder) {
  if (!existsSync(join(from, backupNote))) throw new Error(`${from} is no backup, or one that was not finished.`);
  const { version, takenAt } = JSON.parse(readFileSync(join(from, backupNote), "utf8"));
  const postgres = join(folder, "postgres");
  const cluster = join(postgres, "cluster");
  if (existsSync(join(cluster, "postmaster.pid")))
    throw new Error(`The database in ${folder} runs, or was killed: start Starboard once and stop it with Ctrl-C.`);
  const account = findAccount(cluster);
  const { major } = getBinaries(account, postgres);
  if (version !== major)
    throw new Error(`The backup is PostgreSQL ${version}'s, this Starboard brings ${major}: restore it with that one.`);
  const fresh = join(postgres, `cluster.new-${process.pid}`);
  copyFolder(join(from, "cluster"), fresh);
  if (account) giveTo(fresh, account);
  if (existsSync(cluster)) {
    const kept = join(postgres, `cluster-before-${new Date().toISOString().replaceAll(/[:.]/g, "-")}`);
    renameSync(cluster, kept);
    say(`What was there is kept in ${kept}`);
  }
  renameSync(fresh, cluster);
  for (const [to, name] of besideCluster)
    if (existsSync(join(from, name))) copyFileSync(join(from, name), join(folder, to));
  // The queue knows jobs of which the database knows nothing any more; what the database wants is published again.
  rmSync(join(folder, "redis"), { recursive: true, force: true });
  say(`The database is as it was at ${takenAt}: npm start brings it to this version`);
}

/** PostgreSQL opens only what its own account holds and nobody else may read. */
function giveTo(path, account) {
  chownSync(path, account.uid, account.gid);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) giveTo(inside, account);
    else {
      chownSync(inside, account.uid, account.gid);
      chmodSync(inside, 0o600);
    }
  }
}
