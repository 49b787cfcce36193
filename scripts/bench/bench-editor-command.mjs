import { readFileSync } from "node:fs";
import { join } from "node:path";
import { failWith, say } from "../machine/say.mjs";
import { createStopSwitch } from "../site/stop-switch.mjs";
import { findSite } from "../testing/find-site.mjs";
import { requireTools } from "../testing/tools.mjs";
import { runEditorBench } from "./run-editor-bench.mjs";

const help = `npm run -s bench:editor [-- --keys N] [--json]     what a keystroke costs the page in the editor

  A candidate opens a story of 500 words in Chromium and presses N keys (60 unless given), each followed by a pause
  in which the findings come. Counted is the time the page's main thread worked from the key until the pause of 1.5 s
  ends, less what it works in a pause as long before the first key. Wanted: p95 of 16 ms. A text is saved 2 s after the
  last key, so saving is not in it; it is in a figure of its own, of twelve keys with a pause of 5 s, in which the text is
  saved and evaluated and what that changes is fetched. Each is told by the clock and in processor time: by the clock,
  what else a busy machine does counts too.
  E2E_BASE_URL, E2E_DATA   a running demo site and its data folder; otherwise one is brought up and thrown away
`;

/** npm run -s bench:editor: the main thread's work of a keystroke, for the key alone and with the findings it brings. */
export async function benchEditorCommand(args) {
  if (args.includes("--help")) return console.log(help);
  const keys = Number(args[args.indexOf("--keys") + 1]) || 60;
  const stopSwitch = createStopSwitch();
  let site;
  try {
    await requireTools(["chromium"]);
    site = await findSite(stopSwitch);
    const people = JSON.parse(readFileSync(join(site.dataFolder, "demo-people.json"), "utf8"));
    const person = people.find(({ role, organisation }) => role === "candidate" && organisation.startsWith("Harbour"));
    const figures = await runEditorBench({ address: site.address, person, keys });
    if (args.includes("--json")) return console.log(JSON.stringify(figures));
    say(`${figures.keys} keys in a story of ${figures.words} words, work of the main thread:`);
    say(`the key alone: ${inWords(figures.key)}`);
    say(`with its findings: ${inWords(figures.findings)} (p95 of 16 ms wanted)`);
    say(`with its findings and its save: ${inWords(figures.save)}`);
  } catch (error) {
    failWith(error);
  } finally {
    await site?.stop();
    stopSwitch.release();
  }
}

const inWords = ({ p50Ms, p95Ms, processor }) =>
  `median ${p50Ms} ms, p95 ${p95Ms} ms; in processor time ${processor.p50Ms} and ${processor.p95Ms} ms`;
