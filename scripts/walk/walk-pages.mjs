import { readFileSync } from "node:fs";
import { join } from "node:path";
import { caller, findPerson, signIn } from "../screenshots/visit.mjs";
import { launchChromium } from "../testing/chromium.mjs";
import { judgeWalk } from "./judge-walk.mjs";
import { walkPage } from "./walk-page.mjs";

const HARBOUR = "Harbour Street Careers";
/** As tall as a window of that width is, or a telephone. */
const HEIGHTS = { 1440: 900, 720: 450, 360: 740 };

/** Walks each page as each of `who` who has it, in each width, and yields the walk with its faults. */
export async function* walkPages({ address, dataFolder, pages, who, widths }) {
  const people = JSON.parse(readFileSync(join(dataFolder, "demo-people.json"), "utf8"));
  const browser = await launchChromium();
  try {
    for (const as of who) {
      const own = pages.filter((page) => (as === "nobody" ? page.as.length === 0 : page.as.includes(as)));
      if (own.length === 0) continue;
      const person = as !== "nobody" && findPerson(people, { role: as, organisation: HARBOUR });
      const { storageState, org } = person ? await signIn(browser, { address, person }) : {};
      for (const width of widths) {
        const context = await browser.newContext({
          baseURL: address,
          locale: "en-GB",
          reducedMotion: "reduce",
          viewport: { width, height: HEIGHTS[width] ?? 800 },
          ...(storageState && { storageState }),
        });
        const opened = new Set();
        for (const { route, path: findPath, until } of own) {
          const path = await findPath(caller({ request: context.request, address, org }));
          if (!path) {
            yield { route, as, width, isMissing: true };
            continue;
          }
          const page = await context.newPage();
          const walk = await walkPage({ page, path, until, opened });
          await page.close();
          yield { route, as, width, path, ...walk, faults: judgeWalk(walk, width) };
        }
        await context.close();
      }
    }
  } finally {
    await browser.close();
  }
}
