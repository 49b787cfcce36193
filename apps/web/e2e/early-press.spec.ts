import type { Page } from "@playwright/test";
import { askForReview, candidate, findCoach, letOneCoachTakeAll } from "./asked-review.ts";
import { demoPerson, expect, HARBOUR, letIn, test } from "./fixtures.ts";
import { holdScript } from "./hold-script.ts";

/** Opens a page whose scripts stay away until the answer is called: it is drawn, and nothing on it is awake. */
async function openAsleep(page: Page, path: string): Promise<() => void> {
  const letScriptsCome = await holdScript(page, "");
  await page.goto(path, { waitUntil: "commit" });
  return letScriptsCome;
}

test("a button pressed before the page is awake does its work once, as soon as it is", async ({ page, browser }) => {
  await letOneCoachTakeAll(browser);
  await letIn(page, candidate(6).email);
  const asked = await askForReview(page, "Pressed too early");
  await letIn(page, (await findCoach(page, asked)).email);
  const starts: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("review.start")) starts.push(request.url());
  });
  const letScriptsCome = await openAsleep(page, `/o/harbour-street/desk/${asked.requestId}`);
  const start = page.getByRole("button", { name: "Start review" });
  await start.click();
  // Who is impatient means one press.
  await start.click();
  await expect(page.locator(":root")).toHaveAttribute("data-kept-press");
  letScriptsCome();
  await expect(page.getByRole("button", { name: "Submit", exact: true })).toBeVisible();
  await expect(page.locator(":root")).not.toHaveAttribute("data-kept-press");
  expect(starts).toHaveLength(1);
});

test("boxes ticked before the page is awake stay ticked, and count", async ({ page }) => {
  await letIn(page, demoPerson("owner", HARBOUR).email);
  const letScriptsCome = await openAsleep(page, "/o/harbour-street/people");
  const boxes = page.getByRole("table").getByRole("checkbox");
  await boxes.nth(1).click();
  await boxes.nth(2).click();
  await boxes.nth(3).click();
  await boxes.nth(3).click();
  letScriptsCome();
  await expect(page.getByRole("region", { name: "With the people chosen" }).getByRole("status")).toContainText(" and ");
  await expect(boxes.nth(1)).toBeChecked();
  await expect(boxes.nth(2)).toBeChecked();
  await expect(boxes.nth(3)).not.toBeChecked();
});

test("a form sent with Enter before the page is awake is sent with what was typed, and never by the browser", async ({
  page,
}) => {
  const { email, password, name } = demoPerson("candidate", HARBOUR);
  const letScriptsCome = await openAsleep(page, "/signin");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByLabel("Password", { exact: true }).press("Enter");
  await expect(page).toHaveURL(/\/signin$/);
  letScriptsCome();
  await expect(page.getByRole("button", { name: `${name}: account` })).toBeVisible();
});
