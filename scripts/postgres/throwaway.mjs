import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, chmodSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRunning, waitForExit, findWorkingFolder } from "../machine/process-table.mjs";
import { hasHolders } from "./holders.mjs";

const prefix = "starboard-test-postgres-";
const wantedBytes = 2 * 1024 ** 3;

function memoryFolder() {
  try {
    const { bavail, bsize } = statfsSync("/dev/shm");
    return bavail * bsize >= wantedBytes ? "/dev/shm" : null;
  } catch {
    return null;
  }
}

/** A new folder for a cluster that tests use and forget: in memory where there is room, else among the temporary files. */
export function createThrowawayFolder() {
  const folder = mkdtempSync(join(memoryFolder() ?? tmpdir(), prefix));
  chmodSync(folder, 0o711);
  return folder;
}

/** Ends and removes the throwaway clusters whose users were all killed. Returns how many there were. */
export async function sweepThrowawayFolders() {
  let swept = 0;
  for (const place of new Set(["/dev/shm", tmpdir()])) {
    if (!existsSync(place)) continue;
    for (const name of readdirSync(place)) {
      const folder = join(place, name);
      if (!name.startsWith(prefix) || !existsSync(join(folder, "holders")) || hasHolders(folder)) continue;
      await endAbandoned(join(folder, "cluster"));
      rmSync(folder, { recursive: true, force: true });
      swept += 1;
    }
  }
  return swept;
}

async function endAbandoned(cluster) {
  let pid = 0;
  try {
    pid = Number(readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n")[0]);
  } catch {
    return;
  }
  if (!isRunning(pid) || findWorkingFolder(pid) !== cluster) return;
  process.kill(pid, "SIGQUIT");
  await waitForExit(pid, 5_000);
}
