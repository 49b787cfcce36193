import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lastLines } from "../machine/run-command.mjs";
import { caller, findPerson, signIn } from "../screenshots/visit.mjs";
import { runPnpm } from "../site/install.mjs";
import { chromiumArguments, launchChromium } from "../testing/chromium.mjs";
import { findChromium } from "../testing/tools.mjs";

/**
 * Fetched when it is asked for, as its 200 packages would make everybody's install longer; the last version that runs
 * on the Node that package.json asks for.
 */
const LIGHTHOUSE = "lighthouse@12.8.2";

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const cookieHeader = ({ cookies }) => cookies.map(({ name, value }) => `${name}=${value}`).join("; ");

async function runOnce({ address, path, storageState, categories, form, file }) {
  const { code, output } = await runPnpm(
    [
      "dlx",
      LIGHTHOUSE,
      new URL(path, address).href,
      "--quiet",
      "--output=json",
      `--output-path=${file}`,
      `--only-categories=${categories.join(",")}`,
      ...(form === "desktop" ? ["--preset=desktop"] : []),
      ...(storageState ? [`--extra-headers=${JSON.stringify({ Cookie: cookieHeader(storageState) })}`] : []),
      `--chrome-flags=${["--headless", ...chromiumArguments()].join(" ")}`,
    ],
    { env: { CHROME_PATH: findChromium() } },
  );
  if (code !== 0) throw new Error(`Lighthouse ended with ${code} on ${path}:\n${lastLines(output, 12)}`);
  return JSON.parse(readFileSync(file, "utf8"));
}

/** What a report says against the page, by the audits that count towards the score. */
function complaints({ categories, audits }) {
  const counted = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  return counted
    .map(({ id }) => audits[id])
    .filter(({ score }) => score !== null && score < 0.9)
    .map(({ id, score, displayValue }) => ({ id, score, ...(displayValue && { value: displayValue }) }));
}

function summarise(page, reports) {
  const last = reports.at(-1);
  const landed = new URL(last.finalDisplayedUrl).pathname;
  if (landed !== page.path) throw new Error(`${page.name} led to ${landed} instead of ${page.path}.`);
  const scores = Object.keys(last.categories).map((category) => [
    category,
    Math.round(median(reports.map(({ categories }) => categories[category].score)) * 100),
  ]);
  const lcpMs = Math.round(median(reports.map(({ audits }) => audits["largest-contentful-paint"].numericValue)));
  return { name: page.name, ...Object.fromEntries(scores), lcpMs, complaints: complaints(last) };
}

/**
 * Judges each page `runs` times and yields the medians as they come, in per cent, with the largest contentful paint in
 * ms. Throws when a page cannot be opened or leads elsewhere.
 */
export async function* runLighthouse({ address, dataFolder, pages, categoriesOf, runs, form, folder }) {
  const people = JSON.parse(readFileSync(join(dataFolder, "demo-people.json"), "utf8"));
  const browser = await launchChromium();
  const visits = [];
  try {
    for (const page of pages) {
      const { storageState, org } = page.who
        ? await signIn(browser, { address, person: findPerson(people, page.who) })
        : {};
      const context = await browser.newContext({ baseURL: address, ...(storageState && { storageState }) });
      const path = await page.path(caller({ request: context.request, address, org }));
      await context.close();
      visits.push({ ...page, path, storageState });
    }
  } finally {
    // Before the first run: a second browser would take time from the one that is measured.
    await browser.close();
  }
  for (const page of visits) {
    const reports = [];
    for (let n = 0; n < runs; n += 1) {
      const file = join(folder, `${page.name}.json`);
      reports.push(await runOnce({ ...page, address, categories: categoriesOf(page), form, file }));
    }
    yield summarise(page, reports);
  }
}
