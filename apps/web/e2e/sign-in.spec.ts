import { demoPerson, expect, expectNoViolations, HARBOUR, signInAs, test } from "./fixtures.ts";

test("somebody signs in with one click on the demo's door", async ({ page }) => {
  const lead = demoPerson("lead", HARBOUR);
  await signInAs(page, lead.email);
  await expect(page).toHaveURL(/\/o\/harbour-street\//);
});

test("the sign-in page has no violation", async ({ page }) => {
  await page.goto("/signin");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectNoViolations(page);
});
