import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { askFor } from "./ask.ts";
import { demoPerson, expect, expectNoViolations, HARBOUR, letIn, openAs, test } from "./fixtures.ts";

const ORG = "harbour-street";
const author = demoPerson("candidate", HARBOUR);
const lead = demoPerson("lead", HARBOUR);

const sections = {
  situation: "As night lead on a 28-bed ward I saw that the handover took 52 minutes on average.",
  task: "I owned the redesign and had six weeks for it.",
  action: "I sat in on eleven handovers with a stopwatch and tried a one-page sheet in one bay first.",
  tradeoffs: "I chose the sheet over a new system, accepting that social care has no box on it.",
  result: "Handover now takes 31 minutes on average, timed over eight weeks.",
  lessons: "Since June I time one handover a month.",
};

async function makeStory(page: Page, title: string, visibility: "private" | "team"): Promise<string> {
  const words = { id: randomUUID(), kind: "challenge", title, question: "", competencies: [], sections };
  const { storyId } = await askFor<{ storyId: string }>(page, ORG, "mutation", "story.create", words);
  if (visibility === "team") await askFor(page, ORG, "mutation", "story.setVisibility", { storyId, visibility });
  return `/o/${ORG}/stories/${storyId}`;
}

test("the author sees who has opened a shared story, and nobody else sees that list", async ({ page, browser }) => {
  await letIn(page, author.email);
  const path = await makeStory(page, `Read by the lead ${Date.now().toString(36)}`, "team");
  await page.goto(path);
  const log = page.getByRole("region", { name: "Who has read it" });
  await expect(log).toContainText("Nobody but you has opened this story.");

  const reading = await openAs(browser, lead.email, path);
  await expect(reading.getByRole("main")).toContainText("52 minutes");
  await expect(reading.getByRole("region", { name: "Who has read it" })).toHaveCount(0);
  await reading.context().close();

  await page.reload();
  await expect(log.getByRole("listitem")).toHaveText(new RegExp(`^${lead.name} read version 1`));
  await expectNoViolations(page);
});

test("a story is copied to the personal space with its newest words, and says where it comes from", async ({
  page,
}) => {
  await letIn(page, author.email);
  const title = `Taken along ${Date.now().toString(36)}`;
  await page.goto(await makeStory(page, title, "team"));
  await page.getByRole("textbox", { name: "Lessons", exact: true }).click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.insertText(" I keep the sheet in the drawer.");
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Copy to…" }).click();
  const dialog = page.getByRole("dialog", { name: "Copy to…" });
  await expect(dialog.getByRole("radio", { name: "Personal space" })).toBeChecked();
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Copy the story" }).click();
  await expect(dialog.getByRole("status")).toContainText("The copy is in Personal space.");
  await dialog.getByRole("link", { name: "Open the copy" }).click();
  await expect(page).not.toHaveURL(new RegExp(`/o/${ORG}/`));
  await expect(page.getByRole("main")).toContainText(/Copied from version 2 in Harbour Street Careers/);
  await expect(page.getByRole("textbox", { name: "Lessons", exact: true })).toContainText("in the drawer");
  await expect(page.getByText(/The score that counts, \d\d:\d\d/)).toBeVisible({ timeout: 30_000 });
});

test("a link lets one person read without an account until it is shut, and each opening is in the log", async ({
  page,
  browser,
}) => {
  await letIn(page, author.email);
  const path = await makeStory(page, `Shared by link ${Date.now().toString(36)}`, "private");
  await page.goto(path);
  const links = page.getByRole("region", { name: "Shared by link" });
  await links.getByRole("button", { name: "Share by link" }).click();
  const dialog = page.getByRole("dialog", { name: "Share by link" });
  await dialog.getByRole("textbox", { name: "Whom it is for" }).fill("My sister");
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const link = await dialog.getByRole("textbox", { name: "The link" }).inputValue();
  await dialog.getByRole("button", { name: "Done" }).click();

  const guest = await (await browser.newContext()).newPage();
  const answer = await guest.goto(link);
  expect(answer?.headers()).toMatchObject({ "referrer-policy": "no-referrer", "x-robots-tag": "noindex, nofollow" });
  expect(await answer?.text()).not.toContain(path.split("/").at(-1));
  await expect(guest.getByRole("main")).toContainText("shares this story with My sister");
  await expect(guest.getByRole("main")).toContainText("52 minutes");
  await expectNoViolations(guest, "light and dark");

  await page.reload();
  const log = page.getByRole("region", { name: "Who has read it" });
  await expect(log.getByRole("listitem")).toHaveText(/^My sister read version 1 by link/);
  await expect(links.getByRole("listitem")).toContainText("opened once");
  await page.context().setOffline(true);
  await links.getByRole("button", { name: "Shut the link for My sister" }).click();
  await expect(links.getByRole("alert")).not.toBeEmpty();
  await page.context().setOffline(false);
  await links.getByRole("button", { name: "Shut the link for My sister" }).click();
  await expect(links.getByRole("listitem")).toContainText("shut");
  await guest.reload();
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("This link does not work any more.");
  await guest.context().close();
});

test("a story goes out as JSON and Word and comes in again; a dismissed finding is hidden and shown again", async ({
  page,
}) => {
  await letIn(page, author.email);
  const title = `Out and in ${Date.now().toString(36)}`;
  await page.goto(await makeStory(page, title, "private"));
  await expect(page.getByRole("region", { name: "Notes" }).getByRole("button").first()).toBeVisible();
  await page.keyboard.press("F8");
  const lit = page.locator(".ui-note[data-on=true]");
  await lit
    .getByRole("button", { name: /^Dismiss: / })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "In this story" }).click();
  await expect(page.getByText(/^1 dismissed finding is hidden\. The score counts it all the same\./)).toBeVisible();
  await page.getByRole("button", { name: "What you dismissed" }).click();
  await page.getByRole("button", { name: /^Show again: / }).click();
  await expect(page.getByText("Nothing is dismissed any more.")).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).last().click();

  const files: string[] = [];
  for (const format of ["JSON", "Word"]) {
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: "Export, print…" }).click();
    await page.getByRole("radio", { name: format }).check();
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save the file" }).click();
    const download = await coming;
    const file = test.info().outputPath(download.suggestedFilename());
    await download.saveAs(file);
    files.push(file);
  }
  await page.goto(`/o/${ORG}/stories/import`);
  await page.getByLabel("Files").setInputFiles(files);
  const found = page.getByRole("list", { name: "Stories found" }).getByRole("listitem");
  await expect(found).toHaveCount(2);
  for (const row of await found.all()) await expect(row.getByRole("checkbox", { name: title })).toBeChecked();
  await expectNoViolations(page, "light and dark");
  const pasted = page.getByRole("textbox", { name: "Or a pasted text" });
  await pasted.fill('{"format": "starboard.sto');
  await page.getByRole("button", { name: "Look at it" }).click();
  await expect(page.getByText("This is not JSON: it may have been cut short.")).toBeVisible();
  await expect(pasted).toHaveValue('{"format": "starboard.sto');
  await page.getByRole("button", { name: "Clear the list" }).click();
  await expect(found).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(found).toHaveCount(2);
  await expect(found.last().getByRole("radio", { name: "Challenge" })).toBeChecked();
  await found.last().getByText("Situation, ").click();
  await expect(found.last().getByRole("region", { name: "Result" })).toContainText(sections.result);
  await found.first().getByRole("checkbox").uncheck();
  await page.getByRole("button", { name: "Import one story" }).click();
  await found.last().getByRole("link", { name: title }).click();
  await expect(page.getByRole("textbox", { name: "Result", exact: true })).toHaveText(sections.result);
  await page.goto(`${new URL(page.url()).pathname}/paper`);
  await expect(page.getByText(/^\d:\d\d in all, as it is written/)).toBeVisible();
  await expectNoViolations(page);
});
