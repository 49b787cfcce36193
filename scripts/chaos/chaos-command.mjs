import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { failWith, say as sayAloud } from "../machine/say.mjs";
import { buildIfNeeded } from "../site/build.mjs";
import { installIfNeeded } from "../site/install.mjs";
import { createStopSwitch } from "../site/stop-switch.mjs";

const help = `npm run -s chaos -- --backend postgres|redis [options]     faults under acknowledged work, and what they cost

  --kills N       processes killed with SIGKILL in the run (20); one disturbance comes for every four
  --seconds S     how long people work and faults come (60)
  --seed X        the schedule; the same seed replays it (drawn, and printed, unless given)
  --scenario NAME one of the named scenarios instead of a drawn schedule: see docs/chaos.md
  --json          one JSON line on standard output; everything else goes to standard error
  --keep          leaves the data folder with journal and logs, and says where it is

  Ends with code 1 when anything acknowledged was lost, any effect came about twice, or it did not drain within 60 s.
`;

function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      backend: { type: "string" },
      kills: { type: "string", default: "20" },
      seconds: { type: "string", default: "60" },
      seed: { type: "string" },
      scenario: { type: "string" },
      json: { type: "boolean", default: false },
      keep: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return { isHelp: true };
  if (!["postgres", "redis"].includes(values.backend)) throw new Error(`Give --backend postgres or redis.\n\n${help}`);
  const whole = (name, text) => {
    if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} is a whole number.`);
    return Number(text);
  };
  return {
    ...values,
    kills: whole("kills", values.kills),
    seconds: whole("seconds", values.seconds),
    seed: whole("seed", values.seed ?? String(Math.floor(Math.random() * 1e9))),
  };
}

/** npm run -s chaos: one run and its verdict. */
export async function chaosCommand(args) {
  const stopSwitch = createStopSwitch();
  try {
    const options = readOptions(args);
    if (options.isHelp) return console.log(help);
    const say = options.json ? (line) => console.error(line) : sayAloud;
    await installIfNeeded();
    await buildIfNeeded();
    // Only now: they reach into what the install brings.
    const { createRunFolder } = await import("../testing/parts.mjs");
    const { prepareRun } = await import("./scenarios.mjs");
    const { runChaos } = await import("./run-chaos.mjs");
    const { backend, seed } = options;
    const { schedule, seconds, kills, ...rest } = prepareRun(options);
    const { folder } = createRunFolder();
    say(`Seed ${seed}; data folder ${folder}`);
    try {
      const found = await runChaos({ ...rest, backend, schedule, seconds, folder, say });
      report({ backend, kills, seed, ...found }, options, say);
    } finally {
      if (!options.keep) rmSync(folder, { recursive: true, force: true });
    }
  } catch (error) {
    failWith(error);
  } finally {
    stopSwitch.release();
  }
}

function report(found, { json, scenario }, say) {
  const { backend, kills, acknowledged, lost, duplicates, drainedMs, seed, ownEnds, slowestMs, recoveredMs } = found;
  for (const what of lost.slice(0, 20)) say(`lost: ${what}`);
  for (const what of duplicates.slice(0, 20)) say(`twice or wrong: ${what}`);
  for (const what of ownEnds) say(`ended without being killed: ${what}`);
  for (const { path, outcome, ms, webUpMs } of found.slowest)
    say(`slow: ${path}, ${Math.round(ms)} ms, ${outcome}; web had been up for ${Math.round(webUpMs)} ms`);
  const line = {
    backend,
    ...(scenario && { scenario }),
    kills,
    acknowledged,
    lost: lost.length,
    duplicates: duplicates.length,
    drainedMs,
    seed,
    recoveredMs,
    slowestMs,
    failedRequests: found.failedRequests,
    stalled: found.stalled,
    ownEnds: ownEnds.length,
  };
  if (json) console.log(JSON.stringify(line));
  else
    say(
      Object.entries(line)
        .map(([name, value]) => `${name} ${value}`)
        .join(", "),
    );
  if (lost.length > 0 || duplicates.length > 0 || drainedMs === null) process.exitCode = 1;
}
