import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { DashboardExport } from "@starboard/domain/dashboard-export";
import { call, SECTIONS } from "./asked-review.ts";
import {
  demoPerson,
  demoPersonCalled,
  expect,
  expectNoViolations,
  HARBOUR,
  openAs,
  signInAs,
  test,
} from "./fixtures.ts";

const TEAM = "/o/harbour-street/team";
const FIGURES = `${TEAM}/figures`;
const lead = () => demoPerson("lead", HARBOUR);
const stand = (page: Page) => page.getByRole("region", { name: "Where stories stand" });

async function download(page: Page, format: "CSV" | "JSON"): Promise<string> {
  const arriving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download" }).click();
  await page.getByRole("menuitem", { name: format }).click();
  const file = await arriving;
  expect(file.suggestedFilename()).toMatch(/^figures-harbour-street-\d{4}-\d\d-\d\d\.(csv|json)$/);
  return readFileSync(await file.path(), "utf8");
}

test("each number leads to its stories, and what is looked at stands in the address", async ({ page }) => {
  await signInAs(page, lead().email, TEAM);
  await page.getByRole("link", { name: "Figures" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Figures");
  await expect(page.getByText(/^Half of \d+ stories stand at \d+ or below\./)).toBeVisible();
  await page.getByRole("combobox", { name: "Period" }).selectOption({ label: "4 weeks" });
  await expect(page).toHaveURL(/\?weeks=4$/);
  await page.getByRole("combobox", { name: "Whose" }).selectOption({ label: "Autumn cohort" });
  await expect(page).toHaveURL(/\?team=[0-9a-f-]+&weeks=4$/);

  const strong = stand(page)
    .getByRole("row", { name: /^strong/ })
    .getByRole("link");
  const count = Number(/^\d+/.exec((await strong.textContent()) ?? "")?.[0]);
  expect(count).toBeGreaterThan(1);
  await strong.click();
  const behind = page.getByRole("list", { name: "Stories that score 68 to 100" });
  await expect(behind.getByRole("listitem")).toHaveCount(count);
  await behind.getByRole("listitem").first().getByRole("link").first().click();
  await expect(page).toHaveURL(/\/stories\/[0-9a-f-]+$/);
  await page.goBack();

  await page.getByRole("link", { name: "Dismissed, people" }).click();
  await expect(page.getByRole("columnheader", { name: "Dismissed, people" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await page.getByRole("link", { name: "Stories it fires in" }).click();
  const first = page
    .getByRole("table", { name: /^Rules: in how many/ })
    .getByRole("row")
    .nth(1);
  await first.getByRole("link").click();
  await expect(
    page
      .getByRole("list", { name: /^Stories in which/ })
      .getByRole("listitem")
      .first(),
  ).toBeVisible();
  await page.getByRole("link", { name: "Close" }).click();
  await page.getByRole("link", { name: "Ready", exact: true }).click();
  await expect(page).toHaveURL(/\/team\?level=ready&team=/);
});

test("every drawing has its table, and the files say what the page says", async ({ page }) => {
  await signInAs(page, lead().email, FIGURES);
  const drawings = page.locator("figure");
  expect(await drawings.count()).toBeGreaterThanOrEqual(3);
  for (const drawing of await drawings.all()) {
    await drawing.getByText(/^Show .*as a table$/).click();
    await expect(drawing.getByRole("table").getByRole("row").nth(1)).toBeVisible();
  }
  const shown = async () =>
    Number(/^\d+/.exec((await stand(page).locator(".ui-figure b").first().textContent()) ?? "")?.[0]);
  // Other journeys share stories with this team meanwhile: page and files agree once nobody did in between.
  await expect(async () => {
    const file = DashboardExport.parse(JSON.parse(await download(page, "JSON")));
    expect(file).toMatchObject({ schema: "starboard-dashboard", version: 1 });
    expect(file.rulesetVersion).toMatch(/^starboard@/);
    const csv = await download(page, "CSV");
    expect(csv).toContain("section,item,measure,value,ruleset\r\n");
    expect(csv).toContain(`scores,,stories,${file.scores.stories},${file.rulesetVersion}\r\n`);
    expect(await shown()).toBe(file.scores.stories);
  }).toPass({ timeout: 30_000 });
});

test("a view is kept under a name, opened again and forgotten", async ({ page }) => {
  const name = `Interviews ${Date.now().toString(36)}`;
  await signInAs(page, lead().email, `${TEAM}?sort=interview`);
  const open = (item: string) =>
    page
      .getByRole("button", { name: "Views" })
      .click()
      .then(() => page.getByRole("menuitem", { name: item, exact: true }).click());
  await open("Keep this view…");
  const dialog = page.getByRole("dialog", { name: "Keep this view" });
  await dialog.getByRole("button", { name: "Keep it" }).click();
  await expect(dialog).toContainText("Give the view a name.");
  await expectNoViolations(page);
  await dialog.getByRole("textbox", { name: "Its name" }).fill(name);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await page.goto(TEAM);
  await open(name);
  await expect(page).toHaveURL(/\?sort=interview$/);
  await expect(page.getByRole("columnheader", { name: "Interview" })).toHaveAttribute("aria-sort", "ascending");
  await open(`Forget “${name}”`);
  await page.reload();
  await page.getByRole("button", { name: "Views" }).click();
  await expect(page.getByRole("menuitem", { name: "Keep this view…" })).toBeVisible();
  await expect(page.getByRole("menuitem", { name })).toHaveCount(0);
});

test("a story that is shared counts on the open page, and no more once it is taken back", async ({ page, browser }) => {
  await signInAs(page, lead().email, FIGURES);
  const count = stand(page).locator(".ui-figure b").first();
  const before = Number(await count.textContent());
  const writing = await openAs(browser, demoPersonCalled("Grace Adeyemi").email, "/o/harbour-street/stories");
  const story = { kind: "challenge", title: "Counted for a while", sections: SECTIONS };
  const { storyId } = await call<{ storyId: string }>(writing, "story.create", story);
  await call(writing, "story.setVisibility", { storyId, visibility: "team" });
  await expect.poll(async () => Number(await count.textContent()), { timeout: 20_000 }).toBeGreaterThan(before);
  await call(writing, "story.archive", { storyId, archived: true });
  await writing.context().close();
});

test("the figures have no violation, fit 360 px and print whole", async ({ page }) => {
  await signInAs(page, lead().email, `${FIGURES}?evidence=scores%3A0-100`);
  await expect(page.getByRole("heading", { name: "Stories that score 0 to 100" })).toBeVisible();
  await expectNoViolations(page, "light and dark");
  // A bar's outline may lie half a pixel outside on paper, which has no margin of the page's own.
  const tooWideBy = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.setViewportSize({ width: 360, height: 780 });
  await expectNoViolations(page, "narrow");
  expect(await tooWideBy()).toBe(0);
  await page.setViewportSize({ width: 794, height: 1100 });
  await page.emulateMedia({ media: "print" });
  await expect(stand(page).getByRole("img")).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Period" })).toBeHidden();
  expect(await tooWideBy()).toBeLessThanOrEqual(1);
});
