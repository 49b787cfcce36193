import { parseArgs } from "node:util";
import { failWith, say } from "../machine/say.mjs";
import { createStopSwitch } from "../site/stop-switch.mjs";
import { findSite } from "../testing/find-site.mjs";
import { requireTools } from "../testing/tools.mjs";
import { walkedPages } from "./walked-pages.mjs";

const ROLES = ["candidate", "coach", "lead", "owner"];
const WIDTHS = [1440, 720, 360];

const help = `npm run -s walk:keyboard [-- --json] [--as ROLE] [--width N] [--jobs] [pages]   every page by the keyboard alone

  Goes through each page with Tab and back with Shift+Tab, as ${ROLES.join(", ")} and as nobody, ${WIDTHS.join(", ")} px wide
  (720 is 1440 at 200%), opens each menu, list and dialog with Enter and leaves it with Escape, and holds every stop
  against WCAG 2.2: name and role in the accessibility tree, a ring that shows, nothing over it, size, order, no trap;
  besides that headings, landmarks, title, language. Ends with 1 where it finds a fault.
  --jobs                   instead, the main job of each role, key by key, with what a screen reader is given to say, as
                           it stands in docs/accessibility.md; it writes into the site as these people do
  --as ROLE                only as that role, or as nobody
  --width N                only that wide
  pages                    only routes that contain one of these words
  E2E_BASE_URL, E2E_DATA   a running demo site and its data folder; otherwise one is brought up and thrown away
`;

function readArguments(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      jobs: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
      as: { type: "string" },
      width: { type: "string" },
    },
  });
  const who = values.as ? [values.as] : ["nobody", ...ROLES];
  if (!["nobody", ...ROLES].includes(who[0])) throw new Error(`--as takes nobody, ${ROLES.join(", ")}.`);
  const widths = values.width ? [Number(values.width)] : WIDTHS;
  if (!widths.every((width) => Number.isInteger(width) && width >= 320))
    throw new Error("--width takes px from 320 on.");
  const isWanted = ({ route }) => positionals.length === 0 || positionals.some((word) => route.includes(word));
  const pages = walkedPages.filter(isWanted);
  if (pages.length === 0) throw new Error(`No page's route contains ${positionals.join(" or ")}.`);
  return { isHelp: values.help, isJson: values.json, isJobs: values.jobs, who, widths, pages };
}

const describe = ({ route, as, width, stops, faults, isMissing }) =>
  isMissing
    ? `${route} as ${as}: the demo has none`
    : [
        `${route} as ${as}, ${width} px: ${stops.length} stops`,
        ...faults.map(({ criterion, what }) => `  ${criterion}: ${what}`),
      ].join("\n");

async function doJobs({ isJson, ...asked }) {
  const { walkJobs, writeJob } = await import("./walk-jobs.mjs");
  const done = [];
  for await (const job of walkJobs(asked)) {
    done.push(job);
    if (!isJson) console.log(writeJob(job));
  }
  if (isJson) console.log(JSON.stringify({ jobs: done }));
  if (done.some(({ problem }) => problem)) process.exitCode = 1;
}

/** npm run -s walk:keyboard: walks the pages and tells what is wrong. */
export async function walkCommand(args) {
  const stopSwitch = createStopSwitch();
  let site;
  try {
    const { isHelp, isJson, isJobs, ...asked } = readArguments(args);
    if (isHelp) return console.log(help);
    await requireTools(["chromium"]);
    site = await findSite(stopSwitch);
    // Only now: they need what the install brings.
    if (isJobs) return await doJobs({ ...site, ...asked, isJson });
    const { walkPages } = await import("./walk-pages.mjs");
    const walks = [];
    for await (const walk of walkPages({ ...site, ...asked })) {
      walks.push(walk);
      if (!isJson) say(describe(walk));
      if (stopSwitch.isInterrupted) break;
    }
    const faults = walks.reduce((sum, walk) => sum + (walk.faults?.length ?? 0), 0);
    const stops = walks.reduce((sum, walk) => sum + (walk.stops?.length ?? 0), 0);
    if (isJson) console.log(JSON.stringify({ pages: walks.length, stops, faults, walks }));
    else say(`${walks.length} walks, ${stops} stops, ${faults} faults`);
    if (faults > 0) process.exitCode = 1;
  } catch (error) {
    if (!stopSwitch.isInterrupted) failWith(error);
  } finally {
    await site?.stop();
    stopSwitch.release();
  }
}
