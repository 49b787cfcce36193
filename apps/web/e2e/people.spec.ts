import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { addOwnOrganisation } from "@starboard/testing/own-organisation";
import { ask, askFor } from "./ask.ts";
import { readE2eEnv } from "./env.ts";
import {
  demoPerson,
  demoPersonCalled,
  expect,
  expectNoViolations,
  HARBOUR,
  letIn,
  openAs,
  signInAs,
  test,
} from "./fixtures.ts";

const mark = Date.now().toString(36);
/** Made for these journeys: a lead's read in the other one meanwhile who is in it and in which team. */
const ORG = `evening-school-${mark}`;
const HOME = `/o/${ORG}`;
const PEOPLE = `${HOME}/people`;
const owner = demoPersonCalled("Renée Castellano");
const members = [demoPersonCalled("Owen Pritchard"), demoPersonCalled("Callum Fraser")] as const;
/** With them there are as many people as have a search above them. */
const others = [
  "Priya Raghunathan",
  "Letícia Fonseca",
  "Daniel Boateng",
  "Chloé Beaumont",
  "Katharina Weißmüller-Brandstätter",
];

interface People {
  people: { name: string; userId: string }[];
}

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext();
  await letIn(context, demoPerson("owner", HARBOUR).email);
  const { people } = await askFor<People>(context, "harbour-street", "query", "team.members", undefined);
  const names = [...members.map(({ name }) => name), ...others];
  const candidates = people.filter(({ name }) => names.includes(name)).map(({ userId }) => userId);
  expect(candidates).toHaveLength(names.length);
  await letIn(context, owner.email);
  const { userId } = await askFor<People["people"][0]>(context, "", "query", "account.me", undefined);
  await addOwnOrganisation(readE2eEnv().workerDatabaseUrl, { userId, slug: ORG, candidates });
  await context.close();
});

const rowOf = (page: Page, name: string) =>
  page.getByRole("table", { name: "People with their teams and roles" }).getByRole("row").filter({ hasText: name });
async function act(page: Page, name: string, item: string): Promise<void> {
  await page.getByRole("button", { name: `Change ${name}` }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

test("a list is looked at row by row, and nobody is invited before it is confirmed", async ({ page }) => {
  await signInAs(page, owner.email, PEOPLE);
  await page.getByRole("link", { name: "Invite a list of people (CSV)" }).click();
  const form = page.getByRole("form", { name: "A list of people" });
  const field = form.getByRole("textbox", { name: "People, one a line" });
  const check = form.getByRole("button", { name: "Look at every row" });
  const arriving = page.waitForEvent("download");
  await form.getByRole("button", { name: "Download a template" }).click();
  expect(readFileSync(await (await arriving).path(), "utf8")).toContain("email,team,roles,cohort\r\nada@example.org,");
  await expectNoViolations(page);

  await check.click();
  await expect(form).toContainText("Paste or write at least one address.");
  await field.fill("name,phone\nAda,1");
  await check.click();
  await expect(form).toContainText("Line 1 has no column “email”.");
  await expect(field).toHaveValue("name,phone\nAda,1");

  const csv = `\uFEFFE-mail;Roles;Cohort\r\na.${mark}@example.org;coach candidate;Winter\r\nnobody;;\r\n${owner.email};;\r\n=1+1;;\r\n`;
  const file = { name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(csv) };
  await form.getByLabel("Or take a file").setInputFiles(file);
  await check.click();
  await expect(page.getByRole("heading", { name: "1 person can be invited" })).toBeVisible();
  const rows = page.getByRole("table", { name: "The rows of the list" }).getByRole("row");
  await expect(rows).toHaveCount(5);
  await expect(rows.nth(1)).toContainText("This is no e-mail address.");
  await expect(rows.nth(2)).toContainText("is here already");
  await expect(rows.nth(3)).toContainText("a formula");
  await expect(rows.nth(4)).toContainText("coach, candidate");
  await expectNoViolations(page);
  const invited = await ask(page, ORG, "query", "team.members", undefined);
  expect(invited.text).not.toContain(`a.${mark}@example.org`);

  await page.getByRole("button", { name: "Invite 1 person" }).click();
  await expect(page.getByRole("heading", { name: "1 person invited" })).toBeVisible();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the rows to mend" }).click();
  expect(readFileSync(await (await saving).path(), "utf8")).toContain("'=1+1");
  await page.getByRole("navigation", { name: "Where you are" }).getByRole("link", { name: "People" }).click();
  await expect(page.getByRole("list", { name: "Open invitations" })).toContainText(`a.${mark}@example.org`);
});

test("roles, cohort and team change for one and for several, from the keyboard too", async ({ page }) => {
  const [one, two] = members;
  await signInAs(page, owner.email, PEOPLE);
  const team = `Evening class ${mark}`;
  await ask(page, ORG, "mutation", "team.create", { name: team });
  await page.reload();

  await act(page, one.name, "Teams and roles…");
  const roles = page.getByRole("dialog", { name: `Teams and roles of ${one.name}` });
  await expectNoViolations(page);
  await roles.getByRole("group", { name: "Everybody" }).getByRole("checkbox", { name: "Coach" }).check();
  await roles.getByRole("button", { name: "Save" }).click();
  await expect(roles).toBeHidden();
  await expect(rowOf(page, one.name)).toContainText("coach");

  await page.getByRole("checkbox", { name: `Choose ${one.name}` }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("checkbox", { name: `Choose ${two.name}` }).check();
  const bar = page.getByRole("region", { name: "With the people chosen" });
  await expect(bar.getByRole("status")).toContainText(" and ");
  await bar.getByRole("button", { name: "Cohort…" }).click();
  await page.getByRole("dialog").getByRole("combobox", { name: "Cohort" }).fill(`Winter ${mark}`);
  await page.keyboard.press("Enter");
  await expect(rowOf(page, two.name)).toContainText(`Winter ${mark}`);

  await page.getByRole("searchbox", { name: "Find a person or a cohort" }).fill(`winter ${mark}`);
  await page.getByRole("checkbox", { name: "Choose all 2" }).check();
  await bar.getByRole("button", { name: "Move to a team…" }).click();
  const move = page.getByRole("dialog", { name: /^Move / });
  await expectNoViolations(page);
  await move.getByRole("combobox", { name: "From" }).selectOption({ label: "Everybody" });
  await move.getByRole("combobox", { name: "To" }).selectOption({ label: team });
  await move.getByRole("button", { name: "Move 2 people" }).click();
  await expect(rowOf(page, one.name)).toContainText(`${team}: coach, candidate`);
  await expect(rowOf(page, two.name)).toContainText(`${team}: candidate`);
});

test("a suspended person is out while the page is open, and back with everything", async ({ page, browser }) => {
  const person = demoPersonCalled("Callum Fraser");
  const theirs = await openAs(browser, person.email, `${HOME}/stories`);
  await expect(theirs.getByRole("heading", { level: 1 })).toBeVisible();
  await signInAs(page, owner.email, PEOPLE);
  await act(page, person.name, "Suspend…");
  await page.getByRole("alertdialog").getByRole("button", { name: "Suspend" }).click();
  await expect(rowOf(page, person.name)).toContainText("suspended");
  expect((await ask(theirs, ORG, "query", "story.list", {})).text).toContain("NOT_FOUND");
  await theirs.goto(`${HOME}/stories`);
  await expect(theirs.getByRole("heading", { name: "There is nothing here for you." })).toBeVisible();

  await act(page, person.name, "Bring back…");
  await page.getByRole("alertdialog").getByRole("button", { name: "Bring back" }).click();
  await expect(rowOf(page, person.name)).not.toContainText("suspended");
  await theirs.goto(`${HOME}/stories`);
  await expect(theirs.getByRole("heading", { name: "There is nothing here for you." })).toHaveCount(0);
  await theirs.context().close();
});

test("an owner signs a member out in one browser, and leaves the other alone", async ({ page, browser }) => {
  const person = demoPersonCalled("Callum Fraser");
  const phone = await openAs(browser, person.email, `${HOME}/stories`);
  const before = (await ask(phone, ORG, "query", "account.sessions", undefined)).text;
  const tablet = await openAs(browser, person.email, `${HOME}/stories`);
  await signInAs(page, owner.email, PEOPLE);
  await act(page, person.name, "Where they are signed in…");
  const dialog = page.getByRole("dialog", { name: `Where ${person.name} is signed in` });
  const rows = dialog.getByRole("listitem");
  await expect(rows.first()).toContainText("signed in");
  const count = await rows.count();
  expect(count).toBeGreaterThanOrEqual(2);
  expect(before).toContain('"isCurrent":true');
  await expectNoViolations(page, "light and dark");
  // The newest stands first: it is the tablet's.
  await rows
    .first()
    .getByRole("button", { name: /^Sign out / })
    .click();
  await expect(rows).toHaveCount(count - 1);
  await tablet.goto(`${HOME}/stories`);
  await expect(tablet).toHaveURL(/\/signin/);
  await phone.goto(`${HOME}/stories`);
  await expect(phone).toHaveURL(`${HOME}/stories`);
  await page.goto(`${HOME}/audit`);
  const entries = page.getByRole("table", { name: "Entries of the audit log" });
  await expect(entries).toContainText("Signed somebody out of a browser");
  await expect(entries).toContainText("Signed in");
  for (const one of [phone, tablet]) await one.context().close();
});

test("removing asks for the name and says what happens; the last owner cannot leave", async ({ page }) => {
  const person = demoPersonCalled("Callum Fraser");
  await signInAs(page, owner.email, PEOPLE);
  await act(page, person.name, "Remove…");
  const dialog = page.getByRole("dialog", { name: new RegExp(`^Remove ${person.name}`) });
  await expect(dialog).toContainText("copied to their personal space");
  await expectNoViolations(page);
  await dialog.getByRole("textbox").fill("Callum");
  await dialog.getByRole("button", { name: "Remove" }).click();
  await expect(dialog).toContainText(`Write ${person.name}, as it stands above.`);
  await dialog.getByRole("button", { name: "Keep" }).click();
  await expect(rowOf(page, person.name)).toBeVisible();

  await page.goto(`${HOME}/settings`);
  await page.getByRole("button", { name: `Leave The ${ORG}…` }).click();
  const leaving = page.getByRole("dialog", { name: `Leave The ${ORG}?` });
  await expect(leaving.getByText(/What you wrote there stays, shut to everybody/)).toBeVisible();
  await expectNoViolations(page);
  await leaving.getByRole("button", { name: "Leave" }).click();
  await expect(leaving.getByRole("alert")).toContainText("This is the last owner");
});

test("the people's pages fit a small screen", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await signInAs(page, owner.email, PEOPLE);
  for (const path of [PEOPLE, `${PEOPLE}/invite`]) {
    if (path !== PEOPLE) await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectToFit(page, path);
    await expectNoViolations(page, "narrow");
  }
  await page.goto(PEOPLE);
  await page.getByRole("checkbox", { name: /^Choose all/ }).check();
  await expectToFit(page, "with the bar of the chosen");
  // The bar alone: it lies over a part of some row, which scrolls into sight.
  await expectNoViolations(page, "narrow", ".ui-foot");
});

async function expectToFit(page: Page, what: string): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, what).toBeLessThanOrEqual(0);
}
