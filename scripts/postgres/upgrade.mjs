import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { getQuietPort } from "../machine/free-port.mjs";
import { findLock } from "../machine/lock.mjs";
import { lastLines, runCommand } from "../machine/run-command.mjs";
import { failWith, say, step } from "../machine/say.mjs";
import { findAccount } from "./account.mjs";
import { getBinaries } from "./binaries.mjs";
import { createCluster, getSuperuserPassword } from "./cluster.mjs";
import { withClient } from "./connection.mjs";
import { launchPostmaster, stopPostmaster } from "./postmaster.mjs";

const usage = "node scripts/upgrade-data.mjs <data folder>/postgres --from <folder with the old version's programs>";

async function launch({ binaries, account, cluster, folder, password, name }) {
  const port = await getQuietPort();
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const logFile = join(folder, `upgrade-${name}.log`);
  const { pid, failure } = await launchPostmaster({ binaries, account, cluster, port, durable: true, logFile, url });
  if (!pid) throw new Error(`The ${name} PostgreSQL did not start (${failure}); its log is ${logFile}.`);
  return { url, stop: () => stopPostmaster({ pid, cluster, binaries }) };
}

async function listDatabases(url) {
  const sql = "select datname from pg_database where not datistemplate and datname <> 'postgres' order by 1";
  return withClient(url, async (client) => (await client.query(sql)).rows.map((row) => row.datname));
}

async function copyRoles(oldProgram, from, to) {
  const { code, output } = await runCommand(oldProgram("pg_dumpall"), ["--roles-only", "--dbname", from]);
  if (code !== 0) throw new Error(`The logins could not be read:\n${lastLines(output)}`);
  const statements = output.split("\n").filter((line) => !/^CREATE ROLE postgres;|^\\/.test(line));
  await withClient(to, (client) => client.query(statements.join("\n")));
}

async function copyDatabase(oldProgram, name, from, to) {
  const at = (url) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  await withClient(to, (client) => client.query(`create database ${client.escapeIdentifier(name)}`));
  const dump = spawn(oldProgram("pg_dump"), ["--dbname", at(from)], { stdio: ["ignore", "pipe", "inherit"] });
  const load = spawn(oldProgram("psql"), ["--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1", "--dbname", at(to)], {
    stdio: [dump.stdout, "ignore", "inherit"],
  });
  const [[dumped], [loaded]] = await Promise.all([once(dump, "exit"), once(load, "exit")]);
  if (dumped !== 0 || loaded !== 0)
    throw new Error(`The database ${name} could not be carried over: the lines above say why.`);
}

/** Carries the data of an older PostgreSQL over to the bundled one. The old cluster stays beside it, under another name. */
async function upgrade(folder, oldFolder) {
  const cluster = join(folder, "cluster");
  const found = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  const oldProgram = (name) => join(oldFolder, name);
  const missing = ["postgres", "pg_dumpall", "pg_dump", "psql"].filter((name) => !existsSync(oldProgram(name)));
  if (missing.length > 0)
    throw new Error(`${oldFolder} has no ${missing.join(", ")}: install PostgreSQL ${found} with its client programs.`);
  const account = findAccount(cluster);
  const binaries = getBinaries(account, folder);
  if (found === binaries.major) return say(`The data is PostgreSQL ${found}'s already: nothing to do`);
  const password = getSuperuserPassword(folder);
  const fresh = join(folder, "upgrade");
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o711 });
  createCluster({ folder: fresh, binaries, account, password, durable: true });
  const old = await launch({ binaries: { program: oldProgram }, account, cluster, folder, password, name: "old" });
  try {
    const next = await launch({ binaries, account, cluster: join(fresh, "cluster"), folder, password, name: "new" });
    try {
      await copyRoles(oldProgram, old.url, next.url);
      for (const name of await listDatabases(old.url))
        await step(`Carrying over ${name}`, () => copyDatabase(oldProgram, name, old.url, next.url));
    } finally {
      await next.stop();
    }
  } finally {
    await old.stop();
  }
  const kept = join(folder, `cluster-of-${found}`);
  renameSync(cluster, kept);
  renameSync(join(fresh, "cluster"), cluster);
  rmSync(fresh, { recursive: true, force: true });
  say(`The data is PostgreSQL ${binaries.major}'s now. The old files stay in ${kept}: delete them once all is well.`);
}

/** The command line of it. Prints one clear sentence when it cannot be done; the old cluster is then as it was. */
export async function upgradeCommand(args) {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { from: { type: "string" } } });
    if (positionals.length !== 1 || !values.from) throw new Error(`How to use it: ${usage}`);
    const folder = realpathSync(positionals[0]);
    const lock = await findLock(`postgres ${folder}`);
    if (!lock) throw new Error(`Something is starting the database in ${folder}: wait for it and stop it first.`);
    await upgrade(folder, values.from);
    await lock.release();
  } catch (error) {
    failWith(error);
  }
}
