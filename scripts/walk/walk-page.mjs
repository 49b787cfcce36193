import { installLook } from "./look-at-focus.mjs";
import { readFocus, readOutline } from "./read-tree.mjs";

/** More than this on one page is a circle that does not close. */
const MOST_STOPS = 600;

/** Day, month, year, hour, minute and the button of a date with its time. */
const MOST_INNER = 8;

const frames = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

async function look(page) {
  await frames(page);
  return page.evaluate(() => window.__walk.look());
}

/** Presses Tab until the page is left, or begins again, and tells each stop. */
async function tabThrough({ page, client, key = "Tab", most = MOST_STOPS }) {
  const stops = [];
  for (let n = 0; n <= most; n += 1) {
    await page.keyboard.press(key);
    const seen = await look(page);
    if (seen.isInner) {
      stops.at(-1).inner = (stops.at(-1).inner ?? 0) + 1;
      if (stops.at(-1).inner > MOST_INNER) return { stops, ended: "never" };
      continue;
    }
    if (stops.length > 0) stops.at(-1).hasRing = seen.previousChanged;
    if (seen.isOutside || seen.again) return { stops, ended: seen.isOutside ? "left" : "began again" };
    stops.push({ ...seen, ...(await readFocus(client)) });
  }
  return { stops, ended: "never" };
}

/** Opens what a stop opens with Enter, tells what has the focus then, and whether Escape leads back to the stop. */
async function openPopup({ page, client, index }) {
  await page.evaluate((n) => [...window.__walk.reached][n].focus(), index);
  const before = await readFocus(client);
  await page.keyboard.press("Enter");
  const inside = await page
    .waitForFunction(
      (n) => {
        const trigger = [...window.__walk.reached][n];
        const popup = document.querySelector("[role=dialog],[role=alertdialog],[role=menu],[role=listbox]");
        return (
          popup?.checkVisibility() &&
          (popup.contains(document.activeElement) ||
            (trigger === document.activeElement && trigger.getAttribute("aria-activedescendant")))
        );
      },
      index,
      { timeout: 3_000 },
    )
    .then(() => true)
    .catch(() => false);
  const focus = await readFocus(client);
  const popup = await page.evaluate(() => {
    const found = document.activeElement?.closest("[role=dialog],[role=alertdialog],[role=menu],[role=listbox]");
    return found && { role: found.getAttribute("role"), over: found.scrollWidth - found.clientWidth };
  });
  let stops = [];
  if (inside && /dialog/.test(popup?.role ?? "")) {
    await page.evaluate(() => window.__walk.reached.clear() ?? window.__walk.look());
    stops = (await tabThrough({ page, client, most: 80 })).stops;
  }
  await page.keyboard.press("Escape");
  const isBack = await page
    .waitForFunction(
      () =>
        !document.querySelector("[role=dialog],[role=alertdialog],[role=menu],[role=listbox]")?.checkVisibility() &&
        document.activeElement !== document.body,
      null,
      { timeout: 3_000 },
    )
    .then(async () => (await readFocus(client)).name === before.name)
    .catch(() => false);
  return { trigger: before, isInside: inside, focus, popup: popup?.role ?? null, isBack, stops };
}

async function open({ page, path, until }) {
  const response = await page.goto(path);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  if (until) await page.getByText(until).first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.evaluate(installLook);
  return response?.status() ?? 0;
}

const opensSomething = ({ popup }) => ["menu", "dialog", "listbox"].includes(popup);

/**
 * Walks one page: its stops there and back, its outline, what is never reached, and what its buttons open; of these each
 * once, as `opened` remembers their names.
 */
export async function walkPage({ page, path, until, opened }) {
  const status = await open({ page, path, until });
  const client = await page.context().newCDPSession(page);
  await client.send("Accessibility.enable");
  const outline = await readOutline(client);
  const there = await tabThrough({ page, client });
  const unreached = await page.evaluate(() => window.__walk.unreached());
  const facts = await page.evaluate(() => window.__walk.page());
  await page.evaluate(() => window.__walk.reached.clear());
  const back = await tabThrough({ page, client, key: "Shift+Tab" });
  const popups = [];
  for (const [index, stop] of there.stops.entries()) {
    if (!opensSomething(stop) || opened.has(stop.name)) continue;
    opened.add(stop.name);
    await open({ page, path, until });
    await tabThrough({ page, client, most: index });
    popups.push(await openPopup({ page, client, index }));
  }
  await client.detach();
  return { status, ...facts, ...outline, ...there, back: back.stops, unreached, popups };
}
