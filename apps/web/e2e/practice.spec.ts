import { demoPerson, demoPersonCalled, expect, expectNoViolations, HARBOUR, signInAs, test } from "./fixtures.ts";

const AT = "/o/harbour-street";
const NORTH = "/o/northlight-academy";

test("a question leads to a story that answers it, to a practice by keyboard that survives a reload, and to what was left out", async ({
  page,
}) => {
  await page.clock.install();
  await signInAs(page, demoPerson("candidate", HARBOUR).email, `${AT}/questions`);
  await expect(page.getByRole("status").filter({ hasText: /^12\d questions$/ })).toBeVisible();
  await page.getByRole("combobox", { name: "Asks for" }).selectOption({ label: "Conflict" });
  await expect(page).toHaveURL(/competency=conflict/);
  const question = page.getByRole("button", { name: /a customer, patient or parent who was angry/ });
  await question.click();
  const stories = page.getByRole("list", { name: "My best stories for it" });
  await expect(stories.getByText(/You marked it as conflict/).first()).toBeVisible();
  await expectNoViolations(page, "light and dark");

  const prepare = stories.getByRole("button", { name: /^Mark as prepared with this/ }).first();
  await prepare.click();
  await expect(question).toContainText("prepared");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(question).not.toContainText("prepared");

  await stories
    .getByRole("link", { name: /^Practise this/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: /who was angry/ })).toBeVisible();
  await expect(page.getByText("your best story for it.")).toBeVisible();
  await expect(page.getByRole("cell", { name: / · / }).first()).toBeVisible();
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("t");
  // Or else the seconds that a busy machine takes would count as spoken.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000));
  await page.keyboard.press("Space");
  await page.clock.fastForward("00:12");
  await expect(page.getByRole("timer")).toContainText("0:12");
  await page.keyboard.press("Space");
  await page.clock.fastForward("00:05");
  await expect(page.getByRole("row", { name: /^Task/ })).toContainText("0:05");
  await page.clock.resume();
  await page.reload();
  await expect(page.getByText("The page was loaded again in the middle.")).toBeVisible();
  await expect(page.getByRole("timer")).toContainText("0:17");
  await expectNoViolations(page);
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("Space");
  await page.clock.fastForward("00:30");
  await page.keyboard.press("Escape");
  const said = page.getByRole("textbox", { name: /Type or paste it/ });
  await said.fill("Um, so the family was, you know, told three different things by three people on one day.");
  const report = page.getByRole("region", { name: "What it shows" });
  await expect(report).toContainText("“um” 1×, “you know” 1×");
  await expect(report.getByText("What was left out")).toBeVisible();
  await page.getByRole("button", { name: "Note this practice" }).click();
  await expect(page.getByText("Noted: said aloud.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(said).toHaveValue(/told three different things/);
  await page.getByRole("button", { name: "Start again" }).click();
  await expect(said).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(said).toHaveValue(/told three different things/);
  await page.getByRole("button", { name: "Note this practice" }).click();
  const times = page.getByRole("region", { name: "Said aloud" });
  await times
    .getByRole("button", { name: /^Delete…/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Delete the practice" }).click();
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Delete it" }).click();
  await expect(page.getByText("Practice deleted")).toBeVisible();
});

test("an interview ahead names the questions to expect; one without an answer begins a story", async ({ page }) => {
  const employer = `Harbour Authority ${Date.now().toString(36)}`;
  await signInAs(page, demoPersonCalled("Tyler Nakamura").email, `${NORTH}/questions`);
  await page.getByRole("button", { name: "Add an interview" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Organisation" }).fill(employer);
  await dialog.getByRole("radio", { name: /^People and leadership/ }).check();
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Add it" }).click();
  const ahead = page.getByRole("list", { name: "Interviews ahead" });
  const added = ahead.getByRole("listitem").filter({ hasText: employer });
  await expect(added).toContainText("today");
  await added.getByRole("button", { name: /8 questions to expect/ }).click();
  await expect(page.getByRole("status").filter({ hasText: "8 questions" })).toBeVisible();
  await page.getByRole("combobox", { name: "State" }).selectOption({ label: "No good story yet" });
  await page.locator("ol > li").first().getByRole("button").click();
  const words = (await page.locator("ol > li").first().getByRole("heading", { level: 2 }).textContent()) ?? "";
  // Whichever story they choose is theirs to prepare, good or not by its words.
  const prepared = page.getByRole("combobox", { name: "Prepared with" });
  await prepared.selectOption({ index: 1 });
  await expect(page.locator("ol > li").first().getByRole("button").first()).toContainText("prepared");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(prepared).toHaveValue("");
  await page.getByRole("link", { name: "Begin a story for it" }).click();
  await expect(page.getByRole("textbox", { name: "Question it answers" })).not.toHaveValue("");
  expect(words).toContain(await page.getByRole("textbox", { name: "Question it answers" }).inputValue());
  await expect(page.getByText("It is meant to show")).toBeVisible();

  await page.goto(`${NORTH}/stories/new`);
  const ideas = page.getByRole("region", { name: "Stories worth telling" });
  await expect(ideas.getByText(/No story of yours shows/).first()).toBeVisible();
  await expectNoViolations(page, "light and dark");
  await ideas
    .getByRole("button", { name: /^Begin with this/ })
    .first()
    .click();
  await expect(page.getByText("It is meant to show")).toBeVisible();

  await page.goto(`${NORTH}/questions`);
  await added.getByRole("button", { name: /^Remove the interview/ }).click();
  await expect(added).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(added).toBeVisible();
});
