import { failWith, say } from "../machine/say.mjs";
import { inRepository } from "../site/repository.mjs";
import { createStopSwitch } from "../site/stop-switch.mjs";
import { findSite } from "../testing/find-site.mjs";
import { requireTools } from "../testing/tools.mjs";
import { screens } from "./screens.mjs";

const help = `npm run screenshots [-- pages]     writes docs/screenshots/<page>-<1440|360>-<light|dark>.png

  pages                    only these: ${screens.map(({ name }) => name).join(", ")}
  E2E_BASE_URL, E2E_DATA   a running site and its data folder; otherwise one is brought up and thrown away
`;

function chosenScreens(names) {
  const unknown = names.find((name) => !screens.some((screen) => screen.name === name));
  if (unknown) throw new Error(`There is no page “${unknown}”: npm run screenshots -- --help lists them.`);
  return names.length > 0 ? screens.filter((screen) => names.includes(screen.name)) : screens;
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
    // Only now: it draws with what the install brings.
    const { takeScreenshots } = await import("./take-screenshots.mjs");
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
