import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { askFor } from "./ask.ts";
import { demoPerson, expect, expectNoViolations, HARBOUR, openAs, signInAs, test } from "./fixtures.ts";

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
  await signInAs(page, author.email, `/o/${ORG}/settings`);
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
  await signInAs(page, author.email, `/o/${ORG}/settings`);
  const title = `Taken along ${Date.now().toString(36)}`;
  await page.goto(await makeStory(page, title, "team"));
  await page.getByRole("textbox", { name: "Lessons", exact: true }).click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.insertText(" I keep the sheet in the drawer.");
  await page.getByRole("button", { name: "Copy to…" }).click();
  const dialog = page.getByRole("dialog", { name: "Copy to…" });
  await expect(dialog.getByRole("radio", { name: "Personal space" })).toBeChecked();
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Copy the story" }).click();
  await expect(dialog.getByRole("status")).toContainText("The copy is in Personal space.");
  await dialog.getByRole("link", { name: "Open the copy" }).click();
  await expect(page).not.toHaveURL(new RegExp(`/o/${ORG}/`));
  await expect(page.getByRole("main")).toContainText(/Copied from version 2 in Harbour Street Careers/);
  await expect(page.getByRole("textbox", { name: "Lessons", exact: true })).toContainText("in the drawer");
  await expect(page.getByText(/Stored by the worker \d\d:\d\d/)).toBeVisible({ timeout: 30_000 });
});
