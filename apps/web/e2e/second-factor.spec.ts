import type { Page } from "@playwright/test";
import { addOwnOrganisation } from "@starboard/testing/own-organisation";
import { TOTP } from "otpauth";
import { ask, askFor } from "./ask.ts";
import { readE2eEnv } from "./env.ts";
import { demoPersonCalled, expect, expectNoViolations, letIn, signInAs, test } from "./fixtures.ts";
import { openMail } from "./kept-mail.ts";

const SETTINGS = "/o/harbour-street/settings";
/** Each in one journey alone, as the others must go on signing in without a code. */
const CAREFUL = demoPersonCalled("Katharina Weißmüller-Brandstätter");
const ASKED = demoPersonCalled("Chloé Beaumont");

async function signOut(page: Page) {
  await page.getByRole("button", { name: `${CAREFUL.name}: account` }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByText("You are signed out.")).toBeVisible();
}

async function showPassword(page: Page) {
  await page.goto(`/signin?next=${encodeURIComponent(SETTINGS)}`);
  await page.getByLabel("E-mail").fill(CAREFUL.email);
  await page.getByLabel("Password", { exact: true }).fill(CAREFUL.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("One more step");
}

async function giveCode(page: Page, label: string, code: string) {
  await page.getByLabel(label).fill(code);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

const PART = "#second-factor";
const part = (page: Page) => page.locator(PART);
/** The codes of now and of the half minutes beside it are right, each once and in their order. */
const codeAt = (secret: string, steps: number) =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 });

test("a second factor is turned on, asked for at every sign-in, replaced by a recovery code, and turned off", async ({
  page,
}) => {
  await signInAs(page, CAREFUL.email, SETTINGS);
  await part(page).getByRole("button", { name: "Set it up…" }).click();
  await part(page).getByLabel("Your password").fill("not the password");
  await part(page).getByRole("button", { name: "Go on" }).click();
  await expect(part(page).getByText("The present password is not right.")).toBeVisible();
  await part(page).getByLabel("Your password").fill(CAREFUL.password);
  await part(page).getByRole("button", { name: "Go on" }).click();
  await expect(part(page).getByRole("img", { name: /picture to scan/ })).toBeVisible();
  await expectNoViolations(page, "light and dark");
  const secret = ((await part(page).locator("code").textContent()) ?? "").replaceAll(" ", "");
  const used = codeAt(secret, 0);
  await part(page).getByRole("textbox", { name: "Code of the app" }).fill("000000");
  await part(page).getByRole("button", { name: "Turn it on" }).click();
  await expect(part(page).getByText("This code is not right.", { exact: false })).toBeVisible();
  await part(page).getByRole("textbox", { name: "Code of the app" }).fill(used);
  await part(page).getByRole("button", { name: "Turn it on" }).click();
  const codes = part(page).getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  const recovery = await codes.allTextContents();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await part(page).getByRole("button", { name: "Copy all" }).click();
  await expect(page.getByText("The codes are on the clipboard.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(recovery.join("\n"));
  await expectNoViolations(page, "light and dark", PART);
  await part(page).getByRole("button", { name: "I have kept them" }).click();
  await expect(part(page).getByText("10 of 10 recovery codes are left.")).toBeVisible();
  await signOut(page);

  await showPassword(page);
  await expectNoViolations(page, "light and dark");
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain("starboard-session");
  await page.goto(SETTINGS);
  await expect(page, "no page opens between the two steps").toHaveURL(/\/signin\?next=/);
  await page.goto(`/signin/code?next=${encodeURIComponent(SETTINGS)}`);
  await giveCode(page, "Code of the app", used);
  await expect(page.getByRole("alert").filter({ hasText: "This code is not right" })).toBeVisible();
  await giveCode(page, "Code of the app", codeAt(secret, 1));
  await expect(page).toHaveURL(SETTINGS);
  await signOut(page);

  await showPassword(page);
  await page.getByRole("button", { name: "I do not have the app here" }).click();
  await giveCode(page, "Recovery code", recovery[0] ?? "");
  await expect(page).toHaveURL(SETTINGS);
  await expect(part(page).getByText("9 of 10 recovery codes are left.")).toBeVisible();
  await signOut(page);
  await showPassword(page);
  await page.getByRole("button", { name: "I do not have the app here" }).click();
  await giveCode(page, "Recovery code", recovery[0] ?? "");
  await expect(page.getByRole("alert").filter({ hasText: "This code is not right" })).toBeVisible();
  await giveCode(page, "Recovery code", recovery[1] ?? "");
  await expect(page).toHaveURL(SETTINGS);

  await part(page).getByRole("button", { name: "Turn it off…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Your password").fill(CAREFUL.password);
  await dialog.getByRole("textbox", { name: "Code" }).fill(recovery[2] ?? "");
  await expectNoViolations(page, "light and dark", "[role=dialog]");
  await dialog.getByRole("button", { name: "Turn it off" }).click();
  await expect(part(page).getByRole("button", { name: "Set it up…" })).toBeVisible();
  await openMail(page, CAREFUL.email, /second factor for Starboard is off/);
  await openMail(page, CAREFUL.email, /recovery code was used/);
});

/** In the settings that are open. @returns the recovery codes */
async function turnOn(page: Page): Promise<string[]> {
  await part(page).getByRole("button", { name: "Set it up…" }).click();
  await part(page).getByLabel("Your password").fill(ASKED.password);
  await part(page).getByRole("button", { name: "Go on" }).click();
  const secret = ((await part(page).locator("code").textContent()) ?? "").replaceAll(" ", "");
  await part(page).getByRole("textbox", { name: "Code of the app" }).fill(codeAt(secret, 0));
  await part(page).getByRole("button", { name: "Turn it on" }).click();
  const codes = part(page).getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  const texts = await codes.allTextContents();
  await part(page).getByRole("button", { name: "I have kept them" }).click();
  return texts;
}

test("an organisation that asks for a second factor is shut to who has none, leads there, and opens again", async ({
  page,
}) => {
  await letIn(page, ASKED.email);
  const { userId } = await askFor<{ userId: string }>(page, "harbour-street", "query", "account.me", undefined);
  const slug = `guild-${Date.now()}`;
  await addOwnOrganisation(readE2eEnv().workerDatabaseUrl, { userId, slug });
  const home = `/o/${slug}/settings/organisation`;
  await page.goto(home);
  const wanted = page.getByRole("switch", { name: /^Every member needs a second factor/ });
  await wanted.click();
  await expect(page.getByRole("alert").filter({ hasText: "You have no second factor yourself" })).toBeVisible();
  await expect(wanted).not.toBeChecked();

  await page.goto(`/o/${slug}/settings`);
  const [recovery = ""] = await turnOn(page);
  await page.goto(home);
  await wanted.click();
  await expect(page.getByText("Everybody needs a second factor now")).toBeVisible();
  await expect(wanted).toBeChecked();
  await expectNoViolations(page, "light and dark");

  const open = await page.context().newPage();
  await open.goto(`/o/${slug}/stories/new`);
  await open.getByLabel("Title").fill("Written while the door shuts");
  await page.goto(`/o/${slug}/settings`);
  await expect(part(page).getByText(`The ${slug} asks its members for a second factor`)).toBeVisible();
  await part(page).getByRole("button", { name: "Turn it off…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Your password").fill(ASKED.password);
  await dialog.getByRole("textbox", { name: "Code" }).fill(recovery);
  await dialog.getByRole("button", { name: "Turn it off" }).click();
  await expect(part(page).getByRole("button", { name: "Set it up…" })).toBeVisible();
  await expect(open.getByText("asks for a second factor, and you have none")).toBeVisible();
  await expect(open.getByRole("link", { name: "Turn it on in a new tab" })).toHaveAttribute(
    "href",
    /^\/o\/(?!guild)[\w-]+\/settings#second-factor$/,
  );
  await expectNoViolations(open);
  await expect(open.getByLabel("Title")).toHaveValue("Written while the door shuts");
  const refused = await ask(page, slug, "query", "story.list", {});
  expect(refused.status).toBe(403);
  expect(refused.text).toContain("asks its members for a second factor");
  await page.goto(`/o/${slug}/stories`);
  await expect(page).toHaveURL(/\/o\/(?!guild)[\w-]+\/settings#second-factor$/);
  await expect(part(page).getByText("is shut to you until yours is on", { exact: false })).toBeVisible();
  await expectNoViolations(page, "light and dark");
  await turnOn(page);
  await expect(open.getByText("asks for a second factor, and you have none")).toBeHidden();
  await part(page).getByRole("link", { name: "Open it" }).click();
  await expect(page).toHaveURL(new RegExp(`/o/${slug}/team$`));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("the second step is shown to nobody who has not shown the first", async ({ page }) => {
  await page.goto("/signin/code");
  await expect(page).toHaveURL(/\/signin\?next=/);
});
