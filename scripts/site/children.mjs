import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isRunning, startMark, waitForExit } from "../machine/process-table.mjs";
import { lastLines } from "../machine/run-command.mjs";

const leash = new URL("leash.mjs", import.meta.url).href;
const deathWindowMs = 60_000;
const deathsAllowed = 3;
const largestLogBytes = 20_000_000;

function signalGroup(pid, signal) {
  try {
    process.kill(process.platform === "win32" ? pid : -pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

async function endProcess(pid, graceMs) {
  try {
    process.kill(pid, "SIGTERM");
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
  if (!(await waitForExit(pid, graceMs))) signalGroup(pid, "SIGKILL");
  await waitForExit(pid, 5_000);
}

/**
 * Keeps processes running: one that dies is started again after a growing pause, and the third death within a
 * minute is reported through `onFailure(error)`, once. `folder` is the data folder, for logs and the list of processes.
 */
export function createChildren({ folder, onFailure, say }) {
  const children = new Map();
  const listFile = join(folder, "children.json");

  function note() {
    const list = [...children.values()]
      .filter((child) => child.process)
      .map(({ process: { pid } }) => ({ pid, mark: startMark(pid) }));
    writeFileSync(listFile, JSON.stringify(list));
  }

  function launch(child) {
    const { name, args, env, cwd, show } = child;
    const logFile = join(folder, "logs", `${name}.log`);
    if (existsSync(logFile) && statSync(logFile).size > largestLogBytes) truncateSync(logFile, 0);
    const log = openSync(logFile, "a", 0o600);
    child.logStart = statSync(logFile).size;
    child.logFile = logFile;
    const output = show ? "inherit" : log;
    // A group of its own: Ctrl-C reaches the starter alone, which then stops everything in order.
    const spawned = spawn(process.execPath, ["--import", leash, ...args], {
      cwd,
      env: { ...env, STARBOARD_STARTER: String(process.pid) },
      detached: true,
      stdio: ["ignore", output, output, "ipc"],
    });
    closeSync(log);
    spawned.once("error", () => undefined);
    spawned.once("exit", (code, signal) => {
      if (child.process === spawned) died(child, signal ?? `code ${code}`);
    });
    child.process = spawned;
    note();
  }

  function died(child, reason) {
    child.process = null;
    if (child.isStopping) return;
    const now = Date.now();
    child.deaths = [...child.deaths.filter((at) => now - at < deathWindowMs), now];
    if (child.deaths.length >= deathsAllowed) {
      const said = child.show ? "" : `\n${lastLines(readFileSync(child.logFile, "utf8").slice(child.logStart), 15)}`;
      onFailure(
        new Error(
          `The ${child.name} process ended ${deathsAllowed} times within a minute (last with ${reason}), so Starboard stops; its log is ${child.logFile}.${said}`,
        ),
      );
      return;
    }
    const pauseMs = 500 * 2 ** (child.deaths.length - 1);
    say(`The ${child.name} process ended (${reason}); starting it again in ${pauseMs / 1000} s`);
    child.timer = setTimeout(() => launch(child), pauseMs);
  }

  return {
    /** Ends what a killed starter left behind, so that its ports are free again. */
    async endOrphans() {
      const list = existsSync(listFile) ? JSON.parse(readFileSync(listFile, "utf8")) : [];
      const orphans = list.filter(({ pid, mark }) => isRunning(pid) && startMark(pid) === mark);
      await Promise.all(orphans.map(({ pid }) => endProcess(pid, 5_000)));
      rmSync(listFile, { force: true });
    },
    start(name, { args, env, cwd, show = false }) {
      const child = { name, args, env, cwd, show, deaths: [], isStopping: false, process: null };
      children.set(name, child);
      launch(child);
    },
    /** Ends the process now and starts it again at once; for development. */
    async restart(name) {
      const child = children.get(name);
      if (!child) return;
      child.isStopping = true;
      clearTimeout(child.timer);
      if (child.process) await endProcess(child.process.pid, 5_000);
      child.isStopping = false;
      child.deaths = [];
      launch(child);
    },
    async stop(name, graceMs = 8_000) {
      const child = children.get(name);
      if (!child) return;
      child.isStopping = true;
      clearTimeout(child.timer);
      if (child.process) await endProcess(child.process.pid, graceMs);
      children.delete(name);
      note();
    },
  };
}
