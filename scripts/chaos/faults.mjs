import { setTimeout as sleep } from "node:timers/promises";

/** Twice the lock of a job (QUEUES in packages/jobs). */
const stoppedMs = 20_000;
const cutOffMs = 20_000;

const ofTheApp = `select pid from pg_stat_activity where datname = 'starboard' and usename in ('sb_app', 'sb_worker') order by pid`;

/**
 * Every fault by name: `break(stage, pick)` does it and resolves when it has begun; what must be undone later it
 * returns as a promise. Everything killed is started again by whoever keeps it.
 */
export const faults = {
  worker: async (stage, pick) => {
    chooseWorker(stage, pick).signal("SIGKILL");
  },
  web: async (stage) => {
    stage.web.signal("SIGKILL");
  },
  postgres: (stage) => soon(stage.postgres.kill()),
  redis: (stage) => soon(stage.redis.kill()),
  /** One server process of PostgreSQL: all the others end with it, and the database recovers from its log. */
  backend: async (stage, pick) => {
    const rows = await stage.postgres.query(ofTheApp);
    const victim = rows[Math.floor(pick * rows.length)];
    if (victim) process.kill(victim.pid, "SIGKILL");
  },
  "terminate-backends": (stage) =>
    stage.postgres.query(`select pg_terminate_backend(pid) from (${ofTheApp}) a`).then(() => undefined),
  "stop-worker": async (stage, pick) => {
    const worker = chooseWorker(stage, pick);
    worker.signal("SIGSTOP");
    return soon(sleep(stoppedMs).then(() => worker.signal("SIGCONT")));
  },
  flush: (stage) => stage.redis.ask(["FLUSHALL"]).then(() => undefined),
  "reset-connections": async (stage, pick) => chooseNetwork(stage, pick).reset(),
  "half-open": async (stage, pick) => chooseNetwork(stage, pick).halfOpen(),
  "slow-network": async (stage, pick) => {
    const network = chooseNetwork(stage, pick);
    network.delay(20);
    return soon(sleep(3_000).then(() => network.delay(0)));
  },
  "black-hole": async (stage) => {
    const networks = Object.values(stage.networks);
    for (const network of networks) network.blackHole(true);
    return soon(
      sleep(cutOffMs).then(() => {
        for (const network of networks) network.blackHole(false);
      }),
    );
  },
};

/** Wrapped, because a promise inside a promise would be waited for at once. */
const soon = (undone) => ({ undone });

const chooseWorker = ({ workers }, pick) => workers[Math.floor(pick * workers.length)];
const chooseNetwork = ({ networks }, pick) => {
  const all = Object.values(networks);
  return all[Math.floor(pick * all.length)];
};

/** Carries out a schedule. Resolves to `{ at }`, the moment when the last fault was over, once all are undone. */
export async function carryOut(stage, schedule, say) {
  const from = performance.now();
  const undoing = [];
  for (const { atMs, fault, pick } of schedule) {
    await sleep(Math.max(0, from + atMs - performance.now()));
    say(`fault: ${fault}`);
    try {
      const begun = await faults[fault](stage, pick);
      if (begun?.undone) undoing.push(begun.undone);
    } catch (error) {
      // The target is down from an earlier fault: that one counts, and this one comes when it is up again.
      say(`fault ${fault} waits: ${error.message}`);
      await stage.postgres.running();
      const begun = await faults[fault](stage, pick);
      if (begun?.undone) undoing.push(begun.undone);
    }
  }
  await Promise.all(undoing);
}
