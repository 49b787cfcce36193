import { webPrograms } from "@starboard/testing/env";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, type TestPerson } from "@starboard/testing/world";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signIn, startWebServer, type WebServer } from "./web-server.ts";

let database: TestDatabase;
let people: TestPerson[];

beforeAll(async () => {
  database = await openTestDatabase();
  const organisation = await addTestOrganisation(database.app, "limited");
  people = [await organisation.add("One", ["candidate"]), await organisation.add("Other", ["candidate"])];
});
afterAll(() => database.drop());

/** A web process of its own for the length of one function. */
async function withWeb(env: Record<string, string>, run: (server: WebServer) => Promise<void>): Promise<void> {
  const server = await startWebServer(webPrograms().whole, database.appUrl, env);
  try {
    await run(server);
  } finally {
    await server.stop();
  }
}
const from = (address: string) => ({ "x-forwarded-for": address, "x-starboard-peer": address });
const askMe = (server: WebServer, headers: Record<string, string>) =>
  fetch(`${server.address}/api/trpc/account.me`, { headers });
const askForMail = (server: WebServer, headers: Record<string, string>) =>
  fetch(`${server.address}/api/trpc/account.requestPasswordReset`, {
    method: "POST",
    headers: { origin: server.address, "content-type": "application/json", ...headers },
    body: JSON.stringify({ json: { email: `nobody-${Math.random()}@starboard.test` } }),
  });

describe("limits over HTTP", () => {
  test("a network over the limit is refused whatever it writes into its headers, also after a restart", async () => {
    const env = { RATE_LIMITS: "mail=3/600,address=8/600" };
    await withWeb(env, async (server) => {
      for (let n = 0; n < 3; n += 1) expect((await askForMail(server, from(`198.51.100.${n}`))).status).toBe(200);
      const refused = await askForMail(server, from("198.51.100.9"));
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(60);
      expect(JSON.stringify(await refused.json())).toContain("Too many mails were asked for from your network.");
    });
    await withWeb(env, async (server) => {
      for (let n = 0; n < 4; n += 1) expect((await askMe(server, from(`198.51.101.${n}`))).status).toBe(401);
      expect((await askMe(server, from("198.51.101.9"))).status).toBe(429);
    });
  });

  describe("behind a proxy of ours", () => {
    let server: WebServer;
    beforeAll(async () => {
      const env = { RATE_LIMITS: "person=6/60,mail=2/600,sign-in=12/600", TRUSTED_PROXIES: "1" };
      server = await startWebServer(webPrograms().whole, database.appUrl, env);
    });
    afterAll(() => server.stop());

    test("a person over the limit gets 429, when to come back, and a sentence; another person goes on", async () => {
      const [one, other] = [
        await signIn(server.address, people[0]?.email ?? "", undefined, from("203.0.113.10")),
        await signIn(server.address, people[1]?.email ?? "", undefined, from("203.0.113.10")),
      ];
      for (let n = 0; n < 6; n += 1) expect((await askMe(server, { cookie: one })).status).toBe(200);
      const refused = await askMe(server, { cookie: one });
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(JSON.stringify(await refused.json())).toMatch(
        /Too many requests in a short time\. Try again in \d+ (second|minute)/,
      );
      const batch = await fetch(`${server.address}/api/trpc/account.me,account.me?batch=1`, {
        headers: { cookie: one },
      });
      expect(batch.status, "a batch is refused as a whole").toBe(429);
      expect((await askMe(server, { cookie: other })).status).toBe(200);
    });

    test("each network counts by itself, and what stands left of it does not count", async () => {
      const statuses: number[] = [];
      for (let n = 0; n < 3; n += 1) statuses.push((await askForMail(server, from(`10.${n}.0.1, 203.0.113.5`))).status);
      expect(statuses).toEqual([200, 200, 429]);
      expect((await askForMail(server, from("203.0.113.6"))).status).toBe(200);
    });

    test("signing in is counted by network, and ten failures close an address, with 429 and a sentence each", async () => {
      const attempt = (email: string, network: string) => signIn(server.address, email, "wrong one", from(network));
      for (let n = 0; n < 10; n += 1) {
        await expect(attempt("closed@starboard.test", "203.0.113.20")).rejects.toThrow("was not let in: 401");
      }
      const closed = /429, retry after \d+, Too many attempts for this address/;
      await expect(attempt("closed@starboard.test", "203.0.113.21")).rejects.toThrow(closed);
      const email = people[0]?.email ?? "";
      await expect(attempt(email, "203.0.113.20")).rejects.toThrow("401");
      await expect(attempt(email, "203.0.113.20")).rejects.toThrow("401");
      const network = /429, retry after \d+, Too many attempts to sign in from your network/;
      await expect(signIn(server.address, email, undefined, from("203.0.113.20"))).rejects.toThrow(network);
      await expect(signIn(server.address, email, undefined, from("203.0.113.22"))).resolves.toContain("session=");
    });
  });
});
