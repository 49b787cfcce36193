import { setMaxListeners } from "node:events";
import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { enterPeople } from "../chaos/people.mjs";
import { openStage } from "../chaos/stage.mjs";
import { drivePeople } from "./drive-people.mjs";
import { timeRestarts } from "./time-restarts.mjs";
import { openWorkday } from "./web-workday.mjs";

const CANDIDATES = 20;
const COACHES = 5;
const RATE = 100;
const OVERLOAD = 10;
const OVERLOAD_SECONDS = 20;
const STREAMS = 500;
const KEEPS_FOR_SECONDS = 30;
/** Reads in a row within the promise before the site counts as back to normal. */
const CALM_READS = 20;
const READ_MS = 200;
const WRITE_MS = 400;

/** Asked of first, for so long each: at which rate the promise holds. */
const LADDER = { rates: [25, 50, 75], seconds: 15 };

/** What a stage came to, at its end: the later ones may take long. */
const describe = ({ seconds, answered, readP95Ms, writeP95Ms, limited, errors }) =>
  `in ${seconds} s ${answered} answered, reads p95 ${readP95Ms} ms, writes p95 ${writeP95Ms} ms, ${limited} limited, ${errors.length} kinds of error`;

const residentKb = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);

/** Holds so many streams open at once. @returns KB of the web process for each */
async function holdStreams(stage, person, count) {
  const stop = new AbortController();
  setMaxListeners(count, stop.signal);
  const before = residentKb(stage.web.pid());
  const streams = [];
  for (let n = 0; n < count; n += 1) streams.push(await person.stream("live.hints", stop.signal));
  const refused = streams.filter(({ status }) => status !== 200).length;
  await sleep(KEEPS_FOR_SECONDS * 1_000);
  const after = residentKb(stage.web.pid());
  stop.abort();
  return { open: count - refused, kbEach: Math.round((after - before) / count) };
}

/** @returns ms from now until twenty reads in a row are quick again */
async function timeUntilCalm(read) {
  const from = performance.now();
  for (let calm = 0; calm < CALM_READS; ) {
    const startedAt = performance.now();
    const isAnswered = await read().then(
      () => true,
      () => false,
    );
    calm = isAnswered && performance.now() - startedAt <= READ_MS ? calm + 1 : 0;
    if (performance.now() - from > 120_000) return null;
    await sleep(50);
  }
  return Math.round(performance.now() - from);
}

const load = () => Math.round(loadavg()[0] * 10) / 10;

/** The site under a day's mix, with streams, under ten times of it, and while it is restarted. Resolves to the figures. */
export async function runWebBench({ seconds, folder, say }) {
  // As on a server: somebody who asks too often is told to wait.
  process.env.RATE_LIMITS = "";
  const loadBefore = load();
  const work = await runWorkday({ seconds, folder, say });
  say("restarts under load");
  const restarts = await timeRestarts({ folder, say });
  return { ...work, restarts, loadBefore, loadAfter: load() };
}

async function runWorkday({ seconds, folder, say }) {
  const stage = await openStage({ backend: "postgres", folder, say, workers: 1, isSkewed: false, isBreakable: false });
  try {
    say("people enter");
    const { owner, candidates, coaches } = await enterPeople(stage, {
      ...{ candidates: CANDIDATES, coaches: COACHES, onAnswer: () => undefined },
    });
    const people = await Promise.all([...candidates, ...coaches].map(openWorkday));
    const driveAloud = async (rate, length) => {
      say(`${rate} requests a second for ${length} s`);
      const came = await drivePeople(people, { rate, seconds: length, stage });
      say(describe(came));
      return { rate, ...came };
    };
    const steps = [];
    for (const rate of LADDER.rates) steps.push(await driveAloud(rate, LADDER.seconds));
    const usual = await driveAloud(RATE, seconds);
    const holds = [...steps, usual].filter((step) => step.readP95Ms <= READ_MS && step.writeP95Ms <= WRITE_MS);
    say(`${STREAMS} streams`);
    const streams = await holdStreams(stage, owner, STREAMS);
    say(`${streams.open} open, ${streams.kbEach} KB each`);
    const flood = await driveAloud(RATE * OVERLOAD, OVERLOAD_SECONDS);
    const calmMs = await timeUntilCalm(() => owner.query("team.members", {}));
    const ends = stage.web.ownEnds.length;
    return { usual, steps, holdsAt: holds.at(-1)?.rate ?? null, streams, flood, calmMs, ends };
  } finally {
    await stage.close();
  }
}
