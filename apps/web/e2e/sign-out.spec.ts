import type { Page } from "@playwright/test";
import { demoPersonCalled, expect, expectNoViolations, signInAs, test } from "./fixtures.ts";

const PERSON = demoPersonCalled("Jordan Whitlock");
const HOME = PERSON.organisation === "Northlight Academy" ? "/o/northlight-academy" : "/o/harbour-street";
const NEW = `${HOME}/stories/new`;

const title = (page: Page) => page.getByRole("textbox", { name: "Title" });
const begunHere = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("starboard-begun-story/")).length);
async function askToLeave(page: Page) {
  await page.getByRole("button", { name: `${PERSON.name}: account` }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  return page.getByRole("dialog", { name: "Sign out?" });
}

test("signing out asks about what is on this device alone, keeps it for its person, or deletes it", async ({
  page,
}) => {
  await signInAs(page, PERSON.email, NEW);
  await title(page).fill("A ferry that was late");
  await expect.poll(() => begunHere(page)).toBe(1);
  const question = await askToLeave(page);
  await expect(question.getByRole("list", { name: "On this device alone" })).toContainText(
    "1 story that you have just begun",
  );
  await expectNoViolations(page, "light and dark");
  await question.getByRole("button", { name: "Stay" }).click();
  await expect(question).toHaveCount(0);
  await expect(title(page)).toHaveValue("A ferry that was late");

  await (await askToLeave(page)).getByRole("button", { name: "Keep them here and sign out" }).click();
  await expect(page.getByText("You are signed out.")).toBeVisible();
  expect(await begunHere(page)).toBe(1);
  await signInAs(page, PERSON.email, NEW);
  await expect(title(page), "kept for who comes back").toHaveValue("A ferry that was late");

  await (await askToLeave(page)).getByRole("button", { name: "Delete them and sign out" }).click();
  await expect(page.getByText("You are signed out.")).toBeVisible();
  expect(await begunHere(page)).toBe(0);
  await signInAs(page, PERSON.email, NEW);
  await expect(title(page)).toHaveValue("");
  await title(page).fill("Another one");
  await expect.poll(() => begunHere(page), "what is written from now on is kept again").toBe(1);
  await title(page).fill("");
  await expect.poll(() => begunHere(page)).toBe(0);
  await askToLeave(page);
  await expect(page.getByText("You are signed out."), "with nothing here nobody is asked").toBeVisible();
});
