import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { say } from "../machine/say.mjs";
import { launchChromium } from "../testing/chromium.mjs";
import { caller, findPerson, signIn } from "./visit.mjs";

const SIZES = [
  { width: 1440, height: 900 },
  { width: 360, height: 780 },
];
const THEMES = ["light", "dark"];
/** A longer page is cut: the picture is to be looked at, not read. */
const TALLEST = 2_400;

/** At most 256 colours, without dither: a third of the size, and what is one colour on the page stays one. */
const smallPng = (picture) =>
  sharp(picture).png({ palette: true, colours: 256, dither: 0, compressionLevel: 9, effort: 10 }).toBuffer();

/** A picture of the whole page in a window as tall as the page, so that bars at its foot lie at the foot. */
async function shoot(page, { path, until, size }) {
  await page.goto(path);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  if (until) await page.getByText(until).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: size.width, height: Math.min(TALLEST, Math.max(size.height, tall)) });
  // Two frames: what measures itself has then drawn itself at the new size.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.screenshot({ animations: "disabled", caret: "hide" });
}

/** Takes every screen in every size and theme and writes them to the folder. Throws when a page does not come. */
export async function takeScreenshots({ address, dataFolder, screens, folder }) {
  const people = JSON.parse(readFileSync(join(dataFolder, "demo-people.json"), "utf8"));
  mkdirSync(folder, { recursive: true });
  const browser = await launchChromium();
  const signedIn = new Map();
  try {
    for (const screen of screens) {
      const person = screen.who && findPerson(people, screen.who);
      if (person && !signedIn.has(person)) signedIn.set(person, await signIn(browser, { address, person }));
      const { storageState, org } = signedIn.get(person) ?? {};
      let bytes = 0;
      for (const size of SIZES) {
        for (const theme of THEMES) {
          const context = await browser.newContext({
            baseURL: address,
            locale: "en-GB",
            colorScheme: theme,
            reducedMotion: "reduce",
            viewport: size,
            storageState,
          });
          const page = await context.newPage();
          const path = await screen.path(caller({ request: context.request, address, org }));
          const picture = await smallPng(await shoot(page, { ...screen, path, size }));
          writeFileSync(join(folder, `${screen.name}-${size.width}-${theme}.png`), picture);
          bytes += picture.length;
          await context.close();
        }
      }
      say(`${screen.name}: ${SIZES.length * THEMES.length} pictures, ${Math.round(bytes / 1024)} KiB`);
    }
  } finally {
    await browser.close();
  }
}
