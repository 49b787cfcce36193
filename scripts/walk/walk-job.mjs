import { installHearing } from "./hear-live.mjs";
import { readFocus } from "./read-tree.mjs";
import { speak } from "./speak.mjs";

const PATIENCE_MS = 15_000;

/** What has the focus, in words; the page itself says its title. */
async function sayFocus(page, client) {
  const isPage = await page.evaluate(() => document.activeElement === document.body);
  return isPage ? `the page “${await page.title()}”` : speak(await readFocus(client));
}

const heardSince = (page, from) => page.evaluate((n) => (window.__heard ?? []).slice(n), from);
const heardSoFar = (page) => page.evaluate(() => (window.__heard ?? []).length);

const acts = {
  press: async ({ page }, { press, times }) => {
    for (let n = 0; n < times; n += 1) await page.keyboard.press(press);
    return times > 1 ? `${press} × ${times}` : press;
  },
  type: async ({ page }, { type }) => {
    await page.keyboard.type(type);
    return `types “${type}”`;
  },
  reach: async ({ page, client }, { reach, by, most }) => {
    for (let n = 1; n <= most; n += 1) {
      await page.keyboard.press(by);
      const { name } = await readFocus(client);
      if (reach.test(name)) return n > 1 ? `${by} × ${n}` : by;
    }
    throw new Error(`${by} does not reach ${reach} within ${most} presses.`);
  },
  hear: async ({ page }, { hear }) => {
    const source = [hear.source, hear.flags];
    await page.waitForFunction(
      ([text, flags]) => window.__heard?.some((one) => new RegExp(text, flags).test(one)),
      source,
      {
        timeout: PATIENCE_MS,
      },
    );
    return "waits";
  },
  page: async ({ page }, { page: heading }) => {
    await page.getByRole("heading", { level: 1, name: heading }).waitFor({ timeout: PATIENCE_MS });
    await page.waitForLoadState("networkidle");
    return "waits for the page";
  },
};

/** Does a job by its keys and tells after each what has the focus and what live regions have said. */
export async function walkJob({ context, path, steps }) {
  const page = await context.newPage();
  await page.addInitScript(installHearing);
  await page.goto(path);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForLoadState("networkidle");
  const client = await context.newCDPSession(page);
  await client.send("Accessibility.enable");
  const told = [{ keys: "opens the page", said: `“${await page.title()}”`, heard: [] }];
  let problem = null;
  for (const step of steps) {
    const [kind] = Object.keys(step);
    const from = kind === "hear" ? Math.max(0, (await heardSoFar(page)) - 3) : await heardSoFar(page);
    try {
      const keys = await acts[kind]({ page, client }, step);
      await page.waitForTimeout(0);
      // Two frames and what they set going: a region speaks after the act that it tells of.
      await page.evaluate(() => new Promise((done) => setTimeout(done, 250)));
      told.push({ keys, said: await sayFocus(page, client), heard: await heardSince(page, from) });
    } catch (error) {
      problem = `${JSON.stringify({ ...step, [kind]: String(step[kind]) })}: ${error.message}`;
      break;
    }
  }
  await page.close();
  return { told, problem };
}
