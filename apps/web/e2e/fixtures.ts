import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, test as base, expect, type Page } from "@playwright/test";
import { readE2eEnv } from "./env.ts";

export { expectNoViolations } from "./expect-no-violations.ts";
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
 * Lets a person in over HTTP as the sign-in page does, without opening a page: enough to ask the server as that person.
 * The sign-in page has its own journeys.
 */
export async function letIn(page: Pick<Page, "request">, email: string): Promise<void> {
  const person = demoPeople().find((one) => one.email === email);
  if (!person) throw new Error(`${email} is nobody of the demo.`);
  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
  const response = await page.request.post("/api/auth/callback/password", {
    form: { email, password: person.password, csrfToken, json: "true" },
  });
  if (!response.ok()) throw new Error(`${person.name} was not let in: ${response.status()} ${await response.text()}`);
}

/**
 * Lets a person in and opens the page asked for.
 * @param next a path to go on to; without it the person's home
 */
export async function signInAs(page: Page, email: string, next = "/"): Promise<void> {
  await letIn(page, email);
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
