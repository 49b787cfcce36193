import type { Page } from "@playwright/test";
import { askFor } from "./ask.ts";
import { rate } from "./asked-review.ts";
import { demoPeople, demoPerson, expect, expectNoViolations, HARBOUR, openAs, test } from "./fixtures.ts";

const ORG = "harbour-street";
const AT = `/o/${ORG}/calibration`;
const DIMENSIONS = ["structure", "ownership", "specificity", "judgement", "learning", "concision"];
const TEXTS = [
  "The night shift of our depot lost forty minutes at every change of drivers. I timed eight changes with a stopwatch, moved the keys to the gate and had the lists printed an hour before. After three weeks a change took eleven minutes, and the day shift does it in the same way now.",
  "Two schools wanted the same hall on Thursdays, and I was asked to settle it. I let both tell me what they would give up, chose the older booking because its children come by bus, and paid for it with a loud letter from the other head. We share a list of all rooms since then.",
];

interface OpenSet {
  items: { id: string; mine: object }[];
}

/** Over how many stories the first dimension agrees with the other coaches, as the table says. */
async function countCompared(page: Page): Promise<number> {
  const cell = page
    .getByRole("row", { name: /^Structure/ })
    .getByRole("cell")
    .first();
  await expect(cell).toContainText("stories");
  return Number(/(\d+) stories/.exec((await cell.textContent()) ?? "")?.[1]);
}

test("coaches rate the same stories alone, each then sees how far the ratings agree", async ({ browser }) => {
  const title = `The bench ${Date.now().toString(36)}`;
  const lead = await openAs(browser, demoPerson("lead", HARBOUR).email, AT);
  await lead.getByRole("link", { name: "New set" }).click();
  await lead.getByRole("textbox", { name: "Name" }).fill(title);
  for (const [at, text] of TEXTS.entries()) {
    await lead.getByRole("button", { name: "Paste a text" }).click();
    await lead.getByRole("textbox", { name: `Pasted text ${at + 1}` }).fill(text);
  }
  await expectNoViolations(lead);
  await lead.getByRole("button", { name: "Make the set" }).click();
  await expect(lead.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const setId = new URL(lead.url()).pathname.split("/").at(-1);
  await lead.context().close();

  const [first, second] = demoPeople().filter((one) => one.organisation === HARBOUR && one.role === "coach");
  const other = await openAs(browser, second?.email ?? "", AT);
  const { items } = await askFor<OpenSet>(other, ORG, "query", "calibration.get", { setId });
  for (const { id } of items) {
    const values = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, 2]));
    await askFor(other, ORG, "mutation", "calibration.rate", { itemId: id, values });
  }
  await askFor(other, ORG, "mutation", "calibration.finish", { setId });
  await other.context().close();

  const page = await openAs(browser, first?.email ?? "", AT);
  const { keyboard } = page;
  const before = await countCompared(page);
  await expect(page.getByRole("row").filter({ hasText: title })).toContainText("not started");
  await page.getByRole("link", { name: title }).click();
  const rating = page.getByRole("region", { name: "Your rating" });
  const stories = page.getByRole("region", { name: "Stories" });
  await expect(page.getByRole("article", { name: "Story 1" })).toContainText("The night shift of our depot");
  await expect(rating.getByText("is shown when you have finished the set")).toBeVisible();
  await expectNoViolations(page, "light and dark");
  for (const value of ["4", "4", "4", "4", "4", "5"]) await keyboard.press(value);
  await expect(rating.getByText("6 of 6")).toBeVisible();
  await expect(rating.getByText("Saved")).toBeVisible();
  await expect(stories.getByText("1 of 2 rated")).toBeVisible();
  await expect(stories.getByRole("button", { name: "Finish and compare" })).toBeHidden();

  // What was rated is kept: the bench opens at the story that is left, on a telephone as well.
  await page.setViewportSize({ width: 360, height: 740 });
  await page.reload();
  await expect(page.getByRole("article", { name: "Story 2" })).toContainText("Two schools wanted the same hall");
  await expect(stories.getByText("1 of 2 rated")).toBeVisible();
  await expectNoViolations(page, "narrow");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  for (const name of DIMENSIONS.slice(0, -1)) await rate(page, name.charAt(0).toUpperCase() + name.slice(1), 3);
  await expect(rating.getByText("Saved")).toBeVisible();
  // The last rating is still on its way when the set is finished.
  let letGo = () => undefined as void;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/calibration\.rate/, async (route) => {
    await held;
    await route.continue();
  });
  await rate(page, "Concision", 3);
  await expect(stories.getByText("2 of 2 rated")).toBeVisible();
  await stories.getByRole("button", { name: "Before" }).click();
  await expect(page.getByRole("radiogroup", { name: "Concision" }).getByRole("radio", { name: /^5: / })).toBeChecked();
  await stories.getByRole("button", { name: "Finish and compare" }).click();
  letGo();

  await expect(page.getByText("Your ratings stand. One other coach has finished the set.")).toBeVisible();
  const cells = (story: number) => page.getByRole("row", { name: new RegExp(`^${story}\\b`) }).getByRole("cell");
  await expect(cells(1)).toHaveCount(DIMENSIONS.length);
  for (const cell of await cells(1).all()) await expect(cell).toHaveText(/^[45]others 2engine [1-5–]$/);
  for (const cell of await cells(2).all()) await expect(cell).toHaveText(/^3others 2engine [1-5–]$/);
  await expectNoViolations(page, "narrow");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

  await page.getByRole("link", { name: "Calibration" }).last().click();
  await expect(page.getByRole("row").filter({ hasText: title })).toContainText("finished");
  expect(await countCompared(page)).toBe(before + TEXTS.length);
  await expectNoViolations(page, "narrow");
  await page.setViewportSize({ width: 1280, height: 800 });
  await expectNoViolations(page, "light and dark");
  await page.context().close();
});
