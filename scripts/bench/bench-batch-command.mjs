import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { failWith, say as sayAloud } from "../machine/say.mjs";
import { buildIfNeeded } from "../site/build.mjs";
import { installIfNeeded } from "../site/install.mjs";
import { createStopSwitch } from "../site/stop-switch.mjs";

const help = `npm run -s bench:batch -- --stories N --backend postgres|redis [--workers 2] [--json]     Linux only

  Brings up a site on a throwaway folder, fills in N stories of 300 to 420 words, ten a person, and has them all
  evaluated, while a candidate saves a story every half second.
  perSecond            stories, from the request that starts the batch until it is seen finished
  rssMbMax             the largest worker process during the batch
  interactiveP95Ms     from a save's request until a client reads its evaluation, saves during the batch
  rollupDrift          the batch's counters and story_current_evaluations against a recount by SQL, and the rows
                       that the product's own recount of the rollups finds wrong
  memoryOnlyPerSecond  the same evaluations in one process without a database, before the batch
  copyRowsPerSecond    the rows that the batch wrote, two a story, by COPY into tables with the same indexes
  shareOfMemoryOnly    perSecond as a share of memoryOnlyPerSecond: what a busy machine changes least
  threadCpuMsPerStory  processor time of the workers' threads for evaluations; a busy machine changes little in it,
  workerCpuMsPerStory  nor in that of all else of the workers,
  postgresCpuMsPerStory of PostgreSQL,
  webCpuMsPerStory     and of web
  preview…             of a dry run of a draft over the same stories, after the batch: its seconds and stories a second,
                       the largest worker's memory in each quarter of it, the longest time in which its progress
                       stood still, how long its result takes to be read, and how many stories it compared
  cancelMs             the longest of five further batches, from the request that cancels it until none of its chunks
                       is computed any more; chunksStopped is how many were, at most, when it came; null when a batch
                       was too short
`;

function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      stories: { type: "string" },
      backend: { type: "string" },
      workers: { type: "string", default: "2" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return { isHelp: true };
  if (!["postgres", "redis"].includes(values.backend)) throw new Error(`Give --backend postgres or redis.\n\n${help}`);
  const whole = (name, most) => {
    const value = Number(values[name]);
    if (!/^\d+$/.test(values[name] ?? "") || value < 1 || value > most)
      throw new Error(`--${name} is a whole number from 1 to ${most}.`);
    return value;
  };
  return { ...values, stories: whole("stories", 2_000_000), workers: whole("workers", 16) };
}

/** npm run -s bench:batch: how fast a batch goes, and what it costs those who save meanwhile. */
export async function benchBatchCommand(args) {
  const stopSwitch = createStopSwitch();
  try {
    const { isHelp, json, ...options } = readOptions(args);
    if (isHelp) return console.log(help);
    const say = json ? (line) => console.error(line) : sayAloud;
    await installIfNeeded();
    await buildIfNeeded();
    // Only now: they reach into what the install brings.
    const { createRunFolder } = await import("../testing/parts.mjs");
    const { runBatchBench } = await import("./run-batch-bench.mjs");
    const { folder } = createRunFolder();
    try {
      const figures = await runBatchBench({ ...options, folder, say });
      if (json) console.log(JSON.stringify(figures));
      else for (const [name, value] of Object.entries(figures)) say(`  ${name.padEnd(20)} ${value}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  } catch (error) {
    failWith(error);
  } finally {
    stopSwitch.release();
  }
}
