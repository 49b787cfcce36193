import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { waitUntilReady } from "../site/wait-until-ready.mjs";
import { addStories } from "./add-stories.mjs";
import { carryOut } from "./faults.mjs";
import { openJournal } from "./journal.mjs";
import { enterPeople } from "./people.mjs";
import { openStage } from "./stage.mjs";
import { compare, drain } from "./verdict.mjs";
import { seeItWork, startWork } from "./workload.mjs";

/** After the last fault everything that was promised has happened within this time, unless a scenario allows more. */
const drainWithinMs = 60_000;
/** The slowest requests are told by name: one figure alone does not say what hung. */
const TOLD = 5;

/** Jobs whose lock ran out, as the workers that noticed it say. */
const countStalled = (logFile) => readFileSync(logFile, "utf8").split('"msg":"job stalled').length - 1;

/**
 * One run: people at work on a Starboard of our own, faults by schedule, then the journal held against the database.
 * `schedule(stage)` may be a list of faults or do them itself. Resolves to the figures and what they are made of.
 */
export async function runChaos(options) {
  const {
    backend,
    schedule,
    seconds,
    folder,
    stories = 2_000,
    isBatchUnderFire = false,
    drainLimitMs = drainWithinMs,
    say,
  } = options;
  const stage = await openStage({ backend, folder, say });
  const journal = openJournal(`${folder}/journal.jsonl`);
  const answers = [];
  let work = null;
  try {
    const people = await enterPeople(stage, { candidates: 4, coaches: 2, onAnswer: (answer) => answers.push(answer) });
    await addStories(stage, stories);
    say(`${backend}: people are at work`);
    work = startWork({ people, journal, isBatchUnderFire });
    const endsAt = performance.now() + seconds * 1_000;
    const { lastAt, repaired } = await carryOut(stage, schedule, say);
    const recoveredMs = await seeItWork(people.prober, lastAt);
    await sleep(Math.max(0, endsAt - performance.now()));
    const loadEndsAt = performance.now();
    await work.stop();
    await repaired;
    say(`${backend}: the faults are over; ${journal.count()} acts were acknowledged`);
    const drainedMs = await drain(stage, loadEndsAt, drainLimitMs);
    const { lost, duplicates } = await compare(stage, journal.file);
    await waitUntilReady(stage.readyUrls, { folder });
    const ownEnds = [...stage.workers, stage.web].flatMap(({ name, ownEnds: ends }) =>
      ends.map((end) => `${name} ${end}`),
    );
    return {
      acknowledged: journal.count(),
      lost,
      duplicates,
      drainedMs,
      recoveredMs,
      ownEnds,
      failedRequests: answers.filter(({ isAnswered }) => !isAnswered).length,
      stalled: stage.workers.reduce((sum, { logFile }) => sum + countStalled(logFile), 0),
      slowest: answers.sort((a, b) => b.ms - a.ms).slice(0, TOLD),
      slowestMs: Math.round(answers[0].ms),
    };
  } finally {
    await work?.stop();
    await stage.close();
    journal.close();
  }
}
