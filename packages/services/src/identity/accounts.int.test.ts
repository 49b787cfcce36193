import { drainOutbox } from "@starboard/testing/drain-outbox";
import { PASSWORD } from "@starboard/testing/password";
import { createTestClock, openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, type TestOrganisation } from "@starboard/testing/world";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listKeptMails } from "../mail/index.ts";
import { linkToken } from "../mail/link-token.ts";
import { deriveInviteToken, inviteMember, listMembers, revokeInvite } from "../organisation/index.ts";
import {
  acceptInvite,
  changePassword,
  countPeople,
  endOtherSessions,
  endSession,
  listSessions,
  requestPasswordReset,
  resetPassword,
  resolveSession,
  setUp,
  setUpUrl,
  signIn,
  signOut,
} from "./index.ts";

let database: TestDatabase;
let organisation: TestOrganisation;
const clock = createTestClock();

beforeAll(async () => {
  database = await openTestDatabase({ clock });
});
afterAll(() => database.drop());

describe("an empty installation", () => {
  const form = () => ({
    token: new URL(setUpUrl(database.app)).searchParams.get("token") ?? "",
    name: "First Owner",
    email: "first@starboard.test",
    password: PASSWORD,
    organisation: "Harbour School",
    timeZone: "Europe/Lisbon",
  });
  const self = () => ({ runtime: database.app, userId: null });

  test("refuses a wrong token, an unknown zone and a common password, and makes nobody", async () => {
    await expect(setUp(self(), { ...form(), token: "x".repeat(43) })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(setUp(self(), { ...form(), timeZone: "Mars/Olympus" })).rejects.toMatchObject({ code: "INVALID" });
    await expect(setUp(self(), { ...form(), password: "Password123" })).rejects.toMatchObject({ code: "INVALID" });
    expect(await countPeople(database.app)).toBe(0);
  });

  test("is set up once, of five at the same time", async () => {
    const tries = await Promise.allSettled(Array.from({ length: 5 }, () => setUp(self(), form())));
    expect(tries.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect(await countPeople(database.app)).toBe(1);
    await expect(setUp(self(), form())).rejects.toMatchObject({ code: "CONFLICT" });
    const { sessionId } = await signIn(database.app, { email: "FIRST@starboard.test ", password: PASSWORD }, "test");
    const session = await resolveSession(database.app, sessionId, "harbour-school");
    expect(session?.actor).toMatchObject({ isOwner: true });
    expect(session?.person.organisations.map((own) => own.isPersonal)).toEqual([false, true]);
  });
});

describe("sessions", () => {
  beforeAll(async () => {
    organisation = await addTestOrganisation(database.app, "sessions");
  });

  test("a wrong password and an unknown address get the same answer", async () => {
    const { email } = organisation.owner;
    const wrong = await signIn(database.app, { email, password: "not this one" }, "test").catch((error) => error);
    const unknown = await signIn(
      database.app,
      { email: "nobody@starboard.test", password: "not this one" },
      "test",
    ).catch((error) => error);
    expect({ code: wrong.code, message: wrong.message }).toEqual({ code: unknown.code, message: unknown.message });
  });

  test("ten failures close an address for a quarter of an hour, then it opens again", async () => {
    const person = await organisation.add("Forgetful", ["candidate"]);
    for (let n = 0; n < 10; n += 1) {
      await signIn(database.app, { email: person.email, password: "wrong" }, "test").catch(() => undefined);
    }
    const right = { email: person.email, password: PASSWORD };
    await expect(signIn(database.app, right, "test")).rejects.toMatchObject({ code: "LIMIT" });
    clock.advanceMs(16 * 60_000);
    await expect(signIn(database.app, right, "test")).resolves.toBeDefined();
  });

  test("a signed-out session is refused on the very next request", async () => {
    const person = await organisation.add("Leaver", ["candidate"]);
    expect(await resolveSession(database.app, person.sessionId, "sessions")).not.toBeNull();
    await signOut(database.app, person.sessionId);
    expect(await resolveSession(database.app, person.sessionId, "sessions")).toBeNull();
  });

  test("a removed member is outside on the very next request", async () => {
    const person = await organisation.add("Removed", ["candidate"]);
    await database.look("update memberships set state = 'removed' where user_id = $1", [person.userId]);
    const session = await resolveSession(database.app, person.sessionId, "sessions");
    expect(session?.actor).toBeNull();
    expect(session?.person.organisations.map((own) => own.slug)).not.toContain("sessions");
  });

  test("a new password ends every other session and keeps this one", async () => {
    const person = await organisation.add("Changer", ["candidate"]);
    const { sessionId: other } = await signIn(database.app, { email: person.email, password: PASSWORD }, "phone");
    const context = { runtime: database.app, userId: person.userId };
    const change = { current: PASSWORD, next: "another-long-one", sessionId: person.sessionId };
    await expect(changePassword(context, { ...change, current: "wrong" })).rejects.toMatchObject({ code: "INVALID" });
    await changePassword(context, change);
    expect(await resolveSession(database.app, other, null)).toBeNull();
    expect(await resolveSession(database.app, person.sessionId, null)).not.toBeNull();
  });
});

describe("a person's own sessions", () => {
  test("are listed, and one that is ended opens nothing on the very next request", async () => {
    const person = await organisation.add("Lister", ["candidate"]);
    const self = { runtime: database.app, userId: person.userId };
    const right = { email: person.email, password: PASSWORD };
    const [phone, tablet] = [await signIn(database.app, right, "phone"), await signIn(database.app, right, "tablet")];
    const list = () => listSessions(self, { sessionId: person.sessionId });
    const listed = await list();
    expect(listed.map(({ userAgent, isCurrent }) => `${userAgent} ${isCurrent}`).sort()).toEqual([
      "phone false",
      "tablet false",
      "test true",
    ]);
    const wrong = { code: "INVALID", details: { field: "password" } };
    const guess = { sessionId: phone.sessionId, password: "not-the-password" };
    await expect(endSession(self, guess)).rejects.toMatchObject(wrong);
    await expect(endOtherSessions(self, { ...guess, sessionId: person.sessionId })).rejects.toMatchObject(wrong);
    expect(await resolveSession(database.app, phone.sessionId, null)).not.toBeNull();
    const password = PASSWORD;
    await endSession(self, { sessionId: phone.sessionId, password });
    expect(await resolveSession(database.app, phone.sessionId, null)).toBeNull();
    await expect(endSession(self, { sessionId: phone.sessionId, password })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await endOtherSessions(self, { sessionId: person.sessionId, password })).toEqual({ ended: 1 });
    expect(await resolveSession(database.app, tablet.sessionId, null)).toBeNull();
    expect(await list()).toHaveLength(1);
  });

  test("of somebody else read like sessions of nobody, and stay open", async () => {
    const [one, other] = [await organisation.add("One", ["candidate"]), await organisation.add("Other", ["candidate"])];
    const self = { runtime: database.app, userId: one.userId };
    const refusal = (sessionId: string) =>
      endSession(self, { sessionId, password: PASSWORD }).catch(({ code, message }) => ({ code, message }));
    expect(await refusal(other.sessionId)).toEqual(await refusal("0190a000-0000-7000-8000-000000000009"));
    expect(await resolveSession(database.app, other.sessionId, null)).not.toBeNull();
  });
});

describe("password reset", () => {
  const ask = (email: string) => requestPasswordReset({ runtime: database.app, userId: null }, { email });

  test("gives one answer to everybody and a mail to who is known; its link works once and ends all sessions", async () => {
    const person = await organisation.add("Resetter", ["candidate"]);
    expect(await ask(person.email)).toEqual(await ask("nobody@starboard.test"));
    await drainOutbox(database);
    const [mail] = (await listKeptMails(database.worker)).filter((kept) => kept.toAddress === person.email);
    expect(mail?.text).toContain("works once, for 10 minutes");
    const token = /\/reset\/(\S+)/.exec(mail?.text ?? "")?.[1] ?? "";
    const reset = () => resetPassword({ runtime: database.app, userId: null }, { token, password: "fresh-and-long" });
    await reset();
    await expect(reset()).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await resolveSession(database.app, person.sessionId, null)).toBeNull();
    await expect(
      signIn(database.app, { email: person.email, password: "fresh-and-long" }, "test"),
    ).resolves.toBeDefined();
  });

  test("a link is over after ten minutes, and only its hash is stored", async () => {
    const person = await organisation.add("Slow", ["candidate"]);
    await ask(person.email);
    const [row] = await database.look<{ id: string; token_hash: string }>(
      "select id, token_hash from password_resets where user_id = $1",
      [person.userId],
    );
    const token = linkToken(database.app.secret, "password-reset", row?.id ?? "");
    expect(row?.token_hash).not.toContain(token);
    clock.advanceMs(10 * 60_000);
    const late = resetPassword({ runtime: database.app, userId: null }, { token, password: "fresh-and-long" });
    await expect(late).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("invitation", () => {
  const invite = async (email: string) => {
    const { inviteId } = await inviteMember(organisation.owner.context, {
      email,
      teamId: organisation.teamId,
      roles: ["candidate"],
    });
    return { inviteId, token: deriveInviteToken(database.app, inviteId) };
  };
  const newcomer = (token: string) => ({ token, name: "New Comer", password: PASSWORD, timeZone: "Europe/Paris" });

  test("is accepted once, of fifty at the same time", async () => {
    const { token } = await invite("race@starboard.test");
    const tries = await Promise.allSettled(
      Array.from({ length: 50 }, () => acceptInvite(database.app, newcomer(token), null)),
    );
    expect(tries.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    const people = await database.look("select 1 from users where email = 'race@starboard.test'");
    expect(people).toHaveLength(1);
  });

  test("of somebody who has an account needs their own session", async () => {
    const other = await addTestOrganisation(database.app, "invited-from");
    const { token } = await invite(other.owner.email);
    await expect(acceptInvite(database.app, { token }, null)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    await expect(acceptInvite(database.app, { token }, { userId: organisation.owner.userId })).rejects.toMatchObject({
      code: "UNAUTHENTICATED",
    });
    await acceptInvite(database.app, { token }, { userId: other.owner.userId });
    const session = await resolveSession(database.app, other.owner.sessionId, "sessions");
    expect(session?.actor?.seats[0]?.roles).toEqual(["candidate"]);
  });

  test("taken back or over is refused; a candidate may not invite", async () => {
    const { inviteId, token } = await invite("late@starboard.test");
    await revokeInvite(organisation.owner.context, { inviteId });
    await expect(acceptInvite(database.app, newcomer(token), null)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const candidate = await organisation.add("Plain", ["candidate"]);
    const attempt = inviteMember(candidate.context, {
      email: "x@starboard.test",
      teamId: organisation.teamId,
      roles: ["lead"],
    });
    await expect(attempt).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(listMembers(candidate.context, {})).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
