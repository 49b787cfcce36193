import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { call, SECTIONS } from "./asked-review.ts";
import { demoPeople, demoPerson, expect, expectNoViolations, HARBOUR, openAs, signInAs, test } from "./fixtures.ts";

const HOME = "/o/harbour-street";
const TEAM = `${HOME}/team`;
const BATCHES = `${HOME}/batches`;
const PEOPLE = `${HOME}/people`;
const LEVELS = ["Ready", "Nearly", "Building", "Not started"];

const lead = () => demoPerson("lead", HARBOUR);
const candidateNames = () =>
  demoPeople()
    .filter((one) => one.organisation === HARBOUR && one.role === "candidate")
    .map((one) => one.name);
const unique = (words: string) => `${words} ${Date.now().toString(36)}`;
const rows = (page: Page) => page.getByRole("table").first().locator("tbody").getByRole("row");

/** A story of the person who is signed in on the page. */
async function writeStory(page: Page, title: string, visibility: "private" | "team"): Promise<string> {
  const story = { kind: "challenge", title, sections: SECTIONS };
  const { storyId } = await call<{ storyId: string }>(page, "story.create", story);
  await call(page, "story.setVisibility", { storyId, visibility });
  return storyId;
}

test("the lead sees each person's level with what is missing, and finds people", async ({ page }) => {
  await signInAs(page, lead().email, TEAM);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Team");
  await expect(page.getByText(/^(All|[A-Z][a-z]+ of) twelve (is|are) ready/)).toBeVisible();
  await expect(rows(page)).toHaveCount(candidateNames().length);
  for (const name of candidateNames()) {
    const row = rows(page).filter({ hasText: name });
    // Who is not ready has the reason after the colon, or how many there are; who is ready has none.
    await expect(row.getByRole("rowheader")).toHaveText(/Ready(?!:)|(Nearly|Building|Not started): \S/);
  }
  await expect(page.getByRole("row", { name: "Covered, of 12" }).getByRole("cell")).toHaveCount(12);

  const level = page.getByRole("combobox", { name: "Level" });
  for (const title of LEVELS) {
    const option = await level.getByRole("option", { name: title }).textContent();
    const count = Number(/\((\d+)\)/.exec(option ?? "")?.[1]);
    await level.selectOption({ label: option ?? "" });
    if (count > 0) await expect(rows(page)).toHaveCount(count);
    else await expect(page.getByText("Nobody matches")).toBeVisible();
  }
  await level.selectOption("all");

  await page.getByRole("searchbox", { name: "Find a person" }).fill("FONSECA");
  await expect(rows(page)).toHaveCount(1);
  await expect(page).toHaveURL(/\?name=FONSECA$/);
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole("searchbox", { name: "Find a person" }).fill("nobody at all");
  await page.getByRole("button", { name: "Show everybody" }).click();
  await expect(rows(page)).toHaveCount(candidateNames().length);
});

test("a chosen gap comes first, arrow keys move by cell, and Enter opens the person there", async ({ page }) => {
  await signInAs(page, lead().email, TEAM);
  await page.getByRole("button", { name: "Conflict, gaps first" }).click();
  await expect(page.getByRole("columnheader", { name: "Conflict" })).toHaveAttribute("aria-sort", "ascending");
  await expect(page).toHaveURL(/\?sort=conflict$/);
  await expect(rows(page).first().getByRole("cell").nth(3)).toHaveText("gap");
  await expect(rows(page).last().getByRole("cell").nth(3)).toHaveText(/^strong/);
  await expect(page.getByRole("button", { name: /score/i })).toHaveCount(0);

  // The pointer must not lie on a cell: what it points at is read out as well.
  await page.mouse.move(0, 0);
  await rows(page).first().getByRole("cell").nth(1).getByRole("link").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  const name = await rows(page).nth(1).getByRole("rowheader").getByRole("link").textContent();
  await expect(page.getByRole("region", { name: "The cell, in words" })).toContainText(`${name} · Conflict ·`);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: name ?? "" })).toBeVisible();
  await expect(page).toHaveURL(/\/team\/[0-9a-f-]+#conflict$/);
  await page.goBack();
  await expect(page.getByRole("columnheader", { name: "Conflict" })).toHaveAttribute("aria-sort", "ascending");
});

async function downloadAs(page: Page, format: "CSV" | "JSON") {
  const arriving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download", exact: true }).click();
  await page.getByRole("menuitem", { name: format }).click();
  return arriving;
}

test("the table as a file says what the page says, without any score", async ({ page }) => {
  await signInAs(page, lead().email, `${TEAM}?name=whitlock`);
  await expect(rows(page)).toHaveCount(1);
  const download = await downloadAs(page, "CSV");
  expect(download.suggestedFilename()).toMatch(/^readiness-harbour-street-\d{4}-\d\d-\d\d\.csv$/);
  const [head, row, end] = readFileSync(await download.path(), "utf8").split("\r\n");
  expect(head).toContain("Name,Teams,Cohort,Interview,Role,Level,Missing");
  expect(head).not.toMatch(/score/i);
  expect(row).toMatch(/^Jordan Whitlock,Autumn cohort,/);
  expect(end).toBe("");

  const json = await downloadAs(page, "JSON");
  expect(json.suggestedFilename()).toMatch(/^readiness-harbour-street-\d{4}-\d\d-\d\d\.json$/);
  const file = JSON.parse(readFileSync(await json.path(), "utf8"));
  expect(file).toMatchObject({
    schema: "starboard-readiness",
    version: 1,
    rulesetVersion: expect.stringMatching(/^starboard@/),
  });
  expect(file.people.map(({ name }: { name: string }) => name)).toEqual(["Jordan Whitlock"]);
  expect(JSON.stringify(file)).not.toMatch(/score/i);
});

test("a shared story opens from its author's page; a private one is only counted", async ({ page, browser }) => {
  const author = demoPeople().find((one) => one.name === "Owen Pritchard");
  const writing = await openAs(browser, author?.email ?? "", `${HOME}/stories`);
  const shared = unique("The shared queue");
  const hidden = unique("The hidden queue");
  await writeStory(writing, shared, "team");
  const hiddenId = await writeStory(writing, hidden, "private");
  await writing.context().close();

  await signInAs(page, lead().email, TEAM);
  await rows(page).filter({ hasText: "Owen Pritchard" }).getByRole("rowheader").getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: "Owen Pritchard" })).toBeVisible();
  await expect(page.getByRole("list", { name: "What readiness asks" }).getByRole("listitem")).toHaveCount(7);
  const stories = page.getByRole("region", { name: "Stories the team may see" });
  await expect(stories).toContainText(/\d private, not counted/);
  await expect(page.getByText(hidden)).toHaveCount(0);
  await stories.getByRole("link", { name: shared }).click();
  await expect(page).toHaveURL(/\/stories\/[0-9a-f-]+$/);
  await expect(page.getByRole("main")).toContainText("24 minutes");

  await page.goto(`${HOME}/stories/${hiddenId}`);
  await expect(page.getByRole("heading", { name: "There is nothing here for you." })).toBeVisible();
  await page.goto(`${TEAM}/01900000-0000-7000-8000-000000000000`);
  await expect(page.getByRole("heading", { name: "There is nothing here for you." })).toBeVisible();
});

test("an evaluation of every story goes on while its page is closed", async ({ page, context }) => {
  await signInAs(page, lead().email, BATCHES);
  await page.getByRole("button", { name: "Evaluate every story" }).click();
  const asking = page.getByRole("alertdialog");
  await expect(asking).toContainText("Each story that is not archived is read again");
  await asking.getByRole("button", { name: "Start" }).click();
  await page.waitForURL(/\/batches\/[0-9a-f-]+$/);
  const address = page.url();
  await page.close();

  const again = await context.newPage();
  await again.goto(address);
  await expect(again.getByRole("heading", { level: 1, name: "Every story is evaluated" })).toBeVisible({
    timeout: 30_000,
  });
  const bar = again.getByRole("progressbar", { name: "Stories evaluated" });
  const total = Number(await bar.getAttribute("aria-valuemax"));
  expect(total).toBeGreaterThan(40);
  await expect(bar).toHaveAttribute("aria-valuenow", String(total));
  await expect(again.getByRole("region", { name: "Progress" })).toContainText(`of ${total} stories`);
  await expect(again.getByRole("region", { name: "Progress" })).toContainText("100%");
  await expect(again.getByRole("region", { name: "Failures" })).toContainText("None.");

  await again.getByRole("navigation", { name: "Where you are" }).getByRole("link", { name: "Evaluations" }).click();
  await expect(rows(again).first()).toContainText("done");
  await expect(again.getByRole("button", { name: "Evaluate every story" })).toBeVisible();
});

test("the lead invites somebody, the mail is there, and the invitation is revoked", async ({ page }) => {
  const address = `${unique("new.person").replace(" ", ".")}@example.org`;
  await signInAs(page, lead().email, PEOPLE);
  const form = page.getByRole("form", { name: "Invite somebody" });
  const email = form.getByRole("textbox", { name: "E-mail" });
  const send = form.getByRole("button", { name: "Send the invitation" });

  await email.fill("nobody");
  await send.click();
  await expect(form).toContainText("This is not an e-mail address.");
  await expect(email).toBeFocused();
  await expect(email).toHaveValue("nobody");
  await email.fill(address);
  await form.getByRole("checkbox", { name: "Candidate" }).uncheck();
  await send.click();
  await expect(form.getByRole("group", { name: "Roles in this team" })).toContainText("Choose at least one role.");
  await form.getByRole("checkbox", { name: "Coach" }).check();
  await send.click();
  await expect(form.getByRole("status")).toHaveText(`The invitation is on its way to ${address}.`);

  const open = page.getByRole("list", { name: "Open invitations" }).getByRole("listitem").filter({ hasText: address });
  await expect(open).toContainText("Autumn cohort: coach");
  await expect(open).toContainText("valid until");
  await page.goto("/mailbox");
  await expect(
    page.getByRole("list", { name: "Mails" }).getByRole("button").filter({ hasText: address }),
  ).toBeVisible();

  await page.goto(PEOPLE);
  await page.getByRole("button", { name: `Revoke the invitation of ${address}` }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Keep it" }).click();
  await expect(open).toBeVisible();
  await page.getByRole("button", { name: `Revoke the invitation of ${address}` }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Revoke it" }).click();
  await expect(open).toHaveCount(0);
});

test("an address that is known here gets the same answer as one that is not", async ({ page }) => {
  await signInAs(page, lead().email, PEOPLE);
  const form = page.getByRole("form", { name: "Invite somebody" });
  const known = demoPerson("coach", HARBOUR).email;
  for (const address of [known, `${unique("unknown").replace(" ", ".")}@example.org`]) {
    await form.getByRole("textbox", { name: "E-mail" }).fill(address);
    await form.getByRole("button", { name: "Send the invitation" }).click();
    await expect(form.getByRole("status")).toHaveText(`The invitation is on its way to ${address}.`);
    await page
      .getByRole("button", { name: `Revoke the invitation of ${address}` })
      .first()
      .click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Revoke it" }).click();
    await expect(page.getByRole("alertdialog")).toHaveCount(0);
  }
});

test("an owner creates a team and can invite into it", async ({ page }) => {
  const name = unique("Spring cohort");
  await signInAs(page, demoPerson("owner", HARBOUR).email, PEOPLE);
  await page.getByRole("button", { name: "Create a team" }).click();
  const dialog = page.getByRole("dialog", { name: "Create a team" });
  await dialog.getByRole("button", { name: "Create it" }).click();
  await expect(dialog).toContainText("The team's name is missing.");
  await dialog.getByRole("textbox", { name: "The team's name" }).fill(name);
  await dialog.getByRole("button", { name: "Create it" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("region", { name: "Teams", exact: true })).toContainText(name);
  await page.getByRole("combobox", { name: "Team" }).selectOption({ label: name });
});

test("on a small screen the team is a list of people with what is missing", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await signInAs(page, lead().email, TEAM);
  const people = page.getByRole("list", { name: "People", exact: true });
  await expect(people.getByRole("listitem")).toHaveCount(candidateNames().length);
  const building = people.getByRole("listitem").filter({ hasText: "Building" }).first();
  await expect(building).toContainText(/Building: \d of 7 missing/);
  await expect(page.getByRole("table")).toHaveCount(0);
  for (const path of [TEAM, BATCHES, PEOPLE]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});

test("the team's pages have no violation", async ({ page }) => {
  await signInAs(page, lead().email, TEAM);
  await expect(rows(page)).toHaveCount(candidateNames().length);
  await expectNoViolations(page, "light and dark");
  await page.setViewportSize({ width: 360, height: 780 });
  await expectNoViolations(page, "narrow");
  await page.getByRole("link", { name: "Callum Fraser" }).last().click();
  await expect(page.getByRole("heading", { level: 1, name: "Callum Fraser" })).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expectNoViolations(page);
});

test("the pages of evaluations and people have no violation", async ({ page }) => {
  await signInAs(page, lead().email, BATCHES);
  const { batchId } = await call<{ batchId: string }>(page, "batch.start", { operationId: crypto.randomUUID() });
  for (const path of [`${BATCHES}/${batchId}`, BATCHES, PEOPLE]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoViolations(page, "light and dark");
  }
});
