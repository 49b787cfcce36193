import type { Page } from "@playwright/test";
import { expect, expectNoViolations, letIn, test } from "./fixtures.ts";
import { author, field, ORG, openOwnStory, rewrite } from "./own-story.ts";

const press = async (page: Page, name: RegExp) => {
  await page.getByRole("button", { name }).first().focus();
  await page.keyboard.press("Enter");
};
const selected = (page: Page) => page.evaluate(() => String(getSelection()));

test("by keyboard: what a movement comes to, why a finding counts, a figure worked out, a template filled", async ({
  page,
}) => {
  await openOwnStory(page, "Helped by keyboard");
  const result = field(page, "Result");
  await rewrite(page, "Result", "Picking time fell from 52 min to 31 min, and stayed there.");
  const offer = page.getByRole("button", { name: "Put it in: −40% behind 52 min to 31 min" });
  await expect(offer).toBeVisible();
  await press(page, /^Put it in/);
  await expect(result).toHaveText("Picking time fell from 52 min to 31 min (−40%), and stayed there.");
  await expect(result).toBeFocused();
  await expect(offer).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(result).toHaveText("Picking time fell from 52 min to 31 min, and stayed there.");
  await expect(offer).toBeVisible();

  await rewrite(page, "Result", "It got much better.");
  await expect(offer).toHaveCount(0);
  const why = page.getByRole("button", { name: /^Why, and an example: No figure shows what changed/ });
  await why.focus();
  await page.keyboard.press("Enter");
  await expect(why).toHaveAttribute("aria-expanded", "true");
  await expect(page.getByRole("figure").getByText("The open rate went from 14% to 27%.")).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "tells which. With this finding:" })).toBeAttached();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("figure").getByText("The open rate went from 14% to 27%.")).toHaveCount(0);

  await press(page, /^Work out a figure: No figure shows what changed/);
  const form = page.getByRole("form", { name: "Work out a figure" });
  await expect(form.getByRole("combobox", { name: "What is measured" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.insertText("Handover");
  await page.keyboard.press("Tab");
  await page.keyboard.insertText("52");
  await page.keyboard.press("Tab");
  await page.keyboard.insertText("31");
  await expect(form.getByRole("status")).toHaveText("−40%: less is better here.");
  await expectNoViolations(page, "light and dark");
  await page.keyboard.press("Enter");
  await expect(result).toHaveText("It got much better. Handover went from 52 min to 31 min (−40%).");
  await expect(result).toBeFocused();

  const lessons = field(page, "Lessons");
  await lessons.click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  await press(page, /^Use this template: Lessons$/);
  await expect(lessons).toHaveText("Next time I would [change]. Since then I [new habit].");
  await expect.poll(() => selected(page)).toBe("[change]");
  await page.keyboard.press("Tab");
  await expect.poll(() => selected(page)).toBe("[new habit]");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.insertText("count first");
  await page.keyboard.press("Tab");
  await page.keyboard.insertText("time one handover a month");
  await expect(lessons).toHaveText("Next time I would count first. Since then I time one handover a month.");
  await page.keyboard.press("Tab");
  await expect(lessons).not.toBeFocused();
});

test("by pointer, at 360 pixels: the template of the chosen field, every blank marked, the same helps", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await letIn(page, author.email);
  await page.goto(`/o/${ORG}/stories/new`);
  await page.getByRole("textbox", { name: "Title" }).fill("Helped by pointer");
  const ideas = page.getByRole("button", { name: /^Not sure which story/ });
  const fields = page.getByRole("combobox", { name: "In your field of work" });
  await expect(ideas.or(fields)).toBeVisible();
  if (await ideas.isVisible()) await ideas.click();
  await fields.selectOption("health");
  await page.getByRole("button", { name: "Create story" }).click();
  await page.waitForURL(/\/stories\/[0-9a-f-]{36}$/);

  const result = field(page, "Result");
  await expect(result).toHaveAttribute("aria-placeholder", /For patients it meant/);
  await page.getByRole("button", { name: "Use this template: Result" }).click();
  await expect(result).toHaveText(/taken from \[records or count\]\. For patients it meant \[effect\]\.$/);
  await expect(page.getByRole("button", { name: "Use this template: Result" })).toHaveCount(0);
  await expect(result.locator("[data-finding^='specificity/placeholder']")).toHaveCount(6);
  await expect(page.getByText("6 blanks to fill.")).toBeVisible();
  await page.getByRole("button", { name: "Next blank" }).click();
  await expect.poll(() => selected(page)).toBe("[figure]");
  await expect(page.getByText("not judged yet").first()).toBeVisible();

  await rewrite(
    page,
    "Action",
    "I sat in on eleven handovers with a stopwatch and drew up a one-page sheet for the ward.",
  );
  await rewrite(page, "Result", "Falls went from 12 a month to 3 a month.");
  await expect(page.getByText("blanks to fill")).toHaveCount(0);
  await page.getByRole("button", { name: "Put it in: −75% behind 12 a month to 3 a month" }).click();
  await expect(result).toHaveText("Falls went from 12 a month to 3 a month (−75%).");

  await rewrite(page, "Result", "It got much better.");
  await page.getByRole("button", { name: /^Why, and an example: No figure/ }).click();
  await expect(page.getByRole("figure").getByText("The open rate went from 14% to 27%.")).toBeVisible();
  await page.getByRole("button", { name: /^Work out a figure: No figure/ }).click();
  const form = page.getByRole("form", { name: "Work out a figure" });
  await form.getByRole("combobox", { name: "What is measured" }).selectOption("safety");
  await form.getByRole("textbox", { name: "From" }).fill("3");
  await form.getByRole("textbox", { name: "To" }).fill("5");
  await expect(form.getByRole("status")).toHaveText("+67%: more, where less is better.");
  await expectNoViolations(page, "narrow");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await form.getByRole("button", { name: "Put it in" }).click();
  await expect(result).toHaveText("It got much better. Incidents went from 3 a month to 5 a month (+67%).");
});
