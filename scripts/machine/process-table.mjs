import { spawnSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";

/** The fields of /proc/<pid>/stat after the command name, which may itself hold spaces and brackets. */
function linuxStat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "latin1");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

/** True when the process exists and still runs: a zombie answers signals but does nothing any more. */
export function isRunning(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  const stat = process.platform === "linux" ? linuxStat(pid) : null;
  return !(stat && (stat[0] === "Z" || stat[0] === "X"));
}

/** A text that differs when a process id was given to another process later; "" where the system does not tell. */
export function startMark(pid) {
  if (process.platform === "linux") return linuxStat(pid)?.[19] ?? "";
  if (process.platform === "win32") return "";
  return spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
}

/** The folder a process works in, or null where the system does not tell. PostgreSQL works in its data folder. */
export function findWorkingFolder(pid) {
  if (process.platform === "linux") {
    try {
      return readlinkSync(`/proc/${pid}/cwd`);
    } catch {
      return null;
    }
  }
  if (process.platform === "win32") return null;
  const found = spawnSync("lsof", ["-a", "-p", String(pid), "-d", "cwd", "-Fn"], { encoding: "utf8" });
  return found.stdout?.match(/^n(.+)$/m)?.[1] ?? null;
}

/** Waits until the process is gone; false when it is still there after `timeoutMs`. */
export async function waitForExit(pid, timeoutMs) {
  const until = Date.now() + timeoutMs;
  while (isRunning(pid)) {
    if (Date.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return true;
}
