import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { enterPeople } from "../chaos/people.mjs";
import { openStage } from "../chaos/stage.mjs";
import { percentile } from "./percentile.mjs";
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

const at = (times, share) =>
  times.length === 0
    ? null
    : Math.round(
        percentile(
          times.toSorted((a, b) => a - b),
          share,
        ),
      );

/** Sends `rate` calls a second for so long, whatever becomes of them: a slow site does not slow its visitors down. */
async function drive(people, { rate, seconds }) {
  const seen = { reads: [], writes: [], limited: 0, errors: new Map() };
  const open = new Set();
  const from = performance.now();
  for (let n = 0; n < rate * seconds; n += 1) {
    const wait = from + (n * 1_000) / rate - performance.now();
    if (wait > 1) await sleep(wait);
    const { kind, act } = people[n % people.length].next();
    const startedAt = performance.now();
    const call = act()
      .then(() => (kind === "read" ? seen.reads : seen.writes).push(performance.now() - startedAt))
      .catch((error) => {
        if (error.answer?.code === "LIMIT") seen.limited += 1;
        else seen.errors.set(error.message, (seen.errors.get(error.message) ?? 0) + 1);
      })
      .finally(() => open.delete(call));
    open.add(call);
  }
  await Promise.all(open);
  return { ...seen, errors: [...seen.errors], seconds: (performance.now() - from) / 1_000 };
}

/** What a stage came to, at its end: the later ones may take long. */
const describe = ({ reads, writes, limited, errors, seconds }) =>
  `in ${Math.round(seconds)} s ${reads.length} reads, p95 ${at(reads, 0.95)} ms, ${writes.length} writes, p95 ${at(writes, 0.95)} ms, ${limited} limited, ${errors.length} kinds of error`;

const residentKb = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);

/** Holds so many streams open at once. @returns KB of the web process for each */
async function holdStreams(stage, person, count) {
  const stop = new AbortController();
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

/** The site under a day's mix, with streams, and under ten times of it. Resolves to the figures. */
export async function runWebBench({ seconds, folder, say }) {
  // As on a server: somebody who asks too often is told to wait.
  process.env.RATE_LIMITS = "";
  const stage = await openStage({ backend: "postgres", folder, say, workers: 1, isSkewed: false, isBreakable: false });
  try {
    say("people enter");
    const { owner, candidates, coaches } = await enterPeople(stage, {
      ...{ candidates: CANDIDATES, coaches: COACHES, onAnswer: () => undefined },
    });
    const people = await Promise.all([...candidates, ...coaches].map(openWorkday));
    say(`${RATE} requests a second for ${seconds} s`);
    const usual = await drive(people, { rate: RATE, seconds });
    say(describe(usual));
    say(`${STREAMS} streams`);
    const streams = await holdStreams(stage, owner, STREAMS);
    say(`${streams.open} open, ${streams.kbEach} KB each`);
    say(`${RATE * OVERLOAD} requests a second for ${OVERLOAD_SECONDS} s`);
    const flood = await drive(people, { rate: RATE * OVERLOAD, seconds: OVERLOAD_SECONDS });
    say(describe(flood));
    const calmMs = await timeUntilCalm(() => owner.query("team.members", {}));
    return {
      ...{ seconds, requests: usual.reads.length + usual.writes.length },
      ...{ readP50Ms: at(usual.reads, 0.5), readP95Ms: at(usual.reads, 0.95) },
      ...{ writeP50Ms: at(usual.writes, 0.5), writeP95Ms: at(usual.writes, 0.95) },
      ...{ limited: usual.limited, errors: usual.errors },
      ...{ streams: streams.open, kbAStream: streams.kbEach },
      floodAnswered: flood.reads.length + flood.writes.length,
      ...{ floodLimited: flood.limited, floodErrors: flood.errors, floodSeconds: Math.round(flood.seconds) },
      ...{ calmMs, ends: stage.web.ownEnds.length },
    };
  } finally {
    await stage.close();
  }
}
