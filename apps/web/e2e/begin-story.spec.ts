import { demoPeople, expect, expectNoViolations, HARBOUR, signInAs, test } from "./fixtures.ts";

const STORIES = "/o/harbour-street/stories";
const NEW = `${STORIES}/new`;
const TEXT =
  "Our bakery threw away a fifth of its bread every evening. The owner asked me to change that before spring. I counted what was left, shelf by shelf, for two weeks. Then I baked the slow loaves to order. I chose fewer loaves over full shelves, and accepted that some late customers went home without. By March we threw away 31 loaves a week instead of 140. Since then I count before I change a shelf.";

const candidate = () => {
  const found = demoPeople().find((one) => one.organisation === HARBOUR && one.role === "candidate");
  if (!found) throw new Error("The demo has no candidate in Harbour Street.");
  return found.email;
};
const titled = (words: string) => `${words} ${Date.now().toString(36)}`;

test("a pasted text is sorted by sentence, corrected by key and by hand, kept while away, and becomes a story", async ({
  page,
}) => {
  await signInAs(page, candidate(), NEW);
  const title = titled("Bread left over");
  await page.getByRole("textbox", { name: "Title" }).fill(title);
  await page.getByRole("radio", { name: "Accomplishment" }).check();
  await page.getByRole("radio", { name: "Paste a text" }).check();
  await page.getByRole("textbox", { name: "Your text" }).fill(TEXT);
  await expect(page.getByRole("button", { name: "Create story" })).toBeDisabled();
  await page.getByRole("button", { name: "Sort into sections" }).click();

  const sentences = page.getByRole("list", { name: "Sentences and their sections" }).getByRole("listitem");
  await expect(sentences).toHaveCount(7);
  await expect(sentences.first()).toContainText(/(clear|likely|please look),? \d+%/);
  await expect(sentences.first().getByRole("combobox")).toBeFocused();
  await page.keyboard.press("2");
  await expect(sentences.first().getByRole("combobox")).toHaveValue("task");
  await expect(sentences.first()).toContainText("your choice");
  await expect(sentences.nth(1).getByRole("combobox")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(sentences.first()).not.toContainText("your choice");
  await page.keyboard.press("Control+Shift+z");
  await expect(sentences.first().getByRole("combobox")).toHaveValue("task");

  const sections = page.getByRole("list", { name: "Sections and their sentences" }).getByRole("listitem");
  const last = sentences.last().getByRole("combobox");
  await expect(last).toHaveValue("lessons");
  await sentences
    .last()
    .locator("[draggable]")
    .dragTo(sections.filter({ hasText: "Result" }));
  await expect(last).toHaveValue("result");
  await page.getByRole("button", { name: "Take the last correction back" }).click();
  await expect(last).toHaveValue("lessons");

  await page.goto(STORIES);
  await page.goto(NEW);
  await expect(sentences.first().getByRole("combobox")).toHaveValue("task");
  await expect(sentences.first()).toContainText("your choice");
  await page.evaluate(() => scrollTo(0, 0));
  await expectNoViolations(page);

  await page.getByRole("button", { name: "Create story" }).click();
  await page.waitForURL(/\/stories\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Task" })).toHaveText(/Our bakery threw away.*before spring\./s);
  await page.goto(STORIES);
  await expect(page.getByRole("link", { name: title })).toHaveCount(1);
});

test("what is missing or too long is said before sending, and leaving loses nothing", async ({ page }) => {
  await signInAs(page, candidate(), `${NEW}?competency=conflict`);
  await expect(page.getByText("It is meant to show Conflict.")).toBeVisible();
  await expectNoViolations(page);
  const long = "I counted. ".repeat(800);
  await page.getByRole("textbox", { name: "Action" }).fill(long);
  await page.getByRole("button", { name: "Create story" }).click();
  await expect(page.getByRole("textbox", { name: "Title" })).toBeFocused();
  await expect(page.getByText("The title is missing.")).toBeVisible();
  await expect(page.getByText(/too long: at most 8000 characters/)).toBeVisible();

  await page.goto(STORIES);
  await page.goto(NEW);
  await expect(page.getByText("What you began here earlier is here again")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Action" })).toHaveValue(long);
  await page.getByRole("button", { name: "Start over" }).click();
  await expect(page.getByRole("textbox", { name: "Action" })).toHaveValue("");
});

test("a sign-in that ended keeps the text; the same content sent again makes one story", async ({ page, context }) => {
  await signInAs(page, candidate(), NEW);
  const title = titled("Signed out in the middle");
  await page.getByRole("textbox", { name: "Title" }).fill(title);
  await page.getByRole("textbox", { name: "Situation" }).fill("The till stopped on a Saturday.");
  await context.clearCookies();
  await page.getByRole("button", { name: "Create story" }).click();
  await expect(page.getByText("Not sent: your sign-in has ended.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Situation" })).toHaveValue("The till stopped on a Saturday.");

  const other = await context.newPage();
  await signInAs(other, candidate());
  await other.close();
  // The first answer gets lost on its way back: the story is made, and the form cannot know.
  let isLost = false;
  await page.route("**/api/trpc/story.create**", async (route) => {
    if (isLost) return route.continue();
    isLost = true;
    await route.fetch();
    await route.abort();
  });
  await page.getByRole("button", { name: "Create story" }).click();
  await expect(page.getByText("What you wrote is kept on this device.")).toBeVisible();
  await page.getByRole("button", { name: "Create story" }).click();
  await page.waitForURL(/\/stories\/[0-9a-f-]{36}$/);
  await page.goto(STORIES);
  await expect(page.getByRole("link", { name: title })).toHaveCount(1);
});

test("stories begun in two windows are kept side by side, and each is offered on return", async ({ page, context }) => {
  await signInAs(page, candidate(), NEW);
  const [first, second] = [titled("Begun in one tab"), titled("Begun in another")];
  const title = (of: typeof page) => of.getByRole("textbox", { name: "Title" });
  await title(page).fill(first);
  const other = await context.newPage();
  await other.goto(NEW);
  await expect(title(other)).toHaveValue("");
  await title(other).fill(second);
  await page.reload();
  await expect(title(page)).toHaveValue(first);
  await other.close();
  await page.reload();
  await expect(title(page)).toHaveValue(first);
  await page.getByRole("button", { name: "Show another" }).click();
  await expect(title(page)).toHaveValue(second);
  await page.getByRole("button", { name: "Start over" }).click();
  await page.goto(STORIES);
  await page.goto(NEW);
  await expect(title(page)).toHaveValue(first);
  await page.getByRole("button", { name: "Start over" }).click();
});

test("a device that keeps nothing is told of, and leaving asks first", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await signInAs(page, candidate(), NEW);
  await page.getByRole("textbox", { name: "Title" }).fill("Kept nowhere");
  await expect(page.getByText("Not kept on this device.")).toBeVisible();
  const asked = page.waitForEvent("dialog");
  const press = page.getByRole("link", { name: "Cancel" }).click();
  await (await asked).dismiss();
  await press;
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Kept nowhere");
});
