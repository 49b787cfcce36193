import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { failWith, say } from "../machine/say.mjs";
import { startPostgres } from "../postgres/start-postgres.mjs";
import { takeBackup } from "../postgres/take-backup.mjs";
import { dataFolderPath } from "./data-folder.mjs";

const help = `npm run -s backup -- --to FOLDER     a copy of the bundled database at one moment, while people work on

  FOLDER is made, and must not be there yet. It holds everything that was saved, and the secrets with which links and
  sessions are signed: keep it where only you can read it. npm run restore brings it back.
`;

/** What a backup is called from the inside; a folder without it was not finished. */
export const backupNote = "starboard-backup.json";

/** Files of the data folder that belong to the database: without them nobody could sign in to it. */
export const besideCluster = [
  ["postgres/superuser-password", "superuser-password"],
  ["secrets.json", "secrets.json"],
];

/** npm run backup. */
export async function backupCommand(args) {
  try {
    const option = { type: "string" };
    const { values } = parseArgs({ args, options: { to: option, help: { type: "boolean", default: false } } });
    if (values.help) return console.log(help);
    if (!values.to) throw new Error(`Give --to.\n\n${help}`);
    await backUp(dataFolderPath(), resolve(process.env.INIT_CWD ?? process.cwd(), values.to));
  } catch (error) {
    failWith(error);
  }
}

async function backUp(folder, to) {
  if (process.env.DATABASE_URL)
    throw new Error(
      "This copies the bundled database, and DATABASE_URL names a server of yours: take its backup with pg_dump, see docs/runbooks/postgres-restored.md.",
    );
  const cluster = join(folder, "postgres/cluster");
  if (!existsSync(cluster)) throw new Error(`There is no database in ${folder}: name its folder with STARBOARD_DATA.`);
  if (existsSync(to)) throw new Error(`${to} is there already: a backup is never written over anything.`);
  const partial = `${to}.partial-${process.pid}`;
  const postgres = await startPostgres({ dataDir: join(folder, "postgres") });
  try {
    mkdirSync(partial, { recursive: true, mode: 0o700 });
    await takeBackup({ adminUrl: postgres.adminUrl, cluster, to: join(partial, "cluster") });
    for (const [from, name] of besideCluster)
      if (existsSync(join(folder, from))) copyFileSync(join(folder, from), join(partial, name));
    const version = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
    writeFileSync(join(partial, backupNote), JSON.stringify({ version, takenAt: new Date().toISOString() }));
    renameSync(partial, to);
    say(`The backup is in ${to}`);
  } finally {
    rmSync(partial, { recursive: true, force: true });
    await postgres.stop();
  }
}
