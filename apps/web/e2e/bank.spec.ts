import { candidate } from "./asked-review.ts";
import { expect, expectNoViolations, signInAs, test } from "./fixtures.ts";

const STORIES = "/o/harbour-street/stories";

test("the coverage says how fresh each story is, and the texts are compared when asked, also after a lost connection", async ({
  page,
  context,
}) => {
  // Somebody for whom no other journey writes a story: a column that comes meanwhile would not be counted.
  await signInAs(page, candidate(7).email, STORIES);
  const coverage = page.getByRole("table", { name: /Competencies and the scores/ });
  const stories = await coverage.getByRole("columnheader").count();
  for (const name of ["Last touched", "Said aloud"]) {
    const row = coverage.getByRole("row", { name });
    await expect(row.getByRole("cell")).toHaveCount(stories - 1);
    await expect(row.getByRole("cell", { name: /ago|today|never/ })).toHaveCount(stories - 1);
  }

  await context.setOffline(true);
  await page.getByRole("button", { name: "Compare the texts" }).click();
  await expect(page.getByText("The stories could not be compared")).toBeVisible();
  await page.getByRole("link", { name: "Questions", exact: true }).click();
  await expect(page.getByText("You are offline.").first()).toBeVisible();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  const together = page.getByRole("region", { name: "Told together" });
  await expect(together.getByRole("status")).toContainText(/go together|which one is right|one story/);
  await expectNoViolations(page);
});
