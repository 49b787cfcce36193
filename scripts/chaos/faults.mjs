import { setTimeout as sleep } from "node:timers/promises";
import { withClient } from "../postgres/connection.mjs";
import { waitUntilReady } from "../site/wait-until-ready.mjs";

/** Twice the lock of a job (QUEUES in packages/jobs). */
const stoppedMs = 20_000;
const cutOffMs = 20_000;
const exhaustedMs = 6_000;

const ofTheApp = `select pid from pg_stat_activity where datname = 'starboard' and usename in ('sb_app', 'sb_worker') order by pid`;

/**
 * Every fault by name, begun with `(stage, pick)`. What is not over at once resolves to `until(…)`. Everything killed
 * is started again by whoever keeps it.
 */
const faults = {
  worker: async (stage, pick) => {
    chooseWorker(stage, pick).signal("SIGKILL");
  },
  web: async (stage) => {
    stage.web.signal("SIGKILL");
  },
  postgres: (stage) => until(stage.postgres.kill()),
  redis: (stage) => until(stage.redis.kill()),
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
    return until(
      sleep(stoppedMs).then(() => worker.signal("SIGCONT")),
      { isLasting: true },
    );
  },
  flush: (stage) => stage.redis.ask(["FLUSHALL"]).then(() => undefined),
  "reset-connections": async (stage, pick) => chooseNetwork(stage, pick).reset(),
  "half-open": async (stage, pick) => chooseNetwork(stage, pick).halfOpen(),
  "slow-network": async (stage, pick) => {
    const network = chooseNetwork(stage, pick);
    network.delay(20);
    return until(
      sleep(3_000).then(() => network.delay(0)),
      { isLasting: true },
    );
  },
  "black-hole": async (stage) => {
    const networks = Object.values(stage.networks);
    for (const network of networks) network.blackHole(true);
    const healed = sleep(cutOffMs).then(() => {
      for (const network of networks) network.blackHole(false);
    });
    return until(healed, { isLasting: true });
  },
  /** The half of a rolling release: whoever is started from now on has later rules. */
  "newer-rules": async (stage) => stage.changeRules(),
  /** A rolling release of the workers: one after the other stops as it is asked to, and the next one waits until it serves. */
  "rolling-restart": async (stage) => {
    for (const [index, worker] of stage.workers.entries()) {
      await worker.restart();
      await waitUntilReady([stage.readyUrls[index + 1]], stage);
    }
  },
  /** Strangers take every connection that the server has, and the application's own are ended. */
  "exhaust-pool": async (stage) => {
    const taken = Array.from({ length: 210 }, () =>
      withClient(stage.appUrl, () => sleep(exhaustedMs), { timeoutMs: 5_000 }).catch(() => undefined),
    );
    await sleep(1_500);
    await stage.postgres.query(`select pg_terminate_backend(pid) from (${ofTheApp}) a where pid in (
      select pid from pg_stat_activity where application_name like 'starboard%')`);
    return until(Promise.all(taken), { isLasting: true });
  },
};

/** Over when the promise resolves. A lasting fault is still going on until then; others are only being repaired. */
const until = (over, { isLasting = false } = {}) => ({ over, isLasting });

const chooseWorker = ({ workers }, pick) => workers[Math.floor(pick * workers.length)];
const chooseNetwork = ({ networks }, pick) => {
  const all = Object.values(networks);
  return all[Math.floor(pick * all.length)];
};

/**
 * Carries out a schedule. Resolves when the last fault has begun or, if it lasts, is over: to that moment, `lastAt`,
 * and to `repaired`, a promise that everything is whole again.
 */
export async function carryOut(stage, schedule, say) {
  const from = performance.now();
  const repairs = [];
  let lastAt = from;
  for (const [index, { atMs, fault, pick }] of schedule.entries()) {
    await sleep(Math.max(0, from + atMs - performance.now()));
    say(`fault: ${fault}`);
    const begun = await begin(stage, fault, pick, say);
    lastAt = performance.now();
    if (begun) repairs.push(begun.over);
    if (begun?.isLasting && index === schedule.length - 1) {
      await begun.over;
      lastAt = performance.now();
    }
  }
  return { lastAt, repaired: Promise.all(repairs) };
}

async function begin(stage, fault, pick, say) {
  try {
    return await faults[fault](stage, pick);
  } catch (error) {
    say(`fault ${fault} waits for the servers: ${error.message}`);
    await untilAnswering(stage);
    return faults[fault](stage, pick);
  }
}

/** After the death of one server process PostgreSQL itself goes on, but answers only when its log is replayed. */
async function untilAnswering({ postgres }) {
  for (let tries = 0; tries < 300; tries += 1) {
    const isThere = await postgres.query("select 1").then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await sleep(100);
  }
}
