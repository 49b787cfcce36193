import { confirmSecondFactor, startSecondFactor } from "@starboard/services/second-factor";
import { webPrograms } from "@starboard/testing/env";
import { PASSWORD } from "@starboard/testing/password";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, type TestOrganisation, type TestPerson } from "@starboard/testing/world";
import { TOTP } from "otpauth";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Browser, openBrowser } from "./browser.ts";
import { CLIENT, type FakeProviders, openFakeProviders } from "./fake-providers.ts";
import { startWebServer, type WebServer } from "./web-server.ts";

let database: TestDatabase;
let organisation: TestOrganisation;
let providers: FakeProviders;
let server: WebServer;
let person: TestPerson;
let number = 0;

beforeAll(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "provided");
  providers = await openFakeProviders();
  server = await startWebServer(webPrograms().whole, database.appUrl, {
    RATE_LIMITS: "off",
    GITHUB_CLIENT_ID: CLIENT.id,
    GITHUB_CLIENT_SECRET: CLIENT.secret,
    GITHUB_URL: providers.url,
    GOOGLE_CLIENT_ID: CLIENT.id,
    GOOGLE_CLIENT_SECRET: CLIENT.secret,
    GOOGLE_URL: providers.url,
  });
});
afterAll(async () => {
  await server.stop();
  await providers.close();
  await database.drop();
});
beforeEach(async () => {
  number += 1;
  person = await organisation.add(`Person ${number}`, ["candidate"]);
  providers.person = { subject: String(number), email: person.email, isVerified: true };
});

type Provider = "github" | "google";
const BOTH: readonly Provider[] = ["github", "google"];

/** Presses the button, and "Allow" at the provider. @returns the address by which the browser is sent back */
async function walk(browser: Browser, provider: Provider, callbackUrl = "/o/provided/stories"): Promise<URL> {
  const { csrfToken } = (await (await browser.ask(`${server.address}/api/auth/csrf`)).json()) as { csrfToken: string };
  const pressed = await browser.ask(`${server.address}/api/auth/signin/${provider}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, callbackUrl, json: "true" }),
  });
  const { url } = (await pressed.json()) as { url: string };
  const allowed = await fetch(url, { redirect: "manual" });
  return new URL(allowed.headers.get("location") ?? "");
}

/** Follows the way back as far as to a page. @returns that page's address */
async function follow(browser: Browser, start: URL): Promise<URL> {
  let at = start;
  for (let turn = 0; turn < 6; turn += 1) {
    if (!at.pathname.startsWith("/api/auth/")) return at;
    const response = await browser.ask(at);
    expect(response.status, `${at.pathname}${at.search}`).toBeLessThan(500);
    const location = response.headers.get("location");
    if (!location) return at;
    at = new URL(location, server.address);
  }
  throw new Error("The way back does not end.");
}

const hasSession = (browser: Browser) => browser.cookies.has("starboard-session");
const ask = async (browser: Browser, procedure: string) =>
  browser.ask(`${server.address}/api/trpc/${procedure}`, { headers: { "x-starboard-org": "provided" } });
const countRows = async () => {
  const tables = ["users", "sessions", "provider_links", "memberships"].map(
    (t) => `(select count(*)::int from ${t}) ${t}`,
  );
  return (await database.look<Record<string, number>>(`select ${tables.join(", ")}`))[0];
};

/** Tries to get in, and finds nothing changed. @returns what the sign-in page says */
async function expectRefused(provider: Provider, change?: (back: URL, browser: Browser) => void): Promise<string> {
  const before = await countRows();
  const browser = openBrowser();
  const back = await walk(browser, provider);
  change?.(back, browser);
  const page = await follow(browser, back);
  expect(page.pathname).toBe("/signin");
  expect(hasSession(browser)).toBe(false);
  expect((await ask(browser, "account.me")).status).toBe(401);
  expect(await countRows()).toEqual(before);
  return (await browser.ask(page)).text();
}

describe.each(BOTH)("with %s", (provider) => {
  test("who has the verified address gets in, goes on to the page, and is out on the request after signing out", async () => {
    const browser = openBrowser();
    const page = await follow(browser, await walk(browser, provider));
    expect(page.href).toBe(`${server.address}/o/provided/stories`);
    const me = (await (await ask(browser, "account.here")).json()) as { result: { data: { json: { email: string } } } };
    expect(me.result.data.json.email).toBe(person.email);
    const rows = await database.look(
      "select user_agent from sessions where user_id = $1 and user_agent like 'browser%'",
      [person.userId],
    );
    expect(rows).toHaveLength(1);
    const headers = { origin: server.address, "content-type": "application/json" };
    const out = { method: "POST", headers, body: "{}" };
    expect((await browser.ask(`${server.address}/api/trpc/account.signOut`, out)).status).toBe(200);
    expect((await ask(browser, "account.me")).status).toBe(401);
    await follow(browser, await walk(browser, provider));
    expect((await ask(browser, "account.me")).status, "the same account signs in again").toBe(200);
  });

  test("an address that is not verified there, or is none, opens nothing, known here or not", async () => {
    providers.person = { ...providers.person, isVerified: false };
    expect(await expectRefused(provider)).toContain("The address there is not verified.");
    providers.person = { ...providers.person, email: "nobody@starboard.test" };
    expect(await expectRefused(provider)).toContain("The address there is not verified.");
    providers.person = { ...providers.person, email: null };
    expect(await expectRefused(provider)).toContain("The address there is not verified.");
  });

  test("an address that nobody here has opens nothing and makes nobody", async () => {
    providers.person = { subject: "77", email: "stranger@starboard.test", isVerified: true };
    expect(await expectRefused(provider)).toContain("Nobody here has the address you use there.");
  });

  test("another account there with the same address opens nothing once one has been used", async () => {
    const browser = openBrowser();
    await follow(browser, await walk(browser, provider));
    expect(hasSession(browser)).toBe(true);
    providers.person = { ...providers.person, subject: "9999" };
    expect(await expectRefused(provider)).toContain("Another account there has been used with this address.");
  });

  test("the first account opens nobody else's account when it takes their address", async () => {
    const other = await organisation.add("Other", ["candidate"]);
    const browser = openBrowser();
    await follow(browser, await walk(browser, provider));
    providers.person = { ...providers.person, email: other.email };
    expect(await expectRefused(provider)).toContain("Another account there has been used");
  });

  test("a forged, a missing and a foreign state are refused before the code is sent anywhere", async () => {
    const foreign = openBrowser();
    const foreignBack = await walk(foreign, provider);
    const before = providers.exchanged;
    await expectRefused(provider, (back) => back.searchParams.set("state", "forged"));
    await expectRefused(provider, (back) => back.searchParams.delete("state"));
    await expectRefused(provider, (_back, browser) => browser.cookies.delete("next-auth.state"));
    await expectRefused(provider, (back) =>
      back.searchParams.set("state", foreignBack.searchParams.get("state") ?? ""),
    );
    expect(providers.exchanged).toBe(before);
  });

  test("a code of another browser, a used code and a refusal there open nothing", async () => {
    const foreign = openBrowser();
    const foreignBack = await walk(foreign, provider);
    const said = await expectRefused(provider, (back) =>
      back.searchParams.set("code", foreignBack.searchParams.get("code") ?? ""),
    );
    expect(said).toContain("Signing in there did not work.");
    const browser = openBrowser();
    const back = await walk(browser, provider);
    await follow(browser, back);
    browser.cookies.clear();
    expect((await follow(browser, back)).pathname, "the way back, a second time").toBe("/signin");
    expect(hasSession(browser)).toBe(false);
    await expectRefused(provider, (url) => {
      url.searchParams.delete("code");
      url.searchParams.set("error", "access_denied");
    });
  });

  test("who is suspended finds the organisation not there; who is closing the account is nobody", async () => {
    await database.look("update memberships set state = 'suspended' where user_id = $1", [person.userId]);
    const browser = openBrowser();
    await follow(browser, await walk(browser, provider));
    expect((await ask(browser, "account.here")).status).toBe(404);
    await database.look("update users set password_hash = null where id = $1", [person.userId]);
    expect(await expectRefused(provider)).toContain("Nobody here has the address you use there.");
  });
});

test("who has a second factor comes from the provider to the code, with no session, and goes on from there", async () => {
  const self = { runtime: database.app, userId: person.userId };
  const secret = (await startSecondFactor(self, { password: PASSWORD })).text.replaceAll(" ", "");
  const codeAt = (steps: number) => new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 });
  await confirmSecondFactor(self, { code: codeAt(-1), sessionId: person.sessionId });
  const browser = openBrowser();
  const page = await follow(browser, await walk(browser, "github"));
  expect(page.pathname + page.search).toBe("/signin/code?next=%2Fo%2Fprovided%2Fstories");
  expect(hasSession(browser)).toBe(false);
  expect((await ask(browser, "account.me")).status).toBe(401);
  const give = async (asker: Browser, code: string) => {
    const { csrfToken } = (await (await asker.ask(`${server.address}/api/auth/csrf`)).json()) as { csrfToken: string };
    return asker.ask(`${server.address}/api/auth/callback/code`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ csrfToken, code, json: "true" }),
    });
  };
  expect((await give(openBrowser(), codeAt(0))).status, "another browser").toBe(401);
  expect((await give(browser, "000000")).status).toBe(401);
  expect(hasSession(browser)).toBe(false);
  const inside = await give(browser, codeAt(0));
  expect(inside.status).toBe(200);
  expect(inside.headers.getSetCookie().join()).toMatch(
    /starboard-second-step=; Path=\/; HttpOnly; SameSite=Lax; Max-Age=0/,
  );
  expect((await ask(browser, "account.me")).status).toBe(200);
});

test("a Google token by another key, of another issuer or client, of another request or over is refused", async () => {
  const { person: honest } = providers;
  const past = Math.floor(Date.now() / 1_000) - 600;
  const spoilt: Partial<typeof honest>[] = [
    { isForged: true },
    { claims: { iss: "https://evil.example" } },
    { claims: { aud: "another client" } },
    { claims: { nonce: "of another request" } },
    { claims: { iat: past - 300, exp: past } },
    { claims: { email_verified: "true" } },
  ];
  for (const spoil of spoilt) {
    providers.person = { ...honest, ...spoil };
    await expectRefused("google");
  }
});

test("nobody is sent to another site, and no form without its token starts the way", async () => {
  const browser = openBrowser();
  const page = await follow(browser, await walk(browser, "github", "https://evil.example/"));
  expect(page.origin).toBe(server.address);
  const started = await fetch(`${server.address}/api/auth/signin/github`, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken: "guessed", json: "true" }),
  });
  expect(JSON.stringify(await started.json())).not.toContain(providers.url);
});

test("a site with half a pair of keys does not start and says which is missing", async () => {
  const started = startWebServer(webPrograms().whole, database.appUrl, { GITHUB_CLIENT_ID: CLIENT.id });
  await expect(started).rejects.toThrow("GITHUB_CLIENT_SECRET: give both keys of a provider, or neither");
});

test("where a site has no keys there are no buttons and no doors, and tries are counted", async () => {
  const shown = await (await fetch(`${server.address}/signin`)).text();
  for (const name of ["GitHub", "Google"]) expect(shown).toContain(name);
  const plain = await startWebServer(webPrograms().whole, database.appUrl, { RATE_LIMITS: "sign-in=1/600" });
  try {
    const page = await (await fetch(`${plain.address}/signin`)).text();
    expect(page).toContain("Sign in");
    for (const name of ["GitHub", "Google"]) expect(page).not.toContain(name);
    const known = (await (await fetch(`${plain.address}/api/auth/providers`)).json()) as object;
    expect(Object.keys(known)).toEqual(["password", "link", "code"]);
    const comeBack = () => fetch(`${plain.address}/api/auth/callback/github?code=x&state=y`, { redirect: "manual" });
    const callback = await comeBack();
    expect(callback.headers.getSetCookie().join()).not.toContain("starboard-session");
    expect(callback.status).toBe(400);
    const again = await comeBack();
    expect(again.status, "a provider's answers are counted by network like a form's").toBe(429);
    expect(Number(again.headers.get("retry-after"))).toBeGreaterThan(60);
    expect(await again.text()).toContain("Too many attempts to sign in from your network");
  } finally {
    await plain.stop();
  }
});
