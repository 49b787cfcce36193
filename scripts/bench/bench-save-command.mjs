import { readFileSync } from "node:fs";
import { join } from "node:path";
import { failWith, say } from "../machine/say.mjs";
import { createStopSwitch } from "../site/stop-switch.mjs";
import { findSite } from "../testing/find-site.mjs";
import { openClient } from "./http-client.mjs";
import { percentile } from "./percentile.mjs";
import { openSavedStory } from "./saved-story.mjs";

const help = `npm run -s bench:save [-- --saves N] [--json]     from the save request to the evaluation in a client

  One candidate saves a story of about 400 words N times (50 unless given), one after the other, over HTTP; each
  time the clock runs from the request until story.get answers with the stored evaluation (asked after the save and at each hint, as the page does).
  E2E_BASE_URL, E2E_DATA   a running demo site and its data folder; otherwise one is brought up and thrown away
`;

const WARM_UP = 5;
const ORG = "harbour-street";

async function measure(client, saves) {
  const story = await openSavedStory(client);
  const times = [];
  for (let n = 1; n <= saves + WARM_UP; n += 1) {
    const took = await story.save();
    if (n > WARM_UP) times.push(took);
  }
  await story.archive();
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
