import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import sharp from "sharp";
import { say } from "../machine/say.mjs";
import { inRepository } from "../site/repository.mjs";
import { findChromium } from "../testing/tools.mjs";

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

function findPerson(people, { role, organisation }) {
  const person = people.find((one) => one.organisation === organisation && one.role.split(", ").includes(role));
  if (!person) throw new Error(`The demo has no ${role} in ${organisation}.`);
  return person;
}

/** Signs in through the demo's door. Returns what the browser keeps of it, and the organisation's part of addresses. */
async function signIn(browser, { address, person }) {
  const context = await browser.newContext({ baseURL: address, locale: "en-GB" });
  const page = await context.newPage();
  await page.goto("/signin");
  await page.getByRole("button", { name: `${person.name}, ` }).click();
  await page.waitForURL(/\/o\/[^/]+\//);
  const [, org] = /\/o\/([^/]+)/.exec(new URL(page.url()).pathname) ?? [];
  const storageState = await context.storageState();
  await context.close();
  return { storageState, org };
}

/** Calls procedures as the person whose context it is. */
function caller({ request, address, org }) {
  const headers = { origin: new URL(address).origin, "x-starboard-org": org };
  const read = async (procedure, response) => {
    if (!response.ok()) throw new Error(`${procedure} answered ${response.status()}.`);
    return (await response.json()).result.data.json;
  };
  return {
    at: (path) => `/o/${org}/${path}`,
    ask: async (procedure, input = null) => {
      const query = input ? `?input=${encodeURIComponent(JSON.stringify({ json: input }))}` : "";
      return read(procedure, await request.get(`/api/trpc/${procedure}${query}`, { headers }));
    },
    tell: async (procedure, input) =>
      read(procedure, await request.post(`/api/trpc/${procedure}`, { headers, data: { json: input } })),
  };
}

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
  const { chromium } = createRequire(inRepository("apps/web/package.json"))("@playwright/test");
  const people = JSON.parse(readFileSync(join(dataFolder, "demo-people.json"), "utf8"));
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
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
