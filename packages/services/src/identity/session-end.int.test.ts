import { PASSWORD } from "@starboard/testing/password";
import { createTestClock, openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, type TestOrganisation } from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listSessions, resolveSession, signIn } from "./index.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

let database: TestDatabase;
let organisation: TestOrganisation;
const clock = createTestClock();

beforeAll(async () => {
  database = await openTestDatabase({ clock });
  organisation = await addTestOrganisation(database.app, "idle");
});
afterAll(() => database.drop());

const enter = async (email: string, browser: string) =>
  (await signIn(database.app, { email, password: PASSWORD }, browser)).sessionId;
const isOpen = async (sessionId: string) => (await resolveSession(database.app, sessionId, "idle")) !== null;
const endOf = async (sessionId: string) => {
  const [row] = await database.look<{ end: Date }>("select expires_at as end from sessions where id = $1", [sessionId]);
  return (row?.end.getTime() ?? 0) - clock.now().getTime();
};

test("a session that nobody used for a week opens nothing on the next request, and is not listed", async () => {
  const { email, userId } = await organisation.add("Idle", ["candidate"]);
  const [used, idle] = [await enter(email, "used"), await enter(email, "idle")];
  clock.advanceMs(6 * DAY_MS);
  expect(await isOpen(used)).toBe(true);
  clock.advanceMs(DAY_MS - 1);
  const list = () => listSessions({ runtime: database.app, userId }, { sessionId: used });
  const namesOf = async () => (await list()).map(({ userAgent }) => userAgent);
  expect(await namesOf()).toContain("idle");
  clock.advanceMs(1);
  expect(await namesOf()).toEqual(["used"]);
  expect(await isOpen(idle)).toBe(false);
  expect(await isOpen(used)).toBe(true);
});

test("the same by the row's own times: moved into the past, the very next request is refused", async () => {
  const { sessionId } = await organisation.add("Moved", ["candidate"]);
  expect(await isOpen(sessionId)).toBe(true);
  await database.look("update sessions set expires_at = $2 where id = $1", [sessionId, clock.now()]);
  expect(await isOpen(sessionId)).toBe(false);
  expect(await endOf(sessionId), "a refused request wakes nothing").toBe(0);
});

test("use every few days carries a session to thirty days and not beyond", async () => {
  const { email } = await organisation.add("Busy", ["candidate"]);
  const sessionId = await enter(email, "busy");
  for (let day = 5; day < 30; day += 5) {
    clock.advanceMs(5 * DAY_MS);
    expect(await isOpen(sessionId), `day ${day}`).toBe(true);
  }
  clock.advanceMs(5 * DAY_MS - 1);
  expect(await isOpen(sessionId)).toBe(true);
  clock.advanceMs(1);
  expect(await isOpen(sessionId)).toBe(false);
});

test("an open stream's look is no use, and the row is written to once an hour at most", async () => {
  const { email } = await organisation.add("Open page", ["candidate"]);
  const sessionId = await enter(email, "open page");
  clock.advanceMs(59 * MINUTE_MS);
  expect(await isOpen(sessionId)).toBe(true);
  expect(await endOf(sessionId)).toBe(7 * DAY_MS - 59 * MINUTE_MS);
  clock.advanceMs(MINUTE_MS);
  expect(await resolveSession(database.app, sessionId, "idle", { isUse: false })).not.toBeNull();
  expect(await endOf(sessionId)).toBe(7 * DAY_MS - 60 * MINUTE_MS);
  expect(await isOpen(sessionId)).toBe(true);
  expect(await endOf(sessionId)).toBe(7 * DAY_MS);
});

test("a session from before this rule, which had thirty days, has a week from its next use", async () => {
  const { sessionId } = await organisation.add("Older", ["candidate"]);
  await database.look("update sessions set expires_at = created_at + interval '30 days' where id = $1", [sessionId]);
  expect(await isOpen(sessionId)).toBe(true);
  expect(await endOf(sessionId)).toBe(7 * DAY_MS);
});
