import { rmSync } from "node:fs";
import { join } from "node:path";
import { failWith, say } from "../machine/say.mjs";
import { bringUp } from "../site/bring-up.mjs";
import { buildIfNeeded } from "../site/build.mjs";
import { installIfNeeded } from "../site/install.mjs";
import { inRepository } from "../site/repository.mjs";
import { createStopSwitch } from "../site/stop-switch.mjs";
import { createRunFolder } from "../testing/parts.mjs";
import { requireTools } from "../testing/tools.mjs";
import { screens } from "./screens.mjs";
import { takeScreenshots } from "./take-screenshots.mjs";

const help = `npm run screenshots [-- pages]     writes docs/screenshots/<page>-<1440|360>-<light|dark>.png

  pages                    only these: ${screens.map(({ name }) => name).join(", ")}
  E2E_BASE_URL, E2E_DATA   a running site and its data folder; otherwise one is brought up and thrown away
`;

function chosenScreens(names) {
  const unknown = names.find((name) => !screens.some((screen) => screen.name === name));
  if (unknown) throw new Error(`There is no page “${unknown}”: npm run screenshots -- --help lists them.`);
  return names.length > 0 ? screens.filter((screen) => names.includes(screen.name)) : screens;
}

/** The demo on a data folder of its own, by the same code as npm start; `stop` removes it. */
async function bringUpSite(stopSwitch) {
  await installIfNeeded();
  await buildIfNeeded();
  const { folder, remove } = createRunFolder();
  const { E2E_BASE_URL, E2E_DATA, DATABASE_URL, REDIS_URL, MAIL_URL, SITE_URL, HOST, ...env } = process.env;
  const stopped = (site) => site.stop().finally(remove);
  try {
    const site = await bringUp({
      env: { ...env, STARBOARD_DATA: join(folder, "data"), PORT: "0" },
      signal: stopSwitch.signal,
      onFailure: (error) => stopSwitch.fail(error),
    });
    return { address: site.address, dataFolder: site.dataFolder, stop: () => stopped(site) };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The site that the environment names, or one of our own. */
async function findSite(stopSwitch) {
  const { E2E_BASE_URL: address, E2E_DATA: dataFolder } = process.env;
  if (!address && !dataFolder) return bringUpSite(stopSwitch);
  if (!(address && dataFolder)) throw new Error("Give both E2E_BASE_URL and E2E_DATA, or neither.");
  return { address, dataFolder, stop: () => Promise.resolve() };
}

/** npm run screenshots: every page in two widths and two themes, as the demo person it is made for. */
export async function screenshotsCommand(args) {
  if (args.includes("--help")) return console.log(help);
  const stopSwitch = createStopSwitch();
  let site;
  try {
    const wanted = chosenScreens(args);
    await requireTools(["chromium"]);
    site = await findSite(stopSwitch);
    const work = takeScreenshots({ ...site, screens: wanted, folder: inRepository("docs/screenshots") });
    const problem = await Promise.race([work, stopSwitch.thrown]);
    if (problem) throw problem;
    say(stopSwitch.isInterrupted ? "Stopped" : "The screenshots are in docs/screenshots");
  } catch (error) {
    if (!stopSwitch.isInterrupted) failWith(error);
  } finally {
    await site?.stop();
    stopSwitch.release();
  }
}
