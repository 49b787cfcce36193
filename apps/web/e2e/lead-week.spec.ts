import { readFileSync } from "node:fs";
import { askFor } from "./ask.ts";
import { SECTIONS } from "./asked-review.ts";
import { demoPerson, expect, NORTHLIGHT, signInAs, test } from "./fixtures.ts";
import { openMail } from "./kept-mail.ts";

const ORG = "northlight-academy";
const HOME = `/o/${ORG}`;
const TEAM = `${HOME}/team`;

/** On the calendar of the academy, where the evening of a day is the next day elsewhere. */
const inDays = (days: number) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "America/New_York" }).format(Date.now() + days * 86_400_000);

test("a lead's week: invite somebody, ask for stories, watch them come, step in before the interview, report", async ({
  page,
  browser,
}) => {
  const name = `Pelle ${Date.now().toString(36)}`;
  const email = `pelle-${Date.now()}@northlight.example`;
  const lead = demoPerson("lead", NORTHLIGHT);

  await test.step("Monday: invite", async () => {
    await signInAs(page, lead.email, `${HOME}/people`);
    const form = page.getByRole("form", { name: "Invite somebody" });
    await form.getByLabel("E-mail").fill(email);
    await form.getByRole("button", { name: "Send the invitation" }).click();
    await expect(page.getByText(`on its way to ${email}`)).toBeVisible();
  });

  const context = await browser.newContext();
  const theirs = await context.newPage();
  await theirs.goto(await openMail(theirs, email, /invites you to Northlight Academy/));
  await theirs.getByLabel("Your name").fill(name);
  await theirs.getByLabel("Password", { exact: true }).fill("a lantern on the quay");
  await theirs.getByRole("button", { name: "Join Northlight Academy" }).click();
  await expect(theirs).toHaveURL(/\/stories$/);

  await test.step("Tuesday: assign; the candidate finds what is asked on the story bank", async () => {
    await page.goto(`${TEAM}/assignments`);
    await page.getByRole("button", { name: "New assignment" }).click();
    const dialog = page.getByRole("dialog", { name: "New assignment" });
    await dialog.getByLabel("Of whom").selectOption({ label: name });
    await dialog.getByLabel("Counting stories").fill("1");
    await dialog.getByLabel("By").fill(inDays(4));
    await dialog.getByRole("checkbox", { name: "Conflict" }).check();
    await dialog.getByRole("textbox", { name: "Note" }).fill("One is enough for now.");
    await dialog.getByRole("button", { name: "Ask for it" }).click();
    await expect(page.getByText("Asked of 1 person, who hear of it now")).toBeVisible();
    await expect(page.getByRole("list", { name: "Assignments" })).toContainText(name);
    await theirs.reload();
    await expect(theirs.getByRole("list", { name: "Asked of you" })).toContainText("One is enough for now.");
  });

  const row = page.getByRole("row").filter({ hasText: name });
  await test.step("Wednesday: watch; the page is left open while the story is written and shared", async () => {
    await page.goto(TEAM);
    await expect(row.getByRole("rowheader")).toContainText("Not started");
    const story = { kind: "challenge", title: "The returns queue", competencies: ["conflict"], sections: SECTIONS };
    const { storyId } = await askFor<{ storyId: string }>(theirs, ORG, "mutation", "story.create", story);
    await askFor(theirs, ORG, "mutation", "story.setVisibility", { storyId, visibility: "team" });
    await expect(row.getByRole("rowheader")).toContainText("Building", { timeout: 20_000 });
    await expect(row.getByRole("cell").nth(3).getByRole("link")).toHaveText(/, 1$/);
  });

  await test.step("Thursday: the interview is near, and the reasons are named", async () => {
    await row.getByRole("rowheader").getByRole("link").click();
    await page.getByRole("button", { name: "Set a target" }).click();
    const dialog = page.getByRole("dialog", { name: `Target of ${name}` });
    await dialog.getByLabel("Interview").fill(inDays(5));
    await dialog.getByRole("button", { name: "Set the target" }).click();
    await expect(dialog).toBeHidden();
    await page.goto(`${TEAM}?sort=interview`);
    const risk = page.getByRole("list", { name: "At risk" }).getByRole("listitem").filter({ hasText: name });
    await expect(risk).toContainText("in 5 days");
    await expect(risk).toContainText("more stor");
  });

  await test.step("Friday: step in; what was asked of a coach is seen with who has it, and since when", async () => {
    const stories = await askFor<{ id: string }[]>(theirs, ORG, "query", "story.list", {});
    await askFor(theirs, ORG, "mutation", "review.request", { storyId: stories[0]?.id, message: "Is the cost clear?" });
    await page.goto(`${HOME}/reviews`);
    const asked = page.getByRole("table", { name: "Reviews under way" }).getByRole("row").filter({ hasText: name });
    await expect(asked).toContainText("The returns queue");
    await expect(asked.getByRole("button", { name: `the review of ${name}` })).toBeVisible();
  });

  await test.step("Friday evening: report", async () => {
    await page.goto(`${TEAM}/figures`);
    await expect(page.getByRole("region", { name: "Waiting for a review" })).toContainText(/request(s)? wait/);
    const arriving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download" }).click();
    await page.getByRole("menuitem", { name: "CSV" }).click();
    const text = readFileSync(await (await arriving).path(), "utf8");
    expect(text).toContain("way to ready,there,people,");
    expect(text).not.toContain(name);
  });
  await context.close();
});
