import { readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, test as base, expect, type Page } from "@playwright/test";
import { readE2eEnv } from "./env.ts";

export { expect };

/** One who can sign in, as the seed wrote it down. `role` lists what is held, such as `owner, lead`. */
export interface DemoPerson {
  name: string;
  role: string;
  organisation: string;
  email: string;
  password: string;
}

export const HARBOUR = "Harbour Street Careers";
export const NORTHLIGHT = "Northlight Academy";

/** A test also fails when a page throws, or when the content security policy stops something. */
export const test = base.extend<{ unbroken: undefined }>({
  unbroken: [
    async ({ context }, use) => {
      const broken: string[] = [];
      context.on("weberror", (problem) => broken.push(String(problem.error())));
      context.on("console", (message) => {
        if (/content security policy|hydrat/i.test(message.text())) broken.push(message.text());
      });
      await use(undefined);
      expect(broken, "what broke on the pages").toEqual([]);
    },
    { auto: true },
  ],
});

/** Everybody of the demo, organisation by organisation. */
export const demoPeople = (): DemoPerson[] =>
  JSON.parse(readFileSync(join(readE2eEnv().dataFolder, "demo-people.json"), "utf8"));

/** The first person of an organisation who holds the role. */
export function demoPerson(role: "owner" | "lead" | "coach" | "candidate", organisation: string): DemoPerson {
  const found = demoPeople().find((one) => one.organisation === organisation && one.role.split(", ").includes(role));
  if (!found) throw new Error(`The demo has no ${role} in ${organisation}.`);
  return found;
}

/** Somebody of the demo by name: for a journey that ends the person's sessions or changes the password. */
export function demoPersonCalled(name: string): DemoPerson {
  const found = demoPeople().find((one) => one.name === name);
  if (!found) throw new Error(`${name} is nobody of the demo.`);
  return found;
}

/**
 * Signs in over HTTP as the sign-in page does, and opens the page asked for; the sign-in page has its own journeys.
 * @param next a path to go on to; without it the person's home
 */
export async function signInAs(page: Page, email: string, next = "/"): Promise<void> {
  const person = demoPeople().find((one) => one.email === email);
  if (!person) throw new Error(`${email} is nobody of the demo.`);
  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
  const response = await page.request.post("/api/auth/callback/password", {
    form: { email, password: person.password, csrfToken, json: "true" },
  });
  if (!response.ok()) throw new Error(`${person.name} was not let in: ${response.status()} ${await response.text()}`);
  await page.goto(next);
  await page.waitForURL((url) => url.pathname !== "/signin" && url.pathname !== "/");
}

/** A page in a browser profile of its own, signed in: for journeys in which two people meet. Close its context. */
export async function openAs(browser: Browser, email: string, next = "/"): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signInAs(page, email, next);
  return page;
}

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * No violation of WCAG 2.2 AA that axe can find. Nothing but the colours differs between light and dark, and each pair of
 * colours is measured in both by packages/ui's own test: the pages that people work on are looked at in the dark too.
 * @param look where "narrow" is a second look at a page whose colours were seen when it was wide
 */
export async function expectNoViolations(page: Page, look: "light" | "light and dark" | "narrow" = "light") {
  // The other mode opens a tab of its own for each look, which costs more than the look; no page here has frames to enter.
  // Describing all that passed, and reading each style sheet for rules that are not asked for, took a third of the time.
  const axe = () => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"], preload: false });
  const narrow = () => axe().withTags(RULES).disableRules("color-contrast");
  await expectNothingFound(page, "light", look === "narrow" ? narrow() : axe().withTags(RULES));
  if (look === "light and dark") await expectNothingFound(page, "dark", axe().withRules("color-contrast"));
  await page.emulateMedia({ colorScheme: null });
}

async function expectNothingFound(page: Page, colorScheme: "light" | "dark", axe: AxeBuilder): Promise<void> {
  await page.emulateMedia({ colorScheme });
  // A list scrolled half way has a control half under its own head: that is no size of the control.
  await page.evaluate(() => window.scrollTo(0, 0));
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} · ${node.target.join(" ")} · ${node.failureSummary}`),
  );
  expect(found, `${new URL(page.url()).pathname} in ${colorScheme}`).toEqual([]);
}
