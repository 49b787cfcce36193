import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { enterPeople } from "../chaos/people.mjs";
import { openStage } from "../chaos/stage.mjs";
import { recount, timeCopy, timeInMemory } from "./batch-limits.mjs";
import { readCorpusStories } from "./corpus-stories.mjs";
import { fillStories } from "./fill-stories.mjs";
import { percentile } from "./percentile.mjs";
import { readPostgresSeconds, readProcessSeconds, readWorkerSeconds } from "./processor-time.mjs";
import { largestWorkerMb } from "./read-rss.mjs";
import { openSavedStory } from "./saved-story.mjs";
import { timeCancel } from "./time-cancel.mjs";
import { timePreview } from "./time-preview.mjs";

const POLL_MS = 200;
const BETWEEN_SAVES_MS = 500;
const WARM_UP_SAVES = 3;

/** One batch over `stories` stories on a site of its own. Resolves to the figures. */
export async function runBatchBench({ backend, stories, workers, folder, say }) {
  const sectionsOf = readCorpusStories();
  // Before the site is asked whether it is ready: it holds this process up for longer than an idle connection is kept.
  const memoryOnlyPerSecond = await timeInMemory(stories, sectionsOf);
  const stage = await openStage({ backend, folder, say, workers, isSkewed: false, isBreakable: false });
  try {
    const { owner, prober } = await enterPeople(stage, { candidates: 0, coaches: 0, onAnswer: () => undefined });
    const saved = await openSavedStory(prober);
    say(`${backend}: filling in ${stories} stories`);
    await fillStories(stage, { storyId: saved.storyId, count: stories, sectionsOf });
    for (let n = 0; n < WARM_UP_SAVES; n += 1) await saved.save();
    say(`${backend}: the batch starts`);
    const { batch, seconds, rssMbMax, spent, waits } = await watchBatch({ stage, owner, saved });
    const rollupDrift = await recount(stage, batch);
    const copyRowsPerSecond = await timeCopy(stage);
    say(`${backend}: a dry run starts`);
    const preview = await timePreview({ stage, owner });
    const { cancelMs, chunksStopped } = await timeCancel({ stage, owner });
    waits.sort((a, b) => a - b);
    const msPerStory = (secondsSpent) => Math.round((secondsSpent / batch.done) * 100_000) / 100;
    return {
      stories,
      seconds: Math.round(seconds * 10) / 10,
      perSecond: Math.round(batch.done / seconds),
      rssMbMax: Math.round(rssMbMax),
      interactiveP95Ms: Math.round(percentile(waits, 0.95)),
      rollupDrift,
      memoryOnlyPerSecond: Math.round(memoryOnlyPerSecond),
      copyRowsPerSecond: Math.round(copyRowsPerSecond),
      shareOfMemoryOnly: Math.round((batch.done / seconds / memoryOnlyPerSecond) * 100) / 100,
      threadCpuMsPerStory: msPerStory(spent.evaluation),
      workerCpuMsPerStory: msPerStory(spent.rest),
      postgresCpuMsPerStory: msPerStory(spent.postgres),
      webCpuMsPerStory: msPerStory(spent.web),
      cancelMs,
      chunksStopped,
      ...preview,
    };
  } finally {
    await stage.close();
  }
}

async function watchBatch({ stage, owner, saved }) {
  const waits = [];
  let isOver = false;
  const saving = (async () => {
    do {
      waits.push(await saved.save());
      await sleep(BETWEEN_SAVES_MS);
    } while (!isOver);
  })();
  // A failed save ends the run when it is awaited below, not before.
  saving.catch(() => undefined);
  let rssMbMax = 0;
  const before = readSeconds(stage);
  const from = performance.now();
  try {
    const { batchId } = await owner.mutate("batch.start", { operationId: randomUUID() });
    for (;;) {
      const batch = await owner.query("batch.get", { batchId });
      rssMbMax = Math.max(rssMbMax, largestWorkerMb(stage));
      if (batch.finishedAt) {
        const seconds = (performance.now() - from) / 1_000;
        isOver = true;
        const after = readSeconds(stage);
        const spent = Object.fromEntries(Object.entries(after).map(([who, s]) => [who, s - before[who]]));
        await saving;
        return { batch, seconds, rssMbMax, spent, waits };
      }
      await sleep(POLL_MS);
    }
  } finally {
    isOver = true;
  }
}

/** Seconds of processor time so far: the workers' threads for evaluations, all else of theirs, PostgreSQL, and web. */
function readSeconds({ workers, postgres, web }) {
  const ofWorkers = workers.map(({ pid }) => readWorkerSeconds(pid()));
  return {
    evaluation: ofWorkers.reduce((sum, { evaluation }) => sum + evaluation, 0),
    rest: ofWorkers.reduce((sum, { rest }) => sum + rest, 0),
    postgres: readPostgresSeconds(postgres.now().pid),
    web: readProcessSeconds(web.pid()),
  };
}
