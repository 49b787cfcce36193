import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const restartMs = 500;
const SIGTERM_CODE = 143;
const leash = new URL("../site/leash.mjs", import.meta.url).href;

/**
 * Keeps one process running, as npm start, compose or Kubernetes do: it is started again half a second after it ends,
 * for whatever reason. `args()` and `environment()` are asked at each start.
 */
export function keepRunning({ name, args, cwd, logFile, environment, say }) {
  let child = null;
  let isStopped = false;
  /** Set while a fault of ours ends the process; every other end is its own. */
  let isKilled = false;
  /** Set while it is asked to stop, which is to end with code 0, or as the shell names that signal. */
  let isAsked = false;
  const ownEnds = [];
  let launchedAt = 0;

  const launch = () => {
    const log = openSync(logFile, "a", 0o600);
    const spawned = spawn(process.execPath, ["--import", leash, ...args()], {
      cwd,
      env: { ...environment(), STARBOARD_STARTER: String(process.pid) },
      stdio: ["ignore", log, log, "ipc"],
    });
    closeSync(log);
    child = spawned;
    launchedAt = performance.now();
    spawned.once("exit", async (code, signal) => {
      if (child === spawned) child = null;
      if (isStopped) return;
      const isExpected = isKilled || (isAsked && (code === 0 || code === SIGTERM_CODE));
      if (!isExpected) {
        ownEnds.push(signal ?? `code ${code}`);
        say(`${name} ended by itself (${signal ?? `code ${code}`})`);
      }
      isKilled = false;
      isAsked = false;
      await sleep(restartMs);
      if (!isStopped) launch();
    });
  };
  launch();

  return {
    name,
    logFile,
    /** How often it ended without having been killed: on a clean product only at a start without its servers. */
    ownEnds,
    pid: () => child?.pid ?? null,
    isRunning: () => child !== null,
    /** Milliseconds since its last start. */
    upMs: () => performance.now() - launchedAt,
    signal: (signal) => {
      if (!child) return false;
      if (signal === "SIGKILL") isKilled = true;
      return child.kill(signal);
    },
    /** Asks it to stop, as a rolling release does. */
    ask: () => {
      isAsked = true;
      child?.kill("SIGTERM");
    },
    /** Ends it as a rolling release does; resolves when the next one has been launched. */
    restart: async () => {
      const before = child;
      isAsked = true;
      before?.kill("SIGTERM");
      while (child === before || child === null) await sleep(50);
    },
    stop: async (graceMs = 20_000) => {
      isStopped = true;
      if (!child) return;
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGCONT");
      child.kill("SIGTERM");
      const late = setTimeout(() => child?.kill("SIGKILL"), graceMs);
      await ended;
      clearTimeout(late);
    },
  };
}
