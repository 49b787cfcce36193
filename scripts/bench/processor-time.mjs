import { readdirSync, readFileSync } from "node:fs";

const TICKS_A_SECOND = 100;
/** Of /proc/…/stat behind the name: the parent, own ticks, those of children that have ended, and the niceness. */
const FIELD = { parent: 1, user: 11, system: 12, endedUser: 13, endedSystem: 14, nice: 16 };

function readStat(path) {
  try {
    return readFileSync(`/proc/${path}/stat`, "utf8").split(") ")[1].split(" ").map(Number);
  } catch (error) {
    // It has ended since it was listed; its parent's ticks hold its own.
    if (error.code === "ENOENT" || error.code === "ESRCH") return null;
    throw error;
  }
}

const sum = (stats, ...fields) =>
  stats.filter(Boolean).reduce((all, stat) => all + fields.reduce((ticks, field) => ticks + stat[field], 0), 0) /
  TICKS_A_SECOND;

/**
 * Seconds of processor time that a worker has taken: in its threads for evaluations, which it runs below everything
 * else, and in all its others. Unlike the clock's they say the same on a busy machine.
 */
export function readWorkerSeconds(pid) {
  const threads = readdirSync(`/proc/${pid}/task`).map((id) => readStat(`${pid}/task/${id}`));
  const all = sum([readStat(pid)], FIELD.user, FIELD.system);
  const evaluation = sum(
    threads.filter((stat) => stat && stat[FIELD.nice] > 0),
    FIELD.user,
    FIELD.system,
  );
  return { evaluation, rest: all - evaluation };
}

/** The same of PostgreSQL: its first process, those that it has now, and those that have ended. */
export function readPostgresSeconds(pid) {
  const children = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(readStat)
    .filter((stat) => stat?.[FIELD.parent] === pid);
  const own = readStat(pid);
  return sum([own, ...children], FIELD.user, FIELD.system) + sum([own], FIELD.endedUser, FIELD.endedSystem);
}

/** The same of one process. */
export const readProcessSeconds = (pid) => sum([readStat(pid)], FIELD.user, FIELD.system);
