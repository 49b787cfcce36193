import { createRandom } from "./random.mjs";

/** What is killed with SIGKILL; the weight is how often a name is in the list. */
const killed = ["worker", "worker", "worker", "web", "postgres", "backend"];
/** What is disturbed without being killed. */
const disturbed = ["terminate-backends", "stop-worker", "reset-connections", "half-open", "slow-network"];

/**
 * The faults of one run in order, `{ atMs, fault, pick }`, from nothing but its arguments: the same seed replays the
 * same schedule. One disturbance comes for every four kills; `pick` (0 to 1) chooses among several targets.
 */
export function drawSchedule({ backend, kills, seconds, seed }) {
  const random = createRandom(seed);
  const onRedis = backend === "redis";
  const killList = onRedis ? [...killed, "redis", "redis"] : killed;
  const disturbList = onRedis ? [...disturbed, "flush", "flush", "flush"] : disturbed;
  const faults = [];
  const spread = (count, list) => {
    for (let n = 0; n < count; n += 1) {
      const atMs = Math.round(((n + random.next()) / count) * seconds * 1_000);
      faults.push({ atMs, fault: random.pick(list), pick: random.next() });
    }
  };
  spread(kills, killList);
  spread(Math.ceil(kills / 4), disturbList);
  return faults.sort((a, b) => a.atMs - b.atMs);
}
