import { say } from "../machine/say.mjs";
import { runChaos } from "./run-chaos.mjs";
import { fullScenarios, prepareRun } from "./scenarios.mjs";

/** Long enough for every kind of fault on each backend; the rest of the part's budget is for bringing it all up. */
const short = { kills: 8, seconds: 30, seed: 20_261_128, stories: 1_100 };
const full = { ...short, kills: 20, seconds: 60 };

/** What a run must show, each counted as one test; null where the drain did not end in the time it has (60 s, or 90 s). */
const promises = {
  "people's work was acknowledged through the faults": ({ acknowledged }) => acknowledged > 50,
  "nothing acknowledged was lost": ({ lost }) => lost.length === 0,
  "no effect came about twice": ({ duplicates }) => duplicates.length === 0,
  "everything was done in time": ({ drainedMs }) => drainedMs !== null,
  "no request hung for more than 10 s": ({ slowestMs }) => slowestMs <= 10_000,
};

/**
 * `npm run -s chaos` on both backends, one after the other: a short schedule drawn by lot, or in full a longer one and the
 * scenarios with a figure of their own. @returns how many promises were kept
 */
export async function runChaosPart({ folder, filters, isFull = false }) {
  const form = isFull ? full : short;
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const backend of filters.length > 0 ? filters : ["postgres", "redis"]) {
    for (const scenario of [undefined, ...(isFull ? fullScenarios(backend) : [])]) {
      const name = scenario === undefined ? backend : `${backend}, ${scenario}`;
      const run = { ...form, ...prepareRun({ ...form, backend, scenario }) };
      const found = await runChaos({
        ...run,
        backend,
        folder: `${folder}/chaos-${backend}-${scenario ?? "drawn"}`,
        say,
      });
      countPromises(found, name, counts);
      const { acknowledged, drainedMs, recoveredMs, slowest } = found;
      const figures = { seed: form.seed, acknowledged, drainedMs, recoveredMs, slowest: slowest[0] };
      say(`${name}: ${JSON.stringify(figures)}`);
    }
  }
  return { ...counts, code: counts.failed > 0 ? 1 : 0 };
}

function countPromises(found, name, counts) {
  for (const [promise, isKept] of Object.entries(promises)) {
    const kept = isKept(found);
    counts[kept ? "passed" : "failed"] += 1;
    say(`${kept ? "ok    " : "FAILED"} ${name}: ${promise}`);
  }
  for (const what of [...found.lost, ...found.duplicates].slice(0, 20)) say(`       ${what}`);
}
