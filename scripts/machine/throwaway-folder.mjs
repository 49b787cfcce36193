import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { hasHolders } from "./holders.mjs";
import { findWorkingFolder, isRunning, waitForExit } from "./process-table.mjs";

const prefix = "starboard-throwaway-";
const wantedBytes = 2 * 1024 ** 3;

/** Where a server of ours writes its process id, and the signal that ends it without waiting for anybody. */
const servers = [
  { pidFile: "cluster/postmaster.pid", signal: "SIGQUIT" },
  { pidFile: "redis.pid", signal: "SIGTERM" },
];

function memoryFolder() {
  try {
    const { bavail, bsize } = statfsSync("/dev/shm");
    return bavail * bsize >= wantedBytes ? "/dev/shm" : null;
  } catch {
    return null;
  }
}

/** A new folder for a server that tests use and forget: in memory where there is room, else among the temporary files. */
export function createThrowawayFolder() {
  const folder = mkdtempSync(join(memoryFolder() ?? tmpdir(), prefix));
  chmodSync(folder, 0o711);
  return folder;
}

/** Ends and removes the throwaway servers whose users were all killed. Returns how many there were. */
export async function sweepThrowawayFolders() {
  let swept = 0;
  for (const place of new Set(["/dev/shm", tmpdir()])) {
    if (!existsSync(place)) continue;
    for (const name of readdirSync(place)) {
      const folder = join(place, name);
      if (!name.startsWith(prefix) || !existsSync(join(folder, "holders")) || hasHolders(folder)) continue;
      for (const server of servers) await endAbandoned(join(folder, server.pidFile), server.signal);
      rmSync(folder, { recursive: true, force: true });
      swept += 1;
    }
  }
  return swept;
}

/** Both servers work in the folder of their pid file, which tells them from a process that got the number later. */
async function endAbandoned(pidFile, signal) {
  let pid = 0;
  try {
    pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
  } catch {
    return;
  }
  if (!isRunning(pid) || findWorkingFolder(pid) !== dirname(pidFile)) return;
  process.kill(pid, signal);
  await waitForExit(pid, 5_000);
}
