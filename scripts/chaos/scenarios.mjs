import { drawSchedule } from "./schedule.mjs";

const every = (count, seconds, fault) =>
  Array.from({ length: count }, (_, n) => ({
    atMs: Math.round(((n + 0.5) / count) * seconds * 1_000),
    fault,
    pick: (n % 4) / 4,
  }));

/**
 * Faults by name instead of by lot. The first five are the classic ones of docs/benchmarks.md; `kills` counts the
 * processes killed.
 */
const scenarios = {
  "worker-crash": { seconds: 15, schedule: every(1, 12, "worker"), kills: 1 },
  "postgres-restart": { seconds: 15, schedule: every(1, 12, "postgres"), kills: 1 },
  "repeated-kills": { seconds: 32, schedule: every(10, 30, "worker"), kills: 10 },
  "backend-kills": { seconds: 22, schedule: every(6, 20, "terminate-backends"), kills: 0 },
  "pool-exhaustion": { seconds: 20, schedule: every(1, 8, "exhaust-pool"), kills: 0 },
  "flush-ten-times": {
    seconds: 45,
    schedule: every(10, 42, "flush"),
    kills: 0,
    stories: 4_000,
    drainLimitMs: 90_000,
    onlyOn: "redis",
  },
  "batch-under-fire": {
    seconds: 62,
    schedule: [...every(20, 60, "worker"), { atMs: 30_000, fault: "newer-rules", pick: 0 }].sort(
      (a, b) => a.atMs - b.atMs,
    ),
    kills: 20,
    stories: 6_000,
    isBatchUnderFire: true,
  },
  "rolling-restarts": { seconds: 45, schedule: every(4, 40, "rolling-restart"), kills: 0, stories: 6_000 },
  "network-out": { seconds: 40, schedule: every(1, 8, "black-hole"), kills: 0 },
  "half-open": { seconds: 30, schedule: every(3, 20, "half-open"), kills: 0 },
};

/** Those that the full form of the tests goes through on a backend, beside what is drawn by lot. */
export const fullScenarios = (backend) =>
  ["flush-ten-times", "batch-under-fire", "network-out", "half-open"].filter(
    (name) => (scenarios[name].onlyOn ?? backend) === backend,
  );

/** The schedule that the options ask for, and what else the run needs. */
export function prepareRun({ scenario, backend, kills, seconds, seed }) {
  if (!scenario) return { schedule: drawSchedule({ backend, kills, seconds, seed }), seconds, kills };
  const found = scenarios[scenario];
  if (!found) throw new Error(`There is no scenario “${scenario}”: ${Object.keys(scenarios).join(", ")}.`);
  const { onlyOn, ...run } = found;
  if (onlyOn && onlyOn !== backend) throw new Error(`The scenario ${scenario} is for ${onlyOn}.`);
  return run;
}
