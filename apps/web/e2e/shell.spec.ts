import type { BrowserContext, Page } from "@playwright/test";
import { ask, askFor } from "./ask.ts";
import {
  demoPerson,
  demoPersonCalled,
  expect,
  expectNoViolations,
  HARBOUR,
  NORTHLIGHT,
  openAs,
  signInAs,
  test,
} from "./fixtures.ts";

const nav = (page: Page) => page.getByRole("navigation", { name: "Main" });

/** Counts the streams that a browser opens from now on. */
function countStreams(context: BrowserContext): () => number {
  let opened = 0;
  context.on("request", (request) => {
    if (request.url().includes("/live.hints")) opened += 1;
  });
  return () => opened;
}

test("each role finds its own places, and a refused page says so", async ({ page, browser }) => {
  await signInAs(page, demoPerson("candidate", HARBOUR).email);
  await expect(page).toHaveURL("/o/harbour-street/stories");
  await expect(nav(page).getByRole("link", { name: "Stories" })).toHaveAttribute("aria-current", "page");
  await expect(nav(page).getByRole("link", { name: "Team" })).toHaveCount(0);
  await page.goto("/o/harbour-street/team");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page is not open to you.");
  await expectNoViolations(page);

  const coach = await openAs(browser, demoPerson("coach", HARBOUR).email);
  await expect(coach).toHaveURL("/o/harbour-street/desk");
  await expect(nav(coach).getByRole("link", { name: "Desk" })).toBeVisible();
  await coach.context().close();

  const lead = await openAs(browser, demoPerson("lead", HARBOUR).email);
  await expect(lead).toHaveURL("/o/harbour-street/team");
  for (const name of ["Team", "Evaluations", "People", "Stories"]) {
    await expect(nav(lead).getByRole("link", { name })).toBeVisible();
  }
  await lead.context().close();
});

test("a link goes without loading the page anew, asks ahead when pointed at, and leaves new tabs to the browser", async ({
  page,
  context,
}) => {
  await signInAs(page, demoPerson("candidate", HARBOUR).email);
  await page.evaluate(() => {
    document.documentElement.dataset.seen = "";
  });
  const questions = nav(page).getByRole("link", { name: "Questions" });
  const isAhead = page.waitForRequest((request) => "next-router-prefetch" in request.headers());
  await questions.hover();
  expect(new URL((await isAhead).url()).pathname).toBe("/o/harbour-street/questions");
  const opened = context.waitForEvent("page");
  await questions.click({ modifiers: ["ControlOrMeta"] });
  const tab = await opened;
  // By the tab's own word: Playwright's matchers wait for a navigation that it now and then takes for unfinished in a tab
  // which the browser opened from a link (1 of 25), though the page stands there complete.
  await expect.poll(() => new URL(tab.url()).pathname).toBe("/o/harbour-street/questions");
  await tab.close();
  await expect(page).toHaveURL("/o/harbour-street/stories");
  await questions.click();
  await expect(page).toHaveURL("/o/harbour-street/questions");
  await page.goBack();
  await expect(page).toHaveURL("/o/harbour-street/stories");
  await expect(page.locator("html")).toHaveAttribute("data-seen");
});

test("one moves between the organisation and the personal space", async ({ page }) => {
  await signInAs(page, demoPerson("candidate", HARBOUR).email);
  await page.getByRole("button", { name: `${HARBOUR}: choose another organisation` }).click();
  await page.getByRole("menuitem", { name: /Personal space/ }).click();
  await expect(page.getByRole("button", { name: "Personal space: choose another organisation" })).toBeVisible();
  await expect(page).toHaveURL(/\/o\/(?!harbour-street).+\/stories$/);
  await page.getByRole("button", { name: "Personal space: choose another organisation" }).click();
  await page.getByRole("menuitem", { name: HARBOUR }).click();
  await expect(page).toHaveURL("/o/harbour-street/stories");
});

test("the bell counts, opening one marks it read and leads there, and all can be marked", async ({ page }) => {
  await signInAs(page, demoPerson("candidate", NORTHLIGHT).email, "/o/northlight-academy/notifications");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Notifications");
  await expectNoViolations(page);
  const before = await page.getByRole("link", { name: /^Unread: / }).count();
  if (before > 0) {
    await page
      .getByRole("link", { name: /^Unread: / })
      .first()
      .click();
    await expect(page).toHaveURL(/\/o\/northlight-academy\/(reviews|desk|batches|team|stories|rounds)/);
    await page.goBack();
    await expect(page.getByRole("link", { name: /^Unread: / })).toHaveCount(before - 1);
  }
  const markAll = page.getByRole("button", { name: "Mark all as read" });
  if (before > 1) await markAll.click();
  await expect(page.getByRole("link", { name: "Notifications", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Unread: / })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Notifications");
  await expect(page.getByRole("link", { name: /^Unread: / })).toHaveCount(0);
});

test("name, time zone and appearance are kept", async ({ page }) => {
  const person = demoPerson("coach", NORTHLIGHT);
  await signInAs(page, person.email, "/o/northlight-academy/settings");
  await expectNoViolations(page, "light and dark");
  const you = page.getByRole("form", { name: "You" });
  await you.getByLabel("Time zone").fill("Nowhere/At-all");
  await you.getByRole("button", { name: "Save" }).click();
  await expect(you.getByText("is not a known time zone", { exact: false })).toBeVisible();
  await you.getByLabel("Time zone").fill("America/Winnipeg");
  await you.getByLabel("Name").fill(`${person.name} `);
  await you.getByRole("button", { name: "Save" }).click();
  await expect(you.getByText("Saved.")).toBeVisible();
  await page.getByRole("radio", { name: "Dark" }).check();
  await page.reload();
  await expect(you.getByLabel("Time zone")).toHaveValue("America/Winnipeg");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("radio", { name: "System" }).check();
});

test("a new password needs the present one and ends the other browsers' sessions", async ({ page, browser }) => {
  const person = demoPersonCalled("Sofía Marroquín");
  await signInAs(page, person.email, "/o/northlight-academy/settings");
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signInAs(other, person.email);
  const form = page.getByRole("form", { name: "Password" });
  await form.getByLabel("Present password").fill("not this one");
  await form.getByLabel("New password").fill("a quiet slipway at dawn");
  await form.getByRole("button", { name: "Change the password" }).click();
  await expect(form.getByText("The present password is not right.")).toBeVisible();
  await form.getByLabel("Present password").fill(person.password);
  await form.getByLabel("New password").fill(person.password);
  await form.getByRole("button", { name: "Change the password" }).click();
  await expect(form.getByText("Changed. Other browsers are signed out.")).toBeVisible();
  expect((await ask(other, "northlight-academy", "query", "account.me", undefined)).status).toBe(401);
  expect((await ask(page, "northlight-academy", "query", "account.me", undefined)).status).toBe(200);
  await elsewhere.close();
});

test("many tabs take one stream, and each shows what changed", async ({ page, context }) => {
  const streams = countStreams(context);
  await signInAs(page, demoPerson("candidate", HARBOUR).email, "/o/harbour-street/stories");
  const tabs = [page, await context.newPage(), await context.newPage()];
  for (const tab of tabs.slice(1)) {
    await tab.goto("/o/harbour-street/stories");
    await expect(tab.getByRole("heading", { level: 1 })).toBeVisible();
  }
  await expect.poll(streams).toBe(1);
  const title = `One stream ${Date.now().toString(36)}`;
  const { storyId } = await askFor<{ storyId: string }>(page, "harbour-street", "mutation", "story.create", {
    kind: "challenge",
    title,
    sections: {
      situation: "The tide table on the pier was a month old and three boats had grounded.",
      task: "I was to find out why and to stop it.",
      action: "I asked each skipper which table they had read, and put the new one under glass myself.",
      tradeoffs: "A board with a clock would have shown it better and cost a season's paint.",
      result: "No boat grounded in the eight weeks after it.",
      lessons: "Since then I ask what somebody has in front of them before I write anything new.",
    },
  });
  for (const tab of tabs) await expect(tab.getByText(title).first()).toBeVisible({ timeout: 20_000 });
  expect(streams()).toBe(1);

  await tabs[0]!.close();
  await expect.poll(streams, "another tab takes over").toBe(2);
  await askFor(tabs[1]!, "harbour-street", "mutation", "story.archive", { storyId, archived: true });
});

test("signing out in one tab is told in the other, and signing in again mends it", async ({ page, context }) => {
  const { email, name } = demoPerson("candidate", HARBOUR);
  await signInAs(page, email, "/o/harbour-street/settings");
  const other = await context.newPage();
  await other.goto("/o/harbour-street/settings");
  await other.getByRole("button", { name: `${name}: account` }).click();
  await other.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(other).toHaveURL(/\/signin/);
  await expect(page.getByText("Your sign-in here has ended.", { exact: false })).toBeVisible();
  await expectNoViolations(page);
  await other.getByRole("button", { name: `${name}, ` }).click();
  await expect(other).toHaveURL(/\/o\/harbour-street\//);
  await expect(page.getByText("Your sign-in here has ended.", { exact: false })).toBeHidden();
});

test("a server that does not answer is told after some seconds, and the page catches up by itself", async ({
  page,
}) => {
  await signInAs(page, demoPerson("candidate", HARBOUR).email, "/o/harbour-street/settings");
  await page.route("**/api/trpc/**", (route) => route.abort());
  await page.reload();
  const strip = page.getByRole("status").getByText("The server does not answer.");
  await expect(strip).toBeVisible({ timeout: 20_000 });
  await expectNoViolations(page);
  // The router would leave for the browser's own page: what stands here stays, and the link says why.
  await page.route(/\/healthz$|[?&]_rsc=/, (route) => route.abort());
  await page.getByRole("link", { name: "Stories" }).first().click();
  await expect(page.locator(".ui-toast-title")).toHaveText("The server does not answer.");
  await expect(page).toHaveURL(/\/settings$/);
  await page.unroute(/\/healthz$|[?&]_rsc=/);
  await page.unroute("**/api/trpc/**");
  await expect(strip).toBeHidden({ timeout: 30_000 });
});

test("nothing is wider than a small screen", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/signin");
  const paths = ["/o/harbour-street/settings", "/o/harbour-street/notifications", "/mailbox", "/reset", "/nowhere"];
  await signInAs(page, demoPerson("lead", HARBOUR).email);
  for (const path of paths) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over, path).toBeLessThanOrEqual(0);
  }
});

test("every answer carries the security headers, and each page a nonce of its own", async ({ page }) => {
  await page.goto("/signin");
  for (const path of ["/signin", "/nowhere", "/api/auth/csrf", "/api/trpc/account.me", "/icon.svg", "/readyz"]) {
    const headers = (await page.request.get(path)).headers();
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["referrer-policy"], path).toBe("strict-origin-when-cross-origin");
    expect(headers["cross-origin-opener-policy"], path).toBe("same-origin");
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
  const policies = await Promise.all(
    [1, 2].map(async () => (await page.request.get("/signin")).headers()["content-security-policy"] ?? ""),
  );
  for (const policy of policies) {
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w=+/]+' 'strict-dynamic'/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
  }
  expect(policies[0]).not.toBe(policies[1]);
});
