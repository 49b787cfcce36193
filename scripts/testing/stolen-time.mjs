import { existsSync, readFileSync } from "node:fs";

const STAT = "/proc/stat";
const TICKS_A_SECOND = 100;
/** Of a line of /proc/stat about a core: user, nice, system, idle, iowait, irq, softirq, steal. */
const STEAL = 7;

/**
 * Seconds for which the host gave this machine's cores to others although there was work for them, as an average over
 * the cores, since the machine started. 0 where the system does not tell.
 * @param stat what /proc/stat says; see proc_stat(5)
 */
export function readStolenSeconds(stat = existsSync(STAT) ? readFileSync(STAT, "utf8") : "") {
  const cores = stat
    .split("\n")
    .map((line) => line.split(" "))
    .filter(([name]) => name?.startsWith("cpu") && name !== "cpu");
  const ticks = cores.reduce((sum, [, ...times]) => sum + (Number(times[STEAL]) || 0), 0);
  return cores.length === 0 ? 0 : ticks / TICKS_A_SECOND / cores.length;
}
