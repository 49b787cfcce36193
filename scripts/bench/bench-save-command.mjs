import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { failWith, say } from "../machine/say.mjs";
import { createStopSwitch } from "../site/stop-switch.mjs";
import { findSite } from "../testing/find-site.mjs";
import { openClient } from "./http-client.mjs";

const help = `npm run -s bench:save [-- --saves N] [--json]     from the save request to the evaluation in a client

  One candidate saves a story of about 400 words N times (50 unless given), one after the other, over HTTP; each
  time the clock runs from the request until story.get answers with the stored evaluation (asked every 10 ms).
  E2E_BASE_URL, E2E_DATA   a running demo site and its data folder; otherwise one is brought up and thrown away
`;

const WARM_UP = 5;
const GIVE_UP_MS = 30_000;
const ORG = "harbour-street";

const sentence =
  "I timed the dispatch for three mornings and found that 40 of 320 orders left late because of the labels. ";
const sections = (n) => ({
  situation: sentence.repeat(4),
  task: sentence.repeat(2),
  action: sentence.repeat(8),
  tradeoffs: sentence.repeat(2),
  result: `Late orders fell from 40 to ${(n % 30) + 1} a day. ${sentence.repeat(2)}`,
  lessons: sentence,
});

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];

async function measure(client, saves) {
  const words = { title: "Bench", question: "", competencies: [] };
  const { storyId } = await client.mutate("story.create", { ...words, kind: "challenge", sections: sections(0) });
  const times = [];
  let version = 1;
  for (let n = 1; n <= saves + WARM_UP; n += 1) {
    const startedAt = performance.now();
    const saved = await client.mutate("story.save", {
      ...words,
      storyId,
      version,
      operationId: randomUUID(),
      sections: { ...sections(n), lessons: `${sentence}${n}` },
    });
    version = saved.version;
    while (!(await client.query("story.get", { storyId })).evaluation) {
      if (performance.now() - startedAt > GIVE_UP_MS) throw new Error(`Save ${n} had no evaluation after 30 s.`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    if (n > WARM_UP) times.push(performance.now() - startedAt);
  }
  await client.mutate("story.archive", { storyId, archived: true });
  return times.sort((a, b) => a - b);
}

/** npm run -s bench:save: the wait of somebody who saves, in the middle and at its worst. */
export async function benchSaveCommand(args) {
  if (args.includes("--help")) return console.log(help);
  const saves = Number(args[args.indexOf("--saves") + 1]) || 50;
  const stopSwitch = createStopSwitch();
  let site;
  try {
    site = await findSite(stopSwitch);
    const people = JSON.parse(readFileSync(join(site.dataFolder, "demo-people.json"), "utf8"));
    const person = people.find(({ role, organisation }) => role === "candidate" && organisation.startsWith("Harbour"));
    const client = await openClient(site.address, ORG, person);
    const times = await measure(client, saves);
    const [p50Ms, p95Ms, maxMs] = [percentile(times, 0.5), percentile(times, 0.95), times.at(-1)].map(Math.round);
    if (args.includes("--json")) console.log(JSON.stringify({ saves, p50Ms, p95Ms, maxMs }));
    else say(`Save to evaluation, ${saves} saves: median ${p50Ms} ms, p95 ${p95Ms} ms, worst ${maxMs} ms`);
  } catch (error) {
    failWith(error);
  } finally {
    await site?.stop();
    stopSwitch.release();
  }
}
