import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import {
  askForReview,
  call,
  candidate,
  findCoach,
  letOneCoachTakeAll,
  openReview,
  rate,
  SECTIONS,
  selectWords,
  startReview,
  waitForCoach,
} from "./asked-review.ts";
import { expect, expectNoViolations, letIn, openAs, test } from "./fixtures.ts";
import { holdScript } from "./hold-script.ts";

const DESK = "/o/harbour-street/desk";
const RATINGS = { structure: 4, ownership: 4, specificity: 4, judgement: 5, learning: 3, concision: 4 };

// The demo's coaches have as many open reviews as they take at a time; one of them takes more for these journeys.
test.beforeAll(({ browser }) => letOneCoachTakeAll(browser));

test("a coach comments, suggests, rates and submits; on the open page the candidate reads, takes and refuses", async ({
  page,
  browser,
}) => {
  await letIn(page, candidate(0).email);
  const asked = await askForReview(page, "The queue that reached the door");
  const coach = await waitForCoach(page, asked);

  const desk = await openAs(browser, coach.email, DESK);
  const row = desk.getByRole("row").filter({ hasText: asked.title });
  await expect(row).toContainText("Is it clear what I gave up?");
  await expect(row).toContainText("Not started");
  await row.getByRole("link", { name: asked.title }).click();
  await startReview(desk);
  await expect(page.getByText(`Being read by ${coach.name}`)).toBeVisible();

  const words = "let any till take a return";
  await selectWords(desk, words);
  await desk.getByRole("toolbar", { name: "Selected words" }).getByRole("button", { name: "Comment" }).click();
  const comments = desk.getByRole("region", { name: "Comments" });
  await comments.getByRole("textbox", { name: "Your comment" }).fill("Who had to agree to that?");
  await comments.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(comments.getByRole("group", { name: `Comment 1 on “${words}”` })).toContainText(
    "Who had to agree to that?",
  );
  await expect(desk.getByRole("article").getByRole("button", { name: words })).toBeVisible();

  await selectWords(desk, "without more hours");
  await desk.keyboard.press("e");
  const wording = comments.getByRole("textbox", { name: "The words that should stand there" });
  await expect(wording).toHaveValue("without more hours");
  await desk.keyboard.press("Control+Enter");
  await expect(comments.getByText("These are the words that stand there already.")).toBeVisible();
  await wording.fill("with the hours we had");
  await desk.keyboard.press("Control+Enter");
  await expect(comments.getByRole("group", { name: "Suggestion 1 on “without more hours”" })).toBeFocused();
  await selectWords(desk, "each evening");
  await desk.getByRole("toolbar", { name: "Selected words" }).getByRole("button", { name: "Suggest an edit" }).click();
  await wording.fill("");
  await comments.getByRole("button", { name: "Suggest deleting" }).click();
  await expect(comments.getByRole("group", { name: "Suggestion 3 on “each evening”" })).toContainText("to be deleted");
  await selectWords(desk, "more hours");
  await desk.keyboard.press("e");
  await expect(desk.getByText("Another suggestion stands on some of these words.").first()).toBeVisible();

  for (const [dimension, value] of Object.entries(RATINGS)) await rate(desk, title(dimension), value);
  await desk.getByRole("region", { name: "Your rating" }).getByRole("button", { name: "Judgement" }).click();
  await expect(desk.getByText("A 5 needs words from the text")).toBeVisible();
  await selectWords(desk, "A second checker would have cost two shifts a week");
  await desk.keyboard.press("q");
  await expect(desk.getByText("your words for a 5")).toBeVisible();
  await desk.getByRole("textbox", { name: "Summary" }).fill("The price is told. Say who agreed to the card.");
  await desk.getByRole("radio", { name: "Ask for changes" }).check({ force: true });
  await expect(desk.getByText("Nothing missing")).toBeVisible();
  await expect(desk.getByRole("region", { name: "Your rating" }).getByText(/Draft saved \d\d:\d\d/)).toBeVisible();
  await expect(page.getByText("Who had to agree to that?")).toHaveCount(0);

  await desk.getByRole("button", { name: "Submit", exact: true }).click();
  await desk.getByRole("alertdialog").getByRole("button", { name: "Submit review" }).click();
  await expect(desk.getByRole("heading", { name: "Side by side" })).toBeVisible();

  await desk.keyboard.press("f");
  await desk.keyboard.press("o");
  await expect(desk.getByRole("textbox", { name: "Why it is not right here" })).toBeFocused();
  await desk.keyboard.type("The card is the measure.");
  await desk.keyboard.press("Control+Enter");
  await expect(desk.getByText("Overruled by you")).toBeVisible();

  await expect(page.getByRole("heading", { name: "Side by side" })).toBeVisible();
  await expect(page.getByText(`Overruled by ${coach.name}`)).toBeVisible();
  await expect(page.getByText("The price is told. Say who agreed to the card.")).toBeVisible();
  await expect(page.getByRole("article").getByRole("button", { name: words })).toBeVisible();
  await expect(page.getByRole("group", { name: `Comment 2 on “${words}”` })).toContainText("Who had to agree to that?");
  await expect(page.getByText("“A second checker would have cost two shifts a week”")).toBeVisible();
  const taken = page.getByRole("group", { name: "Suggestion 1 on “without more hours”" });
  await taken.getByRole("button", { name: "Take" }).click();
  await expect(taken.getByRole("button", { name: "Undo" })).toBeVisible();
  await page.getByRole("article").getByRole("button", { name: "each evening" }).click();
  await page.keyboard.press("x");
  await expect(page.getByText("2 suggested edits: 1 taken, 1 refused.")).toBeVisible();
  const file = await exportComments(page);
  expect(file).toMatchObject({ type: "AnnotationCollection", total: 3, first: { type: "AnnotationPage" } });
  expect(file.first.items).toContainEqual(
    expect.objectContaining({
      creator: { type: "Person", name: coach.name },
      target: expect.objectContaining({
        source: `${page.url()}#action`,
        selector: expect.arrayContaining([expect.objectContaining({ type: "TextQuoteSelector", exact: words })]),
      }),
    }),
  );
  await page.getByRole("radio", { name: "In your text now, 2" }).check({ force: true });
  await expect(page.getByRole("article")).toContainText("get it down with the hours we had");
  await expect(desk.getByRole("group", { name: "Suggestion 1 on" })).toContainText("taken");
  await expect(desk.getByRole("group", { name: "Suggestion 3 on" })).toContainText("refused");
  await expect(page.getByRole("link", { name: /notification/i }).first()).toBeVisible();
  await page.goto("/o/harbour-street/notifications");
  await expect(page.getByText(`${coach.name} has reviewed “${asked.title}”.`).first()).toBeVisible();
  await desk.context().close();
});

test("a review from the keyboard alone", async ({ page, browser }) => {
  await letIn(page, candidate(1).email);
  const asked = await askForReview(page, "Without a mouse");
  const coach = await waitForCoach(page, asked);
  const desk = await openAs(browser, coach.email, DESK);
  const heronry = `heronry ${Date.now().toString(36)}`;
  const advice = `Say who counted the ${heronry}, and when.`;
  await call(desk, "remark.add", { body: advice, ruleIds: [] });
  const { keyboard } = desk;
  const link = desk.getByRole("link", { name: asked.title });
  await expect(link).toBeVisible();
  for (let presses = 0; presses < 40; presses += 1) {
    await keyboard.press("j");
    if (await link.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(link).toBeFocused();
  await keyboard.press("Enter");
  await expect(desk.getByRole("button", { name: "Start review" })).toBeVisible();
  await keyboard.press("s");
  const rating = desk.getByRole("region", { name: "Your rating" });
  await expect(rating).toBeVisible();
  // What is written before the box has come stands in it.
  const letBoxCome = await holdScript(desk, "Still to fill in");
  await keyboard.press(".");
  await keyboard.press(".");
  await keyboard.press("c");
  const box = desk.getByRole("textbox", { name: "Your comment" });
  await expect(box).toBeFocused();
  await expect(box).toHaveAttribute("aria-busy", "true");
  await keyboard.type("1 question: ");
  letBoxCome();
  await expect(box).not.toHaveAttribute("aria-busy");
  await keyboard.type("how did you count?");
  await keyboard.press("Control+Enter");
  const note = desk.getByRole("group", { name: "Comment 1 on “I timed it at 24 minutes.”" });
  await expect(note).toContainText("1 question: how did you count?");
  // A remark of their own, found by some of its words and filled with whose story it is.
  await keyboard.press(".");
  await keyboard.press("r");
  await expect(desk.getByRole("combobox", { name: "Find a remark" })).toBeFocused();
  await keyboard.type(heronry);
  await expect(desk.getByRole("option")).toHaveCount(1);
  await keyboard.press("Enter");
  const remark = desk.getByRole("textbox", { name: "Your comment" });
  await expect(remark).toBeFocused();
  await expect(remark).toHaveValue(advice);
  await keyboard.press("Control+Enter");
  await expect(desk.getByRole("group", { name: /^Comment 1 on/ })).toContainText(`Say who counted the ${heronry}`);
  await expect(rating.getByText("0 of 6")).toBeVisible();
  await keyboard.press("o");
  await expect(rating.getByRole("button", { name: "Structure" })).toBeFocused();
  for (const value of ["4", "4", "3", "3", "3", "3"]) {
    await keyboard.press(value);
    await keyboard.press("ArrowDown");
  }
  await expect(rating.getByText("6 of 6")).toBeVisible();
  await keyboard.press("2");
  await expect(rating.getByText("A 2 needs words from the text")).toBeVisible();
  await keyboard.press("Control+Enter");
  await expect(desk.getByRole("dialog", { name: "2 things are missing" })).toContainText("The verdict is missing");
  await keyboard.press("Enter");
  await expect(rating.getByRole("button", { name: "choose them" })).toBeFocused();
  await keyboard.press(".");
  await keyboard.press("q");
  await expect(rating.getByText("your words for a 2")).toBeVisible();
  await keyboard.press("v");
  await keyboard.press("Space");
  await expect(desk.getByText("Nothing missing")).toBeVisible();
  await keyboard.press("Control+Enter");
  await expect(desk.getByRole("alertdialog")).toBeVisible();
  await expect(desk.getByRole("button", { name: "Submit review" })).toBeFocused();
  await keyboard.press("Enter");
  await expect(desk.getByRole("heading", { name: "Side by side" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Approved" })).toBeVisible();
  await desk.context().close();
});

test("comments stay with their words when the text moves on, or say that the words are gone", async ({
  page,
  browser,
}) => {
  await letIn(page, candidate(2).email);
  const asked = await askForReview(page, "A text that moves on");
  const coach = await waitForCoach(page, asked);
  const desk = await openReview(browser, coach, asked);
  const comment = (section: keyof typeof SECTIONS, quote: string, body: string) => {
    const start = SECTIONS[section].indexOf(quote);
    return call(desk, "comment.add", {
      requestId: asked.requestId,
      section,
      start,
      end: start + quote.length,
      quote,
      body,
    });
  };
  await comment("situation", "I timed it at 24 minutes", "How often?");
  await comment("action", "I checked every card myself", "How many?");
  await comment("result", "By the fifth week", "Of what?");
  const quoted = { value: 5, quote: "two shifts a week" };
  const ratings = Object.fromEntries(
    Object.entries(RATINGS).map(([name, value]) => [name, value === 5 ? quoted : { value, quote: "" }]),
  );
  await call(desk, "review.saveDraft", { requestId: asked.requestId, ratings, summary: "", verdict: "changes_asked" });
  await call(desk, "review.submit", { requestId: asked.requestId });

  await expect(page.getByText("3 comments, 0 addressed")).toBeVisible();
  await call(page, "story.save", {
    storyId: asked.storyId,
    version: 1,
    operationId: crypto.randomUUID(),
    title: asked.title,
    question: "",
    competencies: [],
    sections: {
      ...SECTIONS,
      action: `Each evening I sat down. I checked every card myself and reworded the second question. ${SECTIONS.action.split(". ")[0]}.`,
      result: "After five weeks the longest wait was 9 minutes.",
    },
  });
  await page.reload();
  await page.getByRole("radio", { name: "In your text now, 2" }).check({ force: true });
  await expect(page.getByRole("group", { name: "on “I timed it at 24 minutes”" })).toContainText("in place");
  await expect(page.getByRole("group", { name: "on “I checked every card myself”" })).toContainText(
    "moved with its words",
  );
  const tray = page.getByRole("region", { name: "Comments without a place" });
  await expect(tray.getByRole("group")).toContainText("“By the fifth week”");
  const text = page.getByRole("article");
  await expect(text.getByRole("button")).toHaveCount(2);
  await expect(text.getByRole("button", { name: "I checked every card myself" })).toBeVisible();
  await tray.getByRole("button", { name: "See its words in version 1" }).click();
  await expect(page.getByRole("group", { name: "on “By the fifth week”" })).toBeFocused();
  await expect(text.getByRole("button", { name: "By the fifth week" })).toBeVisible();
  await page.getByRole("radio", { name: "In your text now, 2" }).check({ force: true });

  const thread = page.getByRole("group", { name: "on “I timed it at 24 minutes”" });
  await thread.getByRole("button", { name: "Reply" }).click();
  const answer = thread.getByRole("textbox", { name: "Your reply" });
  await answer.fill("On four Saturdays. @");
  await expect(page.getByRole("option", { name: coach.name })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(answer).toHaveValue(`On four Saturdays. @${coach.name} `);
  await thread.getByRole("button", { name: "Reply" }).click();
  await expect(thread).toContainText("On four Saturdays.");
  await thread.getByRole("button", { name: "Mark as addressed" }).click();
  await expect(page.getByText("3 comments, 1 addressed")).toBeVisible();
  await expect(desk.getByText("On four Saturdays.")).toBeVisible();
  await expect(desk.getByText("A newer text was saved")).toBeVisible();
  await expectNoViolations(page);
  await desk.context().close();
});

test("a draft is kept on the device while the server is away, and saved when it is back", async ({ page, browser }) => {
  await letIn(page, candidate(3).email);
  const asked = await askForReview(page, "Between two tunnels");
  const desk = await openReview(browser, await findCoach(page, asked), asked);
  await desk.context().setOffline(true);
  await rate(desk, "Structure", 3);
  await expect(desk.getByText("Kept on this device; saved when the server answers")).toBeVisible();
  await desk.context().setOffline(false);
  await expect(desk.getByRole("region", { name: "Your rating" }).getByText(/Draft saved \d\d:\d\d/)).toBeVisible();
  await desk.reload();
  await expect(desk.getByRole("radiogroup", { name: "Structure" }).getByRole("radio", { name: /^3: / })).toBeChecked();
  await desk.context().close();
});

const title = (dimension: string) => dimension.charAt(0).toUpperCase() + dimension.slice(1);

async function exportComments(page: Page) {
  const arriving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export comments" }).click();
  return JSON.parse(await readFile(await (await arriving).path(), "utf8"));
}
