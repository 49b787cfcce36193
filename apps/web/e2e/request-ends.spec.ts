import type { Page } from "@playwright/test";
import { askForReview, candidate, letOneCoachTakeAll, openReview, waitForCoach } from "./asked-review.ts";
import { expect, letIn, openAs, test } from "./fixtures.ts";

const DESK = "/o/harbour-street/desk";

// The demo's coaches have as many open reviews as they take at a time; one of them takes more for these journeys.
test.beforeAll(({ browser }) => letOneCoachTakeAll(browser));

test("a coach declines with a reason; the candidate reads it", async ({ page, browser }) => {
  await letIn(page, candidate(4).email);
  const asked = await askForReview(page, "For somebody else");
  const coach = await waitForCoach(page, asked);
  const desk = await openAs(browser, coach.email, `${DESK}/${asked.requestId}`);
  await desk.getByRole("button", { name: "Decline…" }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByRole("button", { name: "Decline" }).click();
  await expect(dialog.getByText("The reason is missing.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Reason" }).fill("I know your former manager; ask somebody who does not.");
  await dialog.getByRole("button", { name: "Decline" }).click();
  await expect(desk).toHaveURL(new RegExp(`${DESK}$`));
  await expect(desk.getByRole("link", { name: asked.title })).toHaveCount(0);
  await expect(page.getByText("I know your former manager; ask somebody who does not.")).toBeVisible();
  await desk.goto(`${DESK}/${asked.requestId}`);
  await expectNothingHere(desk, asked.title);
  await desk.context().close();
});

test("a candidate withdraws; the coach's open page says so", async ({ page, browser }) => {
  await letIn(page, candidate(5).email);
  const asked = await askForReview(page, "Not after all");
  const desk = await openReview(browser, await waitForCoach(page, asked), asked);
  await page.getByRole("button", { name: "Withdraw…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByText("You withdrew this request.")).toBeVisible();
  await expect(desk.getByRole("heading", { name: "This review is not open any more" })).toBeVisible();
  await desk.context().close();
});

/** The page says that nothing is here, and not a word of the story. */
async function expectNothingHere(page: Page, storyTitle: string): Promise<void> {
  await expect(page.getByRole("heading", { name: "There is nothing here for you." })).toBeVisible();
  await expect(page.getByText(storyTitle)).toHaveCount(0);
}
