import { demoPerson, expect, expectNoViolations, HARBOUR, openAs, signInAs, test } from "./fixtures.ts";

const ORG = "/o/harbour-street";
const TELEPHONE = { width: 360, height: 740 };

test("on a telephone choices above a list are behind one button that says how many are set", async ({ browser }) => {
  const page = await openAs(browser, demoPerson("lead", HARBOUR).email, `${ORG}/team`);
  const fold = page.getByRole("button", { name: /^Sort and filter/ });
  await expect(page.getByRole("combobox", { name: "Level" })).toBeVisible();
  await expect(fold).toBeHidden();
  await page.setViewportSize(TELEPHONE);
  await expect(page.getByRole("combobox", { name: "Level" })).toBeHidden();
  await expect(page.getByRole("search")).not.toHaveAttribute("inert");
  await fold.focus();
  await page.keyboard.press("Enter");
  await expect(fold).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("combobox", { name: "Cohort" })).toBeFocused();
  await page.getByRole("combobox", { name: "Level" }).selectOption("ready");
  await expect(fold).toHaveText("Sort and filter, 1 set");
  await expectNoViolations(page);
  await fold.click();
  await expect(page.getByRole("combobox", { name: "Level" })).toBeHidden();
  await expect(page).toHaveURL(/level=ready/);
  await page.context().close();
});

test("an empty story says what is listened for; a telephone folds what is not ticked", async ({ page }) => {
  await page.goto("/try");
  const notes = page.getByRole("complementary", { name: "Notes" }).or(page.getByLabel("Notes"));
  await expect(notes.getByText("The option you turned down, and what your choice cost.")).toBeVisible();
  await page.getByRole("textbox", { name: "Trade-offs" }).fill("I chose the slow way and lost a week.");
  await expect(notes.getByText("The option you turned down, and what your choice cost.")).toBeHidden();
  await expect(notes.getByText("What was yours to bring about, by when, and with what means.")).toBeVisible();
  await expectNoViolations(page);

  await page.setViewportSize(TELEPHONE);
  const boxes = page.getByRole("group", { name: "Competencies it shows" });
  await expect(boxes.getByRole("checkbox")).toHaveCount(0);
  await boxes.getByRole("button", { name: "Choose from 12" }).press("Enter");
  await expect(boxes.getByRole("checkbox", { name: "Ownership" })).toBeFocused();
  await page.keyboard.press("Space");
  await expect(boxes.getByRole("checkbox")).toHaveCount(12);
  await page.reload();
  await expect(boxes.getByRole("checkbox")).toHaveCount(1);
  await expect(boxes.getByRole("button", { name: "11 more" })).toBeVisible();
  await boxes.getByRole("checkbox", { name: "Ownership" }).uncheck();
  await expect(boxes.getByRole("checkbox")).toHaveCount(12);
  await expectNoViolations(page);
});

test("the title and the buttons of the versions stay while their texts scroll", async ({ page }) => {
  await signInAs(page, demoPerson("candidate", HARBOUR).email);
  await page.goto(`${ORG}/stories`);
  await page
    .getByRole("main")
    .getByRole("link", { name: /Forty new pumps/ })
    .click();
  for (const size of [{ width: 1280, height: 620 }, TELEPHONE]) {
    await page.setViewportSize(size);
    if (size === TELEPHONE) await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole(size === TELEPHONE ? "menuitem" : "button", { name: "Versions" }).click();
    const dialog = page.getByRole("dialog", { name: "Versions" });
    const last = dialog.getByRole("heading", { name: "Lessons" });
    await expect(last).not.toBeInViewport();
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport();
    await expect(dialog.getByRole("heading", { name: "Versions" })).toBeInViewport({ ratio: 1 });
    for (const close of await dialog.getByRole("button", { name: "Close" }).all()) {
      await expect(close).toBeInViewport({ ratio: 1 });
    }
    await expectNoViolations(page);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  }
});
