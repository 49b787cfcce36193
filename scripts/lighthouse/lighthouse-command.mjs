import { failWith, say } from "../machine/say.mjs";
import { createStopSwitch } from "../site/stop-switch.mjs";
import { findSite } from "../testing/find-site.mjs";
import { createRunFolder } from "../testing/parts.mjs";
import { requireTools } from "../testing/tools.mjs";
import { categories, judgedPages, publicCategories, WANTED } from "./judged-pages.mjs";

const help = `npm run -s lighthouse [-- --runs N] [--mobile] [--json] [pages]     how a browser's judge sees the pages

  Each page is loaded N times (5 unless given) as on a desk, or with --mobile as on a slow telephone, and the median
  counts. Wanted: ${WANTED} of 100 in ${publicCategories.join(", ")} (the last on public pages only).
  It ends with 1 where a page misses that. Lighthouse is fetched when it is first run, so this needs a network.
  pages                    only these: ${judgedPages.map(({ name }) => name).join(", ")}
  E2E_BASE_URL, E2E_DATA   a running demo site and its data folder; otherwise one is brought up and thrown away
`;

function readArguments(args) {
  const rest = [...args];
  const take = (name) => {
    const at = rest.indexOf(name);
    return at < 0 ? false : rest.splice(at, 1).length > 0;
  };
  const isJson = take("--json");
  const isMobile = take("--mobile");
  const at = rest.indexOf("--runs");
  const runs = at < 0 ? 5 : Number(rest.splice(at, 2)[1]);
  if (!Number.isInteger(runs) || runs < 1) throw new Error("--runs takes a whole number from 1 on.");
  const unknown = rest.find((name) => !judgedPages.some((page) => page.name === name));
  if (unknown) throw new Error(`There is no page “${unknown}” to judge: npm run lighthouse -- --help lists them.`);
  return { isJson, isMobile, runs, pages: judgedPages.filter(({ name }) => rest.length === 0 || rest.includes(name)) };
}

const categoriesOf = ({ isPublic }) => (isPublic ? publicCategories : categories);
const misses = (page) => publicCategories.filter((name) => page[name] !== undefined && page[name] < WANTED);

function describe(page) {
  const scores = publicCategories.filter((name) => page[name] !== undefined).map((name) => `${name} ${page[name]}`);
  const missed = misses(page);
  const lines = [`${page.name}: ${scores.join(", ")}; largest paint after ${page.lcpMs} ms`];
  if (missed.length > 0) lines.push(`  missed: ${missed.join(", ")}`);
  for (const { id, score, value } of page.complaints) lines.push(`  ${id}: ${score}${value ? ` (${value})` : ""}`);
  return lines.join("\n");
}

/** npm run -s lighthouse: the median of some runs on each page, and 1 as the exit code where one misses what is wanted. */
export async function lighthouseCommand(args) {
  if (args.includes("--help")) return console.log(help);
  const stopSwitch = createStopSwitch();
  const { folder, remove } = createRunFolder();
  let site;
  try {
    const { isJson, isMobile, runs, pages } = readArguments(args);
    await requireTools(["chromium"]);
    site = await findSite(stopSwitch);
    // Only now: it needs what the install brings.
    const { runLighthouse } = await import("./run-lighthouse.mjs");
    const judged = [];
    const form = isMobile ? "mobile" : "desktop";
    for await (const page of runLighthouse({ ...site, pages, categoriesOf, runs, form, folder })) {
      judged.push(page);
      if (!isJson) say(describe(page));
      if (stopSwitch.isInterrupted) break;
    }
    if (isJson) console.log(JSON.stringify({ form, runs, pages: judged }));
    if (judged.some((page) => misses(page).length > 0)) process.exitCode = 1;
  } catch (error) {
    if (!stopSwitch.isInterrupted) failWith(error);
  } finally {
    await site?.stop();
    stopSwitch.release();
    remove();
  }
}
