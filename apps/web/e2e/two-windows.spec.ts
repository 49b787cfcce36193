import { askFor } from "./ask.ts";
import { expect, openAs, test } from "./fixtures.ts";
import { author, field, ORG, openOwnStory, rewrite, saved, sections } from "./own-story.ts";

const kept = /^Kept on this device \d\d:\d\d$/;

test("two devices change different parts: both are kept without a question, and undo leaves the other's words", async ({
  browser,
  page,
}) => {
  const path = await openOwnStory(page, "Written in two places");
  const other = await openAs(browser, author.email, path);
  await expect(field(other, "Task")).toBeVisible();
  await other.context().setOffline(true);
  await rewrite(other, "Task", "Written on the train.");
  await expect(other.getByRole("main").getByText(kept)).toBeVisible();

  await page.getByRole("textbox", { name: "Title" }).fill("Written at the desk as well");
  await page.getByRole("textbox", { name: "Question it answers" }).fill("What went wrong?");
  await page.getByRole("checkbox", { name: "Conflict", exact: true }).check();
  await page.keyboard.press("ControlOrMeta+s");
  await expect(saved(page)).toBeVisible();
  await rewrite(page, "Situation", "Written at the desk.");
  await page.keyboard.press("ControlOrMeta+s");
  await expect(saved(page)).toBeVisible();

  await other.context().setOffline(false);
  await expect(
    other.getByText("Another window or device changed Title, Question, Competencies and Situation."),
  ).toBeVisible();
  await expect(saved(other)).toBeVisible();
  await expect(other.getByRole("button", { name: "Compare" })).toHaveCount(0);
  for (const window of [other, page]) {
    await expect(field(window, "Task")).toHaveText("Written on the train.");
    await expect(field(window, "Situation")).toHaveText("Written at the desk.");
    await expect(window.getByRole("textbox", { name: "Title" })).toHaveValue("Written at the desk as well");
    await expect(window.getByRole("textbox", { name: "Question it answers" })).toHaveValue("What went wrong?");
    await expect(window.getByRole("checkbox", { name: "Conflict", exact: true })).toBeChecked();
  }
  await field(page, "Task").click();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(field(page, "Task")).toHaveText("Written on the train.");
  await other.context().close();
});

test("a title that another device changed is not undone by words that a closed window left, and the dialog says which is which", async ({
  page,
}) => {
  const path = await openOwnStory(page, "Left in a closed window");
  await page.context().setOffline(true);
  await rewrite(page, "Task", "Words that never reached the server.");
  await expect(page.getByRole("main").getByText(kept)).toBeVisible();
  const again = await page.context().newPage();
  await page.close();
  await again.context().setOffline(false);
  const change = { title: "Another title", question: "", competencies: [], sections };
  const operation = { storyId: path.split("/").at(-1), version: 1, operationId: crypto.randomUUID() };
  await askFor(again, ORG, "mutation", "story.save", { ...operation, ...change });

  await again.goto(path);
  await again.getByRole("button", { name: "Compare" }).click();
  const dialog = again.getByRole("dialog", { name: "Two texts of this story" });
  const task = dialog.getByRole("region", { name: "Task" });
  await expect(task.getByText(/^Kept on this device, /)).toBeVisible();
  await expect(task.getByText("As it stands now")).toBeVisible();
  await expect(task.getByRole("radio", { name: "Kept" })).toBeChecked();
  await expect(
    dialog.getByRole("region", { name: "Title" }).getByRole("radio", { name: "As it stands" }),
  ).toBeChecked();
  await dialog.getByRole("button", { name: "Save this choice" }).click();
  await expect(saved(again)).toBeVisible();
  await expect(field(again, "Task")).toHaveText("Words that never reached the server.");
  await expect(again.getByRole("textbox", { name: "Title" })).toHaveValue("Another title");
});

test("who leaves by a link with words that cannot be saved is told that they are kept, and the bank marks the story", async ({
  page,
}) => {
  await openOwnStory(page, "Left with a title taken out");
  await rewrite(page, "Task", "Words that wait.");
  await page.getByRole("textbox", { name: "Title" }).fill("");
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page.getByText("The story needs a title before it can be saved.")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Stories", exact: true }).click();
  await expect(page.getByText("Not saved, kept on this device").first()).toBeVisible();
  const row = page
    .getByRole("table", { name: "Your stories" })
    .getByRole("row")
    .filter({ hasText: "Left with a title taken out" });
  await expect(row).toContainText("Unsaved words on this device");
  await row.getByRole("link", { name: "Left with a title taken out" }).click();
  await page.getByRole("button", { name: "Bring them back" }).click();
  await expect(field(page, "Task")).toHaveText("Words that wait.");
  await page.getByRole("textbox", { name: "Title" }).fill("Left with a title taken out");
  await page.keyboard.press("ControlOrMeta+s");
  await expect(saved(page)).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Stories", exact: true }).click();
  await expect(row).toBeVisible();
  await expect(row).not.toContainText("Unsaved words on this device");
});

test("dismissing hands the focus on, and without a connection the finding is back at once", async ({ page }) => {
  await openOwnStory(page, "Dismissed on the train");
  const notes = page.getByRole("region", { name: "Notes" });
  const dismiss = notes.getByRole("button", { name: /^Dismiss: / });
  await rewrite(page, "Result", "It went better for everybody in the end.");
  await rewrite(page, "Lessons", "I learned a lot.");
  await expect(dismiss.nth(1)).toBeVisible();
  const count = await dismiss.count();
  await dismiss.first().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "In this story" })).toBeVisible();
  await page.getByRole("menuitem", { name: "In this story" }).press("Enter");
  await expect(page.getByText("Dismissed in this story.")).toBeVisible();
  await expect(notes.locator(":focus")).toBeVisible();

  const name = await dismiss.first().getAttribute("aria-label");
  await page.context().setOffline(true);
  await dismiss.first().focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "In this story" }).press("Enter");
  await expect(page.getByText("The finding is shown again.").first()).toBeVisible();
  await expect(notes.getByRole("button", { name: name ?? "", exact: true })).toBeVisible();
  await page.context().setOffline(false);
  expect(count).toBeGreaterThan(1);
});
