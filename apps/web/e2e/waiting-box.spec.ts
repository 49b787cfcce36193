import { askForReview, candidate, findCoach, letOneCoachTakeAll, openReview } from "./asked-review.ts";
import { expect, expectNoViolations, letIn, test } from "./fixtures.ts";
import { holdScript } from "./hold-script.ts";

test.beforeAll(({ browser }) => letOneCoachTakeAll(browser));

test("the field that waits for a comment's box has the box's keys", async ({ page, browser }) => {
  await letIn(page, candidate(4).email);
  const asked = await askForReview(page, "Before the box has come");
  const desk = await openReview(browser, await findCoach(page, asked), asked);
  const { keyboard } = desk;
  const letBoxCome = await holdScript(desk, "Still to fill in");
  const box = desk.getByRole("textbox", { name: "Your comment" });
  await keyboard.press(".");
  await keyboard.press("c");
  await expect(box).toHaveAttribute("aria-busy", "true");
  await keyboard.type("Not this");
  await keyboard.press("Escape");
  await expect(box).toHaveCount(0);
  // The words are still chosen.
  await keyboard.press("c");
  await expect(box).toHaveValue("");
  await keyboard.type("Which shop?");
  await keyboard.press("Control+Enter");
  await expect(desk.getByText("Sent as soon as the page can")).toBeVisible();
  // What is sent is not written on, and asks nothing of the review.
  await keyboard.type("!");
  await expect(box).toHaveValue("Which shop?");
  await expect(desk.getByRole("alertdialog")).toHaveCount(0);
  await expectNoViolations(desk);
  letBoxCome();
  const notes = desk.getByRole("region", { name: "Comments" }).getByRole("group");
  await expect(notes).toHaveCount(1);
  await expect(notes).toContainText("Which shop?");
  await expect(notes).toBeFocused();
  await expect(desk.getByRole("alertdialog")).toHaveCount(0);
  await desk.context().close();
});
