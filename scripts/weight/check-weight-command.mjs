import { parseArgs } from "node:util";
import { failWith, say } from "../machine/say.mjs";
import { buildIfNeeded, webOutput } from "../site/build.mjs";
import { installIfNeeded } from "../site/install.mjs";
import { judgeWeights } from "./judge-weights.mjs";
import { readWeights } from "./read-weights.mjs";
import { budgets, oneOf } from "./weight-budgets.mjs";

const help = `npm run -s check:weight [-- --json]     the first-load JavaScript of every page of the production build

  Builds unless the last build was made from these very sources. A page's figure is every script that its document
  asks for ("asked"), with those that it fetches by itself as soon as it is drawn, as gzip sends them, in KB of 1,000
  bytes; what somebody has to want first, such as a dialog, is not in it, nor is what runs in a worker beside the page
  ("apart"), which has a ceiling of its own. Ends with code 1 when a page is above the
  ceiling that npm test holds it to.
`;

/** npm run -s check:weight: a table of all pages, the heaviest first, each beside what is wanted of it. */
export async function checkWeightCommand(args) {
  try {
    const flag = { type: "boolean", default: false };
    const { values } = parseArgs({ args, options: { json: flag, help: flag } });
    if (values.help) return console.log(help);
    const tell = console.log;
    // What the build says goes to standard output; with --json only the line may.
    if (values.json) console.log = (...parts) => console.error(...parts);
    await installIfNeeded();
    await buildIfNeeded();
    const { rows, problems } = judgeWeights(readWeights(webOutput, oneOf), budgets);
    tell(values.json ? JSON.stringify({ pages: rows }) : describe(rows));
    for (const problem of problems) say(problem);
    if (problems.length > 0) process.exitCode = 1;
  } catch (error) {
    failWith(error);
  }
}

const wide = (text) => String(text).padStart(8);
const kilobytes = (bytes) => wide((bytes / 1000).toFixed(1));

function describe(rows) {
  const lines = rows.map(
    ({ page, bytes, askedBytes, apartBytes, ceilingKilobytes: ceiling, goalKilobytes: goal, isMet }) =>
      `${kilobytes(bytes)}${kilobytes(askedBytes)}${kilobytes(apartBytes)}${wide(ceiling ?? "-")}${wide(goal ?? "-")}  ${isMet ? "   " : "no "} ${page}`,
  );
  return ["      KB   asked   apart ceiling    goal  met page", ...lines].join("\n");
}
