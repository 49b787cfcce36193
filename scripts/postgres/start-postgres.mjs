import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { getQuietPort, isPortFree } from "../machine/free-port.mjs";
import { addHolder, dropHolder } from "../machine/holders.mjs";
import { findLock } from "../machine/lock.mjs";
import { isRunning } from "../machine/process-table.mjs";
import { createThrowawayFolder, sweepThrowawayFolders } from "../machine/throwaway-folder.mjs";
import { canEnter, findAccount } from "./account.mjs";
import { getBinaries } from "./binaries.mjs";
import { assertSameMajor, createCluster, getSuperuserPassword } from "./cluster.mjs";
import { findPostmaster, launchPostmaster, stopPostmaster } from "./postmaster.mjs";

const lockWaitMs = 120_000;

/**
 * Starts the bundled PostgreSQL on a data folder, or joins the one that runs there already: a starter's that was
 * killed, or another process's. Without `dataDir` and with `durable: false` the folder is a throwaway one.
 * Resolves to `{ adminUrl, port, pid, version, dataDir, reused, onExit, stop }`; `stop` ends the server unless
 * somebody else still uses it. Throws an error whose message is one clear sentence.
 */
export async function startPostgres({ dataDir, durable = true, onProgress = () => undefined } = {}) {
  const isThrowaway = dataDir === undefined;
  if (isThrowaway && durable) throw new Error("startPostgres needs a dataDir for data that is to last.");
  if (isThrowaway) await sweepThrowawayFolders();
  const folder = prepareFolder(isThrowaway ? createThrowawayFolder() : dataDir);
  return underLock(folder, async () => {
    const note = addHolder(folder);
    try {
      const server = await startOrJoin({ folder, durable, onProgress });
      return describe({ server, folder, note, isThrowaway });
    } catch (error) {
      dropHolder(folder, note);
      if (isThrowaway) rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  });
}

function prepareFolder(dataDir) {
  // Where PostgreSQL runs as another account it must be able to pass through; the cluster itself stays closed.
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  if (!existsSync(dataDir)) mkdirSync(dataDir, { recursive: true, mode });
  chmodSync(dataDir, mode);
  return realpathSync(dataDir);
}

async function underLock(folder, act) {
  const lock = await findLock(`postgres ${folder}`, { waitMs: lockWaitMs });
  if (!lock)
    throw new Error(
      `Another process has been starting the database in ${folder} for ${lockWaitMs / 1000} s: end it and start again.`,
    );
  try {
    return await act();
  } finally {
    await lock.release();
  }
}

async function startOrJoin({ folder, durable, onProgress }) {
  const cluster = join(folder, "cluster");
  const account = findAccount(cluster);
  if (account && !canEnter(folder, account)) {
    throw new Error(
      `PostgreSQL refuses to run as root, and ${account.name}, as whom it runs instead, may not enter ${folder}: choose a data folder outside closed homes with STARBOARD_DATA, such as /var/lib/starboard.`,
    );
  }
  const binaries = getBinaries(account, folder);
  assertSameMajor(folder, binaries.major);
  const password = getSuperuserPassword(folder);
  const addressOf = (port) => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const running = existsSync(cluster) ? await findPostmaster(cluster, addressOf) : null;
  if (running) return { ...running, binaries, adminUrl: addressOf(running.port), reused: true };
  if (!existsSync(cluster)) onProgress("Making a new PostgreSQL database");
  createCluster({ folder, binaries, account, password, durable });
  const started = await launchOnFreePort({ folder, cluster, binaries, account, durable, addressOf, onProgress });
  return { ...started, binaries, adminUrl: addressOf(started.port), reused: false };
}

/** The port stays the same from start to start; a taken one is replaced, and so is one taken in that very moment. */
async function launchOnFreePort({ folder, cluster, binaries, account, durable, addressOf, onProgress }) {
  const portFile = join(folder, "port");
  let port = existsSync(portFile) ? Number(readFileSync(portFile, "utf8")) : 0;
  const logFile = join(folder, "postgres.log");
  for (let tries = 1; ; tries++) {
    if (!port || !(await isPortFree(port))) {
      const taken = port;
      port = await getQuietPort();
      if (taken) onProgress(`Port ${taken} is taken, so the database takes ${port}`);
    }
    const started = await launchPostmaster({
      binaries,
      account,
      cluster,
      port,
      durable,
      logFile,
      url: addressOf(port),
    });
    if (started.pid) {
      writeFileSync(portFile, String(port));
      return { ...started, port };
    }
    if (tries >= 20 || !(started.isPortBusy || started.isStillHeld)) {
      throw new Error(`PostgreSQL did not start on ${folder}: ${started.failure}. Its log is ${logFile}.`);
    }
    // The processes of a killed server need a moment to notice; a busy port is replaced at once.
    if (started.isPortBusy) port = 0;
    else await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

function describe({ server, folder, note, isThrowaway }) {
  const { adminUrl, port, pid, child, binaries, reused } = server;
  let isStopped = false;
  return {
    adminUrl,
    port,
    pid,
    version: binaries.version,
    dataDir: folder,
    reused,
    /** Calls back once when the server ends without `stop` having been called. */
    onExit(callback) {
      const tell = () => {
        if (!isStopped) callback();
      };
      if (child) {
        if (child.exitCode !== null || child.signalCode !== null) tell();
        else child.once("exit", tell);
        return;
      }
      const timer = setInterval(() => {
        if (isRunning(pid)) return;
        clearInterval(timer);
        tell();
      }, 500);
      timer.unref();
    },
    async stop() {
      if (isStopped) return;
      isStopped = true;
      await underLock(folder, async () => {
        if (dropHolder(folder, note)) return;
        await stopPostmaster({ pid, cluster: join(folder, "cluster"), binaries });
        if (isThrowaway) rmSync(folder, { recursive: true, force: true });
      });
    },
  };
}
