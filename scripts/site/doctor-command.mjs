import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statfsSync } from "node:fs";
import { dirname, join } from "node:path";
import { isPortFree } from "../machine/free-port.mjs";
import { findAccount } from "../postgres/account.mjs";
import { getBinaries } from "../postgres/binaries.mjs";
import { askServer } from "../postgres/connection.mjs";
import { findRedisServer } from "../redis/start-redis.mjs";
import { findChromium } from "../testing/tools.mjs";
import { findRunningSite } from "./bring-up.mjs";
import { built } from "./build.mjs";
import { dataFolderPath } from "./data-folder.mjs";
import { inRepository } from "./repository.mjs";
import { readSettings } from "./settings.mjs";

const ok = (text) => ({ mark: "ok", text });
const note = (text) => ({ mark: "--", text });
const bad = (text) => ({ mark: "!!", text });

const gigabytes = (bytes) => `${(bytes / 1024 ** 3).toFixed(1)} GB`;

function checkPackages() {
  if (!existsSync(inRepository("node_modules/.pnpm/lock.yaml")))
    return note("packages: not installed yet; npm start installs them");
  return ok("packages: installed");
}

function checkBuild() {
  return Object.values(built).every((file) => existsSync(file))
    ? ok("build: there; npm start renews it when sources change")
    : note("build: none yet; npm start makes it");
}

function nearestExisting(folder) {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder));
}

function checkDataFolder(folder) {
  const { bavail, bsize } = statfsSync(nearestExisting(folder));
  const line = `data folder: ${folder} (${existsSync(folder) ? "in use" : "not made yet"}, ${gigabytes(bavail * bsize)} free)`;
  return bavail * bsize < 1024 ** 3 ? bad(`${line}: give it room, or another place with STARBOARD_DATA`) : ok(line);
}

async function checkDatabase(folder) {
  if (process.env.DATABASE_URL) {
    const { state, reason } = await askServer(process.env.DATABASE_URL);
    return state === "ready"
      ? ok("database: the server of DATABASE_URL answers")
      : bad(`database: the server of DATABASE_URL does not answer (${reason ?? state})`);
  }
  try {
    const { version, major } = getBinaries(findAccount(join(folder, "postgres/cluster")), folder);
    const file = join(folder, "postgres/cluster/PG_VERSION");
    const found = existsSync(file) ? readFileSync(file, "utf8").trim() : major;
    if (found !== major)
      return bad(
        `database: the data was made by PostgreSQL ${found}, the bundled one is ${version}; npm start names the way over`,
      );
    return ok(`database: the bundled PostgreSQL ${version} runs here`);
  } catch (error) {
    return (existsSync(inRepository("node_modules")) ? bad : note)(`database: ${error.message}`);
  }
}

async function checkPort(folder) {
  const { port, host } = readSettings(process.env);
  const running = await findRunningSite(folder);
  if (running)
    return ok(`port: Starboard runs at ${running.address ?? "an address still to come"} (process ${running.pid})`);
  return (await isPortFree(port, host))
    ? ok(`port: ${port} is free on ${host}`)
    : note(`port: ${port} is taken on ${host}; npm start takes the next free one`);
}

function checkRedis() {
  const program = findRedisServer();
  if (!program)
    return note(
      "redis-server: not installed; npm test and npm start -- --redis need it (Debian: apt-get install redis-server)",
    );
  const version = spawnSync(program, ["--version"], { encoding: "utf8" }).stdout.match(/v=([\d.]+)/)?.[1] ?? "";
  return ok(`redis-server: ${version}`);
}

function checkBrowser() {
  const path = findChromium();
  return path
    ? ok(`browser for the tests: ${path}`)
    : note(
        "browser for the tests: no Chromium found; npm test needs one (Debian: apt-get install chromium-headless-shell), or name it with CHROMIUM_PATH",
      );
}

/** npm run doctor: what is there and what is missing, each with what to do about it. Exits 1 where something stops a start. */
export async function doctorCommand() {
  const folder = dataFolderPath();
  const answers = [
    ok(`node: ${process.versions.node}`),
    checkPackages(),
    checkBuild(),
    checkDataFolder(folder),
    await checkDatabase(folder),
    await checkPort(folder).catch((error) => bad(`port: ${error.message}`)),
    checkRedis(),
    checkBrowser(),
  ];
  for (const { mark, text } of answers) console.log(`  ${mark}  ${text}`);
  if (answers.some(({ mark }) => mark === "!!")) process.exitCode = 1;
}
