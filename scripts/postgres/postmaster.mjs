import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, realpathSync, rmSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { findWorkingFolder, isRunning, waitForExit } from "../machine/process-table.mjs";
import { runAs } from "./account.mjs";
import { askServer } from "./connection.mjs";

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function readPidFile(cluster) {
  try {
    const [pid, , , port] = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(pid), port: Number(port) };
  } catch {
    return null;
  }
}

/**
 * The server that already runs on the cluster, `{ pid, port }`, or null after clearing away what a dead one
 * left. A process id in the file proves nothing: it may be a zombie's or have been given to somebody else,
 * so the process is looked at and the server is really asked.
 */
export async function findPostmaster(cluster, addressOf, timeoutMs = 60_000) {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const file = readPidFile(cluster);
    if (!file || !isRunning(file.pid)) {
      // A zombie's number still answers signals, which PostgreSQL itself would take for life.
      if (file && isSignalled(file.pid)) rmSync(join(cluster, "postmaster.pid"), { force: true });
      return null;
    }
    const answer = file.port ? await askServer(addressOf(file.port)) : { state: "starting" };
    if (answer.state === "ready" && isSameFolder(answer.folder, cluster)) return file;
    if (!isOurs(file.pid, cluster, answer, Date.now() > until - timeoutMs / 2)) {
      if (isRunning(file.pid)) rmSync(join(cluster, "postmaster.pid"), { force: true });
      return null;
    }
    if (answer.state === "refused" || answer.state === "ready") {
      throw new Error(
        `The PostgreSQL of ${cluster} runs (process ${file.pid}) but does not take our login: ${answer.reason ?? "another server answers on its port"}`,
      );
    }
    if (Date.now() > until) {
      throw new Error(
        `The PostgreSQL of ${cluster} (process ${file.pid}) runs but has not answered for ${timeoutMs / 1000} s: end that process and start again.`,
      );
    }
    await pause(100);
  }
}

/** PostgreSQL works in its data folder. Windows does not tell, so there a long silence decides. */
function isOurs(pid, cluster, answer, isLate) {
  if (process.platform === "win32") return !(isLate && answer.state === "silent");
  const folder = findWorkingFolder(pid);
  return folder !== null && isSameFolder(folder, cluster);
}

function isSignalled(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function isSameFolder(a, b) {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return a === b;
  }
}

const durableSettings = { shared_buffers: "128MB", max_wal_size: "2GB" };
const throwawaySettings = {
  fsync: "off",
  full_page_writes: "off",
  synchronous_commit: "off",
  shared_buffers: "256MB",
  max_wal_size: "4GB",
  // Its password guards nothing that lasts, and four thousand rounds of hashing are a tenth of what a connection costs.
  scram_iterations: "1",
};

function settingsFor(port, durable) {
  return {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: durable ? 200 : 400,
    timezone: "UTC",
    // Stories and addresses must not reach the log: no statement text, no detail lines.
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_line_prefix: "%m [%p] ",
    ...(durable ? durableSettings : throwawaySettings),
  };
}

/**
 * Starts the server as a process group of its own, so that Ctrl-C reaches the starter alone. Resolves to
 * `{ pid, child }` once it answers, or to `{ failure, busyPort }` with PostgreSQL's own words.
 */
export async function launchPostmaster({
  binaries,
  account,
  cluster,
  port,
  durable,
  logFile,
  url,
  timeoutMs = 60_000,
}) {
  const settings = Object.entries(settingsFor(port, durable)).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  if (existsSync(logFile) && statSync(logFile).size > 20_000_000) truncateSync(logFile, 0);
  const log = openSync(logFile, "a", 0o600);
  const start = statSync(logFile).size;
  const child = spawn(binaries.program("postgres"), ["-D", cluster, ...settings], {
    ...runAs(account),
    cwd: "/",
    detached: true,
    stdio: ["ignore", log, log],
    env: { PATH: "/usr/bin:/bin", LC_ALL: "C", ...(process.platform === "win32" ? process.env : {}) },
  });
  closeSync(log);
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(`ended with ${signal ?? `code ${code}`}`));
  });
  child.unref();
  let exit = null;
  void ended.then((reason) => {
    exit = reason;
  });
  const until = Date.now() + timeoutMs;
  while (exit === null && Date.now() < until) {
    const answer = await askServer(url);
    if (answer.state === "ready" && exit === null && isSameFolder(answer.folder, cluster))
      return { pid: child.pid, child };
    await pause(20);
  }
  const said = readFileSync(logFile, "utf8").slice(start);
  if (exit === null) {
    child.kill("SIGINT");
    return { failure: `PostgreSQL did not answer within ${timeoutMs / 1000} s` };
  }
  const fatal = said.split("\n").filter((line) => /FATAL|PANIC/.test(line));
  return {
    failure: fatal.at(-1)?.replace(/^.*?(FATAL|PANIC):\s*/, "") ?? `it ${exit}`,
    isPortBusy: /could not (create|bind)|Address already in use/.test(said),
    isStillHeld: /shared memory block|already exists/.test(said),
  };
}

/** Stops the server as its own fast shutdown does: open transactions end, the data is written. */
export async function stopPostmaster({ pid, cluster, binaries, timeoutMs = 20_000 }) {
  if (!isRunning(pid)) return;
  if (process.platform === "win32") {
    spawnSync(binaries.program("pg_ctl"), ["stop", "-D", cluster, "-m", "fast", "-w"], { stdio: "ignore" });
    return;
  }
  signal(pid, "SIGINT");
  if (await waitForExit(pid, timeoutMs)) return;
  // Immediate shutdown: what was committed comes back from the log at the next start.
  signal(pid, "SIGQUIT");
  if (await waitForExit(pid, 5_000)) return;
  signal(pid, "SIGKILL");
  await waitForExit(pid, 5_000);
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
