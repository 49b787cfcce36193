import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import { percentile } from "./percentile.mjs";
import { readPostgresSeconds, readProcessSeconds } from "./processor-time.mjs";

const at = (times, share) =>
  times.length === 0
    ? null
    : Math.round(
        percentile(
          times.toSorted((a, b) => a - b),
          share,
        ),
      );

const readAll = (stage) => {
  const { user, system } = process.cpuUsage();
  return {
    web: stage.webs.reduce((all, web) => all + readProcessSeconds(web.pid()), 0),
    workers: stage.workers.reduce((all, worker) => all + readProcessSeconds(worker.pid()), 0),
    postgres: readPostgresSeconds(stage.postgres.now().pid),
    askers: (user + system) / 1e6,
  };
};

/**
 * Sends `rate` calls a second for so long, whatever becomes of them: a slow site does not slow its visitors down. With
 * `stage` it also tells what processor time each part took for a call that was answered.
 */
export async function drivePeople(people, { rate, seconds, isOver = () => false, stage = null }) {
  const seen = { reads: [], writes: [], limited: 0, errors: new Map() };
  const open = new Set();
  const before = stage && readAll(stage);
  const from = performance.now();
  let sent = 0;
  for (; sent < rate * seconds && !isOver(); sent += 1) {
    const wait = from + (sent * 1_000) / rate - performance.now();
    // Who is late gives up the turn all the same: otherwise nothing is sent before everything is asked for, and then all
    // at once, on more connections than a process may have open.
    await (wait > 1 ? sleep(wait) : nextTurn());
    const { kind, act } = people[sent % people.length].next();
    const startedAt = performance.now();
    const call = act()
      .then(() => (kind === "read" ? seen.reads : seen.writes).push(performance.now() - startedAt))
      .catch((error) => {
        if (error.answer?.code === "LIMIT") seen.limited += 1;
        else seen.errors.set(error.message, (seen.errors.get(error.message) ?? 0) + 1);
      })
      .finally(() => open.delete(call));
    open.add(call);
  }
  await Promise.all(open);
  const answered = seen.reads.length + seen.writes.length;
  const after = stage && readAll(stage);
  const msEach = (part) => Math.round(((after[part] - before[part]) * 100_000) / answered) / 100;
  return {
    ...{ sent, answered, limited: seen.limited, errors: [...seen.errors] },
    ...{ readP50Ms: at(seen.reads, 0.5), readP95Ms: at(seen.reads, 0.95) },
    ...{ writeP50Ms: at(seen.writes, 0.5), writeP95Ms: at(seen.writes, 0.95) },
    seconds: Math.round((performance.now() - from) / 100) / 10,
    ...(stage && { processorMs: Object.fromEntries(Object.keys(after).map((part) => [part, msEach(part)])) }),
  };
}
