import { readFileSync } from "node:fs";
import { join } from "node:path";
import { failWith, say } from "../machine/say.mjs";
import { createStopSwitch } from "../site/stop-switch.mjs";
import { findSite } from "../testing/find-site.mjs";
import { openDoor } from "./http-client.mjs";
import { percentile } from "./percentile.mjs";

const MOST_MS = 5;
const WARM_UP = 10;

const help = `npm run -s bench:sign-in [-- --pairs N] [--json]     does the time of a refusal tell who is here?

  N pairs (500 unless given) of refused sign-ins over HTTP, one after the other: a known address with a wrong
  password and an unknown one, in turns, each pair beginning with the other one. An address is tried ten times
  at most, as more would close it. The medians may differ by ${MOST_MS} ms; otherwise it exits with 1.
  E2E_BASE_URL, E2E_DATA   a running demo site and its data folder; otherwise one is brought up and thrown away
`;

/** Times pairs of refusals. The known people take turns, and each succeeds now and then, which opens the address again. */
async function measure(address, people, pairs) {
  const door = openDoor(address);
  const times = { known: [], unknown: [] };
  const fail = async (kind, email) => {
    const started = performance.now();
    const status = await door.refuse({ email, password: "no password of anybody" });
    if (status !== 401) throw new Error(`A sign-in that must fail answered ${status}.`);
    return [kind, performance.now() - started];
  };
  for (let n = 0; n < pairs + WARM_UP; n += 1) {
    const person = people[n % people.length];
    // As long as the known address, so that nothing but its being unknown differs.
    const unknown = person.email.replace(/^[^@]+/, (name) => String(n).padStart(name.length, "x"));
    const tries = [() => fail("known", person.email), () => fail("unknown", unknown)];
    for (const attempt of n % 2 ? tries : tries.reverse()) {
      const [kind, took] = await attempt();
      if (n >= WARM_UP) times[kind].push(took);
    }
    if (n % (people.length * 9) === people.length * 9 - 1) {
      for (const each of people) await openDoor(address).signIn(each);
    }
  }
  return times;
}

/** npm run -s bench:sign-in: the medians of both kinds of refusal, and by how much they differ. */
export async function benchSignInCommand(args) {
  if (args.includes("--help")) return console.log(help);
  const pairs = Number(args[args.indexOf("--pairs") + 1]) || 500;
  const stopSwitch = createStopSwitch();
  let site;
  try {
    site = await findSite(stopSwitch);
    const people = JSON.parse(readFileSync(join(site.dataFolder, "demo-people.json"), "utf8"));
    const times = await measure(site.address, people, pairs);
    const median = (kind) =>
      percentile(
        times[kind].toSorted((a, b) => a - b),
        0.5,
      );
    const figures = { pairs, knownMs: median("known"), unknownMs: median("unknown"), differenceMs: 0 };
    figures.differenceMs = Math.abs(figures.knownMs - figures.unknownMs);
    for (const [name, value] of Object.entries(figures)) figures[name] = Math.round(value * 100) / 100;
    if (args.includes("--json")) console.log(JSON.stringify(figures));
    else {
      say(
        `Refused sign-ins, ${pairs} pairs: median ${figures.knownMs} ms for known, ${figures.unknownMs} ms for unknown`,
      );
      say(`They differ by ${figures.differenceMs} ms (${MOST_MS} allowed)`);
    }
    if (figures.differenceMs > MOST_MS) process.exitCode = 1;
  } catch (error) {
    failWith(error);
  } finally {
    await site?.stop();
    stopSwitch.release();
  }
}
