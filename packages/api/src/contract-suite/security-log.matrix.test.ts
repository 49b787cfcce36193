import { webPrograms } from "@starboard/testing/env";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, type TestOrganisation, type TestPerson } from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signIn, startWebServer, type WebServer } from "./web-server.ts";

let database: TestDatabase;
let organisation: TestOrganisation;
let candidate: TestPerson;
let server: WebServer;

beforeAll(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "logged");
  candidate = await organisation.add("Quintessa", ["candidate"]);
  const env = { LOG_LEVEL: "warn", RATE_LIMITS: "mail=2/600" };
  server = await startWebServer(webPrograms().whole, database.appUrl, env);
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

/** The lines of the log that say this sentence. */
const told = (sentence: string): Record<string, unknown>[] =>
  server
    .printed()
    .split("\n")
    .filter((line) => line.includes(`"msg":"${sentence}"`))
    .map((line) => JSON.parse(line));

test("a refused sign-in, a refused call and a limit each stand in the log, without an address or a password", async () => {
  await expect(signIn(server.address, candidate.email, "a guess at the password")).rejects.toThrow();
  await expect
    .poll(() => told("a sign-in was refused"))
    .toEqual([expect.objectContaining({ way: "password", code: "UNAUTHENTICATED" })]);

  const cookie = await signIn(server.address, candidate.email);
  const headers = { cookie, "x-starboard-org": "logged" };
  expect(
    (await fetch(`${server.address}/api/trpc/audit.list?input=%7B%22json%22%3A%7B%7D%7D`, { headers })).status,
  ).toBe(403);
  const { orgId, userId } = candidate.context.actor;
  await expect
    .poll(() => told("a call was refused"))
    .toEqual([expect.objectContaining({ path: "audit.list", code: "FORBIDDEN", orgId, userId })]);

  for (let n = 0; n < 5; n += 1) {
    await fetch(`${server.address}/api/trpc/account.requestPasswordReset`, {
      method: "POST",
      headers: { origin: server.address, "content-type": "application/json" },
      body: JSON.stringify({ json: { email: candidate.email } }),
    });
  }
  await expect.poll(() => told("somebody is over a limit")).toEqual([expect.objectContaining({ kind: "mail" })]);
  expect(server.printed()).not.toMatch(/Quintessa|a guess at the password/);
  expect(server.printed()).not.toContain(candidate.email);
});
