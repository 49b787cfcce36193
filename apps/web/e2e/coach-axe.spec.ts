import {
  askForReview,
  candidate,
  letOneCoachTakeAll,
  rate,
  selectWords,
  startReview,
  waitForCoach,
} from "./asked-review.ts";
import { expect, expectNoViolations, letIn, openAs, test } from "./fixtures.ts";

const DESK = "/o/harbour-street/desk";

// The demo's coaches have as many open reviews as they take at a time; one of them takes more for this journey.
test.beforeAll(({ browser }) => letOneCoachTakeAll(browser));

test("desk and review have no violation", async ({ page, browser }) => {
  await letIn(page, candidate(8).email);
  const asked = await askForReview(page, "For everybody to read");
  const coach = await waitForCoach(page, asked);
  await expectNoViolations(page);
  const desk = await openAs(browser, coach.email, DESK);
  await expect(desk.getByRole("heading", { level: 1, name: "Desk" })).toBeVisible();
  await expectNoViolations(desk, "light and dark");
  await desk.getByRole("link", { name: asked.title }).click();
  await startReview(desk);
  await rate(desk, "Structure", 2);
  await selectWords(desk, "every Saturday");
  await desk.getByRole("toolbar", { name: "Selected words" }).getByRole("button", { name: "Comment" }).click();
  await expect(desk.getByRole("textbox", { name: "Your comment" })).toBeFocused();
  await expectNoViolations(desk, "light and dark");
  await desk.keyboard.press("/");
  await expect(desk.getByRole("combobox", { name: "Find a remark" })).toBeFocused();
  await expect(desk.getByRole("listbox", { name: "Your remarks" }).getByRole("option").first()).toBeVisible();
  await expectNoViolations(desk);
  await desk.goto(`${DESK}/remarks`);
  await expect(desk.getByRole("heading", { level: 1, name: "Remarks" })).toBeVisible();
  await expectNoViolations(desk, "light and dark");
  await desk.context().close();
});
