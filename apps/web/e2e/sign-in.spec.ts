import type { Page } from "@playwright/test";
import {
  demoPerson,
  demoPersonCalled,
  expect,
  expectNoViolations,
  HARBOUR,
  NORTHLIGHT,
  signInAs,
  test,
} from "./fixtures.ts";
import { openMail } from "./kept-mail.ts";

async function fillIn(page: Page, email: string, password: string) {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

async function signOut(page: Page, name: string) {
  await page.getByRole("button", { name: `${name}: account` }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByText("You are signed out.")).toBeVisible();
}

test("a coach signs in with e-mail and password, and out again", async ({ page }) => {
  const coach = demoPerson("coach", HARBOUR);
  await page.goto("/signin");
  await fillIn(page, coach.email.toUpperCase(), coach.password);
  await expect(page).toHaveURL(/\/o\/harbour-street\/desk$/);
  await page.goto("/signin");
  await expect(page, "someone signed in is sent on").toHaveURL(/\/o\/harbour-street\/desk$/);
  await signOut(page, coach.name);
  await page.goto("/o/harbour-street/desk");
  await expect(page).toHaveURL(/\/signin\?next=/);
});

test("a wrong password and an unknown address read the same, and nothing typed is lost", async ({ page }) => {
  const coach = demoPerson("coach", HARBOUR);
  const sentence = "This address and password do not belong together.";
  await page.goto("/signin");
  await fillIn(page, coach.email, "not the password");
  await expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(coach.email);
  await expectNoViolations(page);
  await fillIn(page, `nobody-${Date.now()}@harbour.example`, "not the password");
  await expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
  await fillIn(page, coach.email, coach.password);
  await expect(page).toHaveURL(/\/o\/harbour-street\/desk$/);
});

test("who has guessed too often reads how long to wait", async ({ page }) => {
  const email = `guessed-${Date.now()}@harbour.example`;
  await page.goto("/signin");
  for (let n = 0; n < 10; n += 1) {
    await fillIn(page, email, `guess number ${n}`);
    await expect(page.getByRole("alert").filter({ hasText: "do not belong together" })).toBeVisible();
  }
  const refused = page.waitForResponse((response) => response.url().endsWith("/callback/password"));
  await fillIn(page, email, "one guess more");
  expect((await refused).status()).toBe(429);
  await expect(page.getByRole("alert").filter({ hasText: "Try again in a quarter of an hour." })).toBeVisible();
});

test("an empty form says at each field what is missing", async ({ page }) => {
  await page.goto("/signin");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("Write an e-mail address.")).toBeVisible();
  await expect(page.getByText("Write your password.")).toBeVisible();
  await expect(page.getByLabel("E-mail")).toBeFocused();
});

/** Through the demo's door on the sign-in page, which is told where to go on. */
async function enterByDoor(page: Page, name: string, next: string) {
  await page.goto(`/signin?next=${encodeURIComponent(next)}`);
  await page.getByRole("button", { name: `${name}, ` }).click();
  await page.waitForURL((url) => url.pathname !== "/signin" && url.pathname !== "/");
}

test("one goes on to the page asked for, and never to another site", async ({ page, baseURL }) => {
  const { name } = demoPerson("candidate", HARBOUR);
  await page.goto("/o/harbour-street/settings");
  await expect(page).toHaveURL("/signin?next=%2Fo%2Fharbour-street%2Fsettings");
  await enterByDoor(page, name, "/o/harbour-street/settings");
  await expect(page).toHaveURL("/o/harbour-street/settings");
  await page.context().clearCookies();
  await enterByDoor(page, name, "//elsewhere.example/o/harbour-street/settings");
  expect(new URL(page.url()).origin).toBe(new URL(baseURL ?? "").origin);
});

test("a forgotten password is replaced through the mailed link, once", async ({ page }) => {
  const { email } = demoPersonCalled("Tyler Nakamura");
  const chosen = `seven small harbours ${Date.now()}`;
  await page.goto("/signin");
  await page.getByRole("link", { name: "Forgot it?" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Forgotten your password?");
  await expectNoViolations(page);
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Mail me the link" }).click();
  const answer = page.getByText("If this address belongs to someone here");
  await expect(answer).toBeVisible();

  await page.getByLabel("E-mail").fill(`nobody-${Date.now()}@northlight.example`);
  await page.getByRole("button", { name: "Mail me the link" }).click();
  await expect(answer, "the same for an address that nobody has").toBeVisible();

  const link = await openMail(page, email, /password/i);
  await expectNoViolations(page);
  await page.goto(link);
  await page.getByLabel("New password").fill("12345678");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("lists of leaked ones", { exact: false })).toBeVisible();
  await expectNoViolations(page);
  await page.getByLabel("New password").fill(chosen);
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("Your password is changed.", { exact: false })).toBeVisible();
  await fillIn(page, email, chosen);
  await expect(page).toHaveURL(/\/o\/northlight-academy\/stories$/);

  await page.goto(link);
  await page.getByLabel("New password").fill(`${chosen} again`);
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "used or is over" })).toBeVisible();
});

test("somebody new comes in by a lead's invitation, and the link works once", async ({ page, browser }) => {
  const lead = demoPerson("lead", NORTHLIGHT);
  const email = `new-${Date.now()}@northlight.example`;
  await signInAs(page, lead.email, "/o/northlight-academy/people");
  const form = page.getByRole("form", { name: "Invite somebody" });
  await form.getByLabel("E-mail").fill(email);
  await form.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText(`on its way to ${email}`)).toBeVisible();

  const context = await browser.newContext();
  const guest = await context.newPage();
  const link = await openMail(guest, email, /invites you to Northlight Academy/);
  await guest.goto(link);
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Join Northlight Academy");
  await expect(guest.getByText(`${lead.name} invites you`)).toBeVisible();
  await expectNoViolations(guest);
  await guest.getByLabel("Your name").fill("Wendeline Új");
  await guest.getByLabel("Password", { exact: true }).fill("a lantern on the quay");
  await guest.getByLabel("Time zone").fill("Mars/Olympus");
  await guest.getByRole("button", { name: "Join Northlight Academy" }).click();
  await expect(guest.getByText("is not a known time zone", { exact: false })).toBeVisible();
  await expect(guest.getByLabel("Your name")).toHaveValue("Wendeline Új");
  await guest.getByLabel("Time zone").fill("Europe/Budapest");
  await guest.getByRole("button", { name: "Join Northlight Academy" }).click();
  await expect(guest).toHaveURL(/\/o\/northlight-academy\/stories$/);
  await expect(guest.getByRole("button", { name: "Wendeline Új: account" })).toBeVisible();

  await guest.goto(link);
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("This invitation does not work any more.");
  await expectNoViolations(guest);
  await context.close();
});

test("an invitation to a known address waits for that person to sign in", async ({ page, browser }) => {
  const lead = demoPerson("lead", NORTHLIGHT);
  const invited = demoPerson("coach", HARBOUR);
  await signInAs(page, lead.email, "/o/northlight-academy/people");
  const form = page.getByRole("form", { name: "Invite somebody" });
  await form.getByLabel("E-mail").fill(invited.email);
  await form.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText(`on its way to ${invited.email}`)).toBeVisible();

  const context = await browser.newContext();
  const guest = await context.newPage();
  const link = await openMail(guest, invited.email, /invites you to Northlight Academy/);
  await guest.goto(link);
  await guest.getByRole("link", { name: `Sign in as ${invited.email}` }).click();
  await fillIn(guest, invited.email, invited.password);
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Join Northlight Academy");
  await expect(guest.getByRole("button", { name: "Join Northlight Academy" })).toBeVisible();
  await context.close();

  await page.goto(link);
  await expect(page.getByText(`You are signed in as ${lead.name}`, { exact: false })).toBeVisible();
  await expectNoViolations(page);
});

test("the pages on the way in have no violation", async ({ page }) => {
  for (const path of ["/signin", "/setup?token=of-no-use", "/nowhere", "/mailbox"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoViolations(page);
  }
});

test("a kept mail is drawn without any right to run or to reach the page", async ({ page }) => {
  const { email } = demoPerson("candidate", NORTHLIGHT);
  await page.goto("/reset");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Mail me the link" }).click();
  await expect(page.getByText("If this address belongs to someone here")).toBeVisible();
  await openMail(page, email, /password/i);
  await page.getByRole("radio", { name: "As drawn" }).check();
  const frame = page.getByTitle(/as drawn/);
  await expect(frame).toHaveAttribute("sandbox", "");
  await expect(frame.contentFrame().getByRole("link").first()).toBeVisible();
});
