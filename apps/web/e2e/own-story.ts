import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { askFor } from "./ask.ts";
import { demoPerson, expect, HARBOUR, letIn } from "./fixtures.ts";

export const ORG = "harbour-street";
export const author = demoPerson("candidate", HARBOUR);

export const sections = {
  situation:
    "I was the night lead on a 28-bed ward where the evening handover took 52 minutes on average and two patients were noticed late in March.",
  task: "I took on the redesign of the handover and had six weeks for it.",
  action:
    "I sat in on eleven handovers with a stopwatch and wrote down what was said twice. I drew up a one-page sheet and tried it in one bay for a week before anybody else used it.",
  tradeoffs:
    "I chose the sheet over a new system because we needed it before winter, and accepted that social care has no box on it.",
  result: "Handover now takes 31 minutes on average, timed over eight weeks with the same stopwatch.",
  lessons: "Since June I time one handover a month so that it does not creep back.",
};

type Section = "Situation" | "Task" | "Action" | "Trade-offs" | "Result" | "Lessons";

/** A story of its own for each journey; nothing is opened. */
async function makeStory(page: Page, title: string): Promise<string> {
  const { storyId } = await askFor<{ storyId: string }>(page, ORG, "mutation", "story.create", {
    id: randomUUID(),
    kind: "challenge",
    title,
    question: "",
    competencies: [],
    sections,
  });
  return `/o/${ORG}/stories/${storyId}`;
}

export async function openOwnStory(page: Page, title: string): Promise<string> {
  await letIn(page, author.email);
  const path = await makeStory(page, title);
  await page.goto(path);
  await expect(field(page, "Action")).toBeVisible();
  return path;
}

export const field = (page: Page, name: Section) => page.getByRole("textbox", { name, exact: true });
/** Replaces a section's text as a hand does: `fill` sets the selection behind the editor's back. */
export async function rewrite(page: Page, name: Section, text: string): Promise<void> {
  await field(page, name).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
}
/** The one place that says whether the text is safe. */
export const saved = (page: Page) => page.getByRole("main").getByText(/^Saved \d\d:\d\d$/);
