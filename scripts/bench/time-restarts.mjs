import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { enterPeople } from "../chaos/people.mjs";
import { openStage } from "../chaos/stage.mjs";
import { openBalancer } from "./balance.mjs";
import { drivePeople } from "./drive-people.mjs";
import { openWorkday } from "./web-workday.mjs";

const RESTARTS = 20;
const RATE = 30;
/** As infra/kubernetes has it with `preStop`: the address forgets a process, and only then is it asked to stop. */
const FORGOTTEN_MS = 1_000;
/** As long as Kubernetes waits before it kills. */
const GRACE_MS = 30_000;
/** With the time of all restarts: the load ends when the last one serves again. */
const LONGEST_SECONDS = 1_200;
const STREAMS = 20;

/** Two web processes behind one address, restarted in turn while people work and pages hold streams. */
export async function timeRestarts({ folder, say }) {
  const own = { backend: "postgres", folder: join(folder, "restarts"), say };
  const stage = await openStage({ ...own, workers: 1, webs: 2, isSkewed: false, isBreakable: false });
  const balancer = await openBalancer(stage.webs.map(({ address }) => address));
  try {
    const entered = { ...stage, address: balancer.address };
    const { owner, candidates, coaches } = await enterPeople(entered, {
      ...{ candidates: 20, coaches: 5, onAnswer: () => undefined },
    });
    const people = await Promise.all([...candidates, ...coaches].map(openWorkday));
    const pages = Array.from({ length: STREAMS }, () => openPage(owner));
    let isOver = false;
    const driving = drivePeople(people, { rate: RATE, seconds: LONGEST_SECONDS, isOver: () => isOver });
    let longestStopMs = 0;
    try {
      for (let n = 0; n < RESTARTS; n += 1)
        longestStopMs = Math.max(longestStopMs, await restart(stage.webs[n % 2], balancer, n % 2));
    } finally {
      isOver = true;
    }
    const { sent, answered, limited, errors, readP95Ms, writeP95Ms } = await driving;
    const reconnected = pages.reduce((all, page) => all + page.close() - 1, 0);
    const ends = stage.webs.reduce((all, web) => all + web.ownEnds.length, 0);
    const failed = sent - answered - limited;
    return {
      restarts: RESTARTS,
      rate: RATE,
      sent,
      failed,
      limited,
      errors,
      readP95Ms,
      writeP95Ms,
      longestStopMs,
      reconnected,
      ends,
    };
  } finally {
    balancer.close();
    await stage.close();
  }
}

/** @returns ms from being asked to stop to the end of the process */
async function restart(web, balancer, place) {
  balancer.takeOut(place);
  await sleep(FORGOTTEN_MS);
  const before = web.pid();
  const from = performance.now();
  web.ask();
  while (web.pid() === before) {
    if (performance.now() - from > GRACE_MS)
      throw new Error(`${web.name} has not stopped within ${GRACE_MS / 1_000} s.`);
    await sleep(20);
  }
  const stopMs = Math.round(performance.now() - from);
  while (!(await isReady(web.address))) await sleep(100);
  balancer.putIn(place);
  return stopMs;
}

const isReady = (address) =>
  fetch(`${address}/readyz`).then(
    ({ status }) => status === 200,
    () => false,
  );

/** A page with its stream, which connects anew when it ends. @returns how often it has connected, on closing */
function openPage(person) {
  const gone = new AbortController();
  let connected = 0;
  const hold = async () => {
    while (!gone.signal.aborted) {
      try {
        const { status, body } = await person.stream("live.hints", gone.signal);
        if (status === 200) connected += 1;
        await new Promise((resolve) => body.once("close", resolve).resume());
      } catch {
        // It connects anew either way.
      }
      if (!gone.signal.aborted) await sleep(200);
    }
  };
  hold();
  return {
    close: () => {
      gone.abort();
      return connected;
    },
  };
}
