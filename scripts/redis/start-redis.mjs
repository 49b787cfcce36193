import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { getQuietPort, isPortFree } from "../machine/free-port.mjs";
import { addHolder, dropHolder } from "../machine/holders.mjs";
import { findLock } from "../machine/lock.mjs";
import { isRunning, waitForExit } from "../machine/process-table.mjs";
import { createThrowawayFolder, sweepThrowawayFolders } from "../machine/throwaway-folder.mjs";
import { askRedis } from "./ask-redis.mjs";

/** The command that starts a Redis, or null where none is installed. */
export function findRedisServer() {
  for (const name of ["redis-server", "valkey-server"]) {
    if (spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0) return name;
  }
  return null;
}

/**
 * Starts a local Redis on a folder of its own, append-only and never evicting, or joins the one a killed starter
 * left there. Without `dataDir` it keeps nothing. Resolves to `{ url, port, pid, reused, onExit, stop }`.
 */
export async function startRedis({ dataDir } = {}) {
  const isThrowaway = dataDir === undefined;
  const program = findRedisServer();
  if (!program)
    throw new Error(
      "There is no redis-server on this machine: install the package redis-server, or give a server with REDIS_URL.",
    );
  if (isThrowaway) await sweepThrowawayFolders();
  const wanted = isThrowaway ? createThrowawayFolder() : dataDir;
  mkdirSync(wanted, { recursive: true, mode: 0o700 });
  const folder = realpathSync(wanted);
  return underLock(folder, async () => {
    const note = addHolder(folder);
    try {
      const server = (await findRunning(folder)) ?? (await launch({ program, folder, isThrowaway }));
      return describe({ server, folder, note, isThrowaway });
    } catch (error) {
      dropHolder(folder, note);
      throw error;
    }
  });
}

async function underLock(folder, act) {
  const lock = await findLock(`redis ${folder}`, { waitMs: 60_000 });
  if (!lock)
    throw new Error(`Another process has been starting the Redis of ${folder} for 60 s: end it and start again.`);
  try {
    return await act();
  } finally {
    await lock.release();
  }
}

function readNote(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, "connection.json"), "utf8"));
  } catch {
    return null;
  }
}

/** Asks the server itself where it keeps its data: a process id or an open port proves nothing. */
async function findRunning(folder) {
  const note = readNote(folder);
  if (!note || !isRunning(note.pid)) return null;
  for (let tries = 0; tries < 50; tries++) {
    const answer = await askRedis(note, ["CONFIG", "GET", "dir"]).catch(() => null);
    if (answer?.at?.(1) === folder) return { ...note, reused: true };
    if (answer === null) return null;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return null;
}

async function launch({ program, folder, isThrowaway }) {
  const last = readNote(folder);
  const password = last?.password ?? randomBytes(24).toString("hex");
  const port = last && (await isPortFree(last.port)) ? last.port : await getQuietPort();
  const settings = [
    `port ${port}`,
    "bind 127.0.0.1",
    `requirepass ${password}`,
    `dir "${folder}"`,
    `pidfile "${join(folder, "redis.pid")}"`,
    `appendonly ${isThrowaway ? "no" : "yes"}`,
    'save ""',
    "maxmemory-policy noeviction",
  ];
  const file = join(folder, "redis.conf");
  writeFileSync(file, `${settings.join("\n")}\n`, { mode: 0o600 });
  const log = openSync(join(folder, "redis.log"), "a", 0o600);
  const child = spawn(program, [file], { cwd: folder, detached: true, stdio: ["ignore", log, log] });
  closeSync(log);
  child.unref();
  const note = { port, password, pid: child.pid };
  writeFileSync(join(folder, "connection.json"), JSON.stringify(note), { mode: 0o600 });
  for (let tries = 0; tries < 600 && child.exitCode === null; tries++) {
    if ((await askRedis(note, ["PING"]).catch(() => null)) === "PONG") return { ...note, child, reused: false };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill("SIGKILL");
  throw new Error(`Redis did not start on ${folder}. Its log is ${join(folder, "redis.log")}.`);
}

function describe({ server, folder, note, isThrowaway }) {
  const { port, password, pid, child, reused } = server;
  let isStopped = false;
  return {
    url: `redis://:${password}@127.0.0.1:${port}/0`,
    port,
    pid,
    reused,
    /** Calls back once when the server ends without `stop` having been called. */
    onExit(callback) {
      const timer = setInterval(() => {
        if (isRunning(pid) && child?.exitCode == null) return;
        clearInterval(timer);
        if (!isStopped) callback();
      }, 500);
      timer.unref();
    },
    async stop() {
      if (isStopped) return;
      isStopped = true;
      await underLock(folder, async () => {
        if (dropHolder(folder, note)) return;
        if (isRunning(pid)) {
          process.kill(pid, "SIGTERM");
          if (!(await waitForExit(pid, 10_000))) process.kill(pid, "SIGKILL");
        }
        if (isThrowaway && existsSync(folder)) rmSync(folder, { recursive: true, force: true });
      });
    },
  };
}
