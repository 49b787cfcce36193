import { readFileSync } from "node:fs";
import { join } from "node:path";
import { caller, findPerson, signIn } from "../screenshots/visit.mjs";
import { launchChromium } from "../testing/chromium.mjs";
import { walkJob } from "./walk-job.mjs";
import { walkedJobs } from "./walked-jobs.mjs";

const HARBOUR = "Harbour Street Careers";
const SIZE = { width: 1440, height: 900 };

/** Does the main job of each of `who` by keys alone, and yields what was pressed and what was said. */
export async function* walkJobs({ address, dataFolder, who }) {
  const people = JSON.parse(readFileSync(join(dataFolder, "demo-people.json"), "utf8"));
  const browser = await launchChromium();
  try {
    for (const { as, title, begin, steps } of walkedJobs.filter((job) => who.includes(job.as))) {
      const person = findPerson(people, { role: as, organisation: HARBOUR });
      const { storageState, org } = await signIn(browser, { address, person });
      const options = { baseURL: address, locale: "en-GB", reducedMotion: "reduce", viewport: SIZE, storageState };
      const context = await browser.newContext(options);
      const path = await begin(caller({ request: context.request, address, org }));
      yield { as, name: person.name, title, ...(await walkJob({ context, path, steps })) };
      await context.close();
    }
  } finally {
    await browser.close();
  }
}

const cell = (text) => text.replaceAll("|", "\\|");

/** A job as a section of docs/accessibility.md. */
export function writeJob({ as, name, title, told, problem }) {
  const rows = told.map(({ keys, said, heard }) => `| ${cell(keys)} | ${cell(said)} | ${cell(heard.join(" · "))} |`);
  return [
    `### ${as[0].toUpperCase()}${as.slice(1)}, ${name}: ${title.toLowerCase()}`,
    "",
    "| keys | then has the focus | said besides |",
    "| --- | --- | --- |",
    ...rows,
    ...(problem ? ["", `Not done: ${problem}`] : []),
    "",
  ].join("\n");
}
