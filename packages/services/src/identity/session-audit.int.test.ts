import { drainOutbox } from "@starboard/testing/drain-outbox";
import { PASSWORD } from "@starboard/testing/password";
import { createTestClock, openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, type TestOrganisation, type TestPerson } from "@starboard/testing/world";
import { TOTP } from "otpauth";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listKeptMails } from "../mail/index.ts";
import { linkToken } from "../mail/link-token.ts";
import { endMemberSession, listMemberSessions } from "../organisation/index.ts";
import { requestErasure } from "../privacy/index.ts";
import {
  changePassword,
  confirmAddress,
  endOtherSessions,
  endSession,
  requestAddressChange,
  requestPasswordReset,
  resetPassword,
  resolveSession,
  SecondStepNeeded,
  signIn,
  signInByCode,
  signInByProvider,
  signOut,
} from "./index.ts";
import { confirmSecondFactor, startSecondFactor } from "./second-factor.ts";

let database: TestDatabase;
let organisation: TestOrganisation;
let other: TestOrganisation;
let person: TestPerson;
let number = 0;
const clock = createTestClock();
/** Entries are in the order of their moments. */
const ticking = {
  now: () => {
    clock.advanceMs(1);
    return clock.now();
  },
};

beforeAll(async () => {
  database = await openTestDatabase({ clock: ticking });
  organisation = await addTestOrganisation(database.app, "watched");
  other = await addTestOrganisation(database.app, "elsewhere");
});
afterAll(() => database.drop());
beforeEach(async () => {
  number += 1;
  person = await organisation.add(`Watched ${number}`, ["candidate"]);
  await database.look(
    "insert into memberships (org_id, user_id, state, created_at) values ($1, $2, 'suspended', now())",
    [other.orgId, person.userId],
  );
  clock.advanceMs(1_000);
});

const self = () => ({ runtime: database.app, userId: person.userId });
const enter = (userAgent = "phone") => signIn(database.app, { email: person.email, password: PASSWORD }, userAgent);
const anyone = () => ({ runtime: database.app, userId: null });
const subjectsTo = async (address: string) => {
  await drainOutbox(database);
  const mails = (await listKeptMails(database.worker)).filter(({ toAddress }) => toAddress === address);
  return mails.map(({ subject }) => subject);
};
async function newestToken(kind: "address" | "password-reset", table: "mail_links" | "password_resets") {
  const rows = await database.look<{ id: string }>(`select id from ${table} where user_id = $1 order by id desc`, [
    person.userId,
  ]);
  return linkToken(database.app.secret, kind, rows[0]?.id ?? "");
}
/** Since the person was made, in an organisation: `action fields`. */
async function heardIn(orgId: string) {
  const rows = await database.look<{ action: string; fields: string[] }>(
    "select action, fields from audit_entries where org_id = $1 and actor_id = $2 and action like 'session.%' order by id offset 1",
    [orgId, person.userId],
  );
  return rows.map(({ action, fields }) => [action, ...fields].join(" "));
}
const personalSpace = async () => {
  const [row] = await database.look<{ id: string }>(
    "select o.id from organisations o join memberships m on m.org_id = o.id where o.is_personal and m.user_id = $1",
    [person.userId],
  );
  return row?.id ?? "";
};

test("each organisation of the person hears of signing in and out, one that has shut them out hears nothing", async () => {
  const { sessionId } = await enter();
  await signOut(database.app, sessionId);
  await signOut(database.app, sessionId);
  const [one, two] = [await enter("one"), await enter("two")];
  await endSession(self(), { sessionId: one.sessionId, password: PASSWORD });
  await endOtherSessions(self(), { sessionId: two.sessionId, password: PASSWORD });
  await signInByProvider(
    database.app,
    { provider: "github", subject: `s${number}`, email: person.email, isVerified: true },
    "three",
  );
  const heard = [
    "session.open password",
    "session.end",
    "session.open password",
    "session.open password",
    "session.end elsewhere",
    "session.end elsewhere",
    "session.open provider",
  ];
  expect(await heardIn(organisation.orgId)).toEqual(heard);
  expect(await heardIn(await personalSpace())).toEqual(heard);
  expect(
    await database.look("select 1 from audit_entries where org_id = $1 and actor_id = $2", [
      other.orgId,
      person.userId,
    ]),
  ).toEqual([]);
});

describe("whatever ends the sessions of a person", () => {
  const ended = async () => (await heardIn(organisation.orgId)).filter((entry) => entry.startsWith("session.end"));

  test("a new password is noted and mailed, once for all the browsers it signs out", async () => {
    const change = { current: PASSWORD, next: "kettles on a quiet hill", sessionId: person.sessionId };
    await changePassword(self(), change);
    expect(await ended(), "nothing else was open").toEqual([]);
    await signIn(database.app, { email: person.email, password: change.next }, "phone");
    await signIn(database.app, { email: person.email, password: change.next }, "tablet");
    await changePassword(self(), { ...change, current: change.next, next: "nine lamps by the canal" });
    expect(await ended()).toEqual(["session.end password"]);
    const told = (await subjectsTo(person.email)).filter((subject) => subject.includes("password"));
    expect(told).toEqual(Array.from({ length: 2 }, () => "Your password for Starboard was changed"));
  });

  test("a password by a mailed link is noted and mailed", async () => {
    await requestPasswordReset(anyone(), { email: person.email });
    const token = await newestToken("password-reset", "password_resets");
    await resetPassword(anyone(), { token, password: "kettles on a quiet hill" });
    expect(await ended()).toEqual(["session.end password"]);
    expect(await subjectsTo(person.email)).toContain("Your password for Starboard was changed");
  });

  test("another address, a second factor and the wish to be erased are noted", async () => {
    const secret = (await startSecondFactor(self(), { password: PASSWORD })).text.replaceAll(" ", "");
    await enter();
    const code = new TOTP({ secret }).generate({ timestamp: clock.now().getTime() });
    await confirmSecondFactor(self(), { code, sessionId: person.sessionId });
    await requestAddressChange(self(), { email: `moved-${number}@starboard.test`, password: PASSWORD });
    await confirmAddress(anyone(), { token: await newestToken("address", "mail_links") });
    expect(await ended()).toEqual(["session.end second-factor", "session.end address"]);
    await database.look("update sessions set revoked_at = null where id = $1", [person.sessionId]);
    await requestErasure(self(), { password: PASSWORD });
    expect(await ended()).toEqual(["session.end second-factor", "session.end address", "session.end erasure"]);
  });
});

test("a wrong password is noted nowhere in the log; a refused code is, as often as codes are looked at", async () => {
  await signIn(database.app, { email: person.email, password: "wrong" }, "phone").catch(() => undefined);
  const secret = (await startSecondFactor(self(), { password: PASSWORD })).text.replaceAll(" ", "");
  const code = () => new TOTP({ secret }).generate({ timestamp: clock.now().getTime() });
  await confirmSecondFactor(self(), { code: code(), sessionId: person.sessionId });
  const step = await enter().catch((error: unknown) => error);
  const token = step instanceof SecondStepNeeded ? step.token : "";
  for (let n = 0; n < 8; n += 1)
    await expect(signInByCode(database.app, { token, code: "000000" }, "phone")).rejects.toThrow();
  expect(await heardIn(organisation.orgId)).toEqual(Array.from({ length: 5 }, () => "session.refuse-code"));
  clock.advanceMs(16 * 60_000);
  const again = await enter().catch((error: unknown) => error);
  const second = again instanceof SecondStepNeeded ? again.token : "";
  await signInByCode(database.app, { token: second, code: code() }, "phone");
  expect((await heardIn(organisation.orgId)).at(-1)).toBe("session.open app-code");
});

test("where the entry cannot be written there is no session either", async () => {
  const count = async () => (await database.look("select 1 from sessions where user_id = $1", [person.userId])).length;
  const before = await count();
  await database.look("revoke insert on audit_entries from sb_app");
  await expect(enter()).rejects.toThrow();
  await database.look("grant insert on audit_entries to sb_app");
  expect(await count()).toBe(before);
});

test("an owner ends one session of a member, the others stay, the log names whose it was and the member is told by mail", async () => {
  const { owner } = organisation;
  const [phone, tablet] = [await enter("phone"), await enter("tablet")];
  const listed = await listMemberSessions(owner.context, { userId: person.userId });
  expect(listed.map(({ userAgent }) => userAgent).sort()).toEqual(["phone", "tablet", "test"]);
  const ended = { userId: person.userId, sessionId: phone.sessionId };
  await endMemberSession(owner.context, ended);
  expect(await resolveSession(database.app, phone.sessionId, "watched")).toBeNull();
  expect(await resolveSession(database.app, tablet.sessionId, "watched")).not.toBeNull();
  expect(await subjectsTo(person.email)).toContain("You were signed out of Starboard in one browser");
  await expect(endMemberSession(owner.context, ended)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const entries = await database.look(
    "select fields from audit_entries where action = 'member.end-session' and subject_id = $1 and actor_id = $2",
    [person.userId, owner.userId],
  );
  expect(entries).toEqual([{ fields: ["session"] }]);
});

test("nobody's session is ended through somebody else's name, through another organisation, by a lead, or as one's own", async () => {
  const { owner } = organisation;
  const sessionId = person.sessionId;
  const bystander = await organisation.add(`Bystander ${number}`, ["candidate"]);
  const lead = await organisation.add(`Lead ${number}`, ["lead"]);
  const named = { userId: bystander.userId, sessionId };
  await expect(endMemberSession(owner.context, named)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const ref = { userId: person.userId, sessionId };
  await expect(endMemberSession(lead.context, ref)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(listMemberSessions(lead.context, { userId: person.userId })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const stranger = await addTestOrganisation(database.app, `stranger-${number}`);
  await expect(endMemberSession(stranger.owner.context, ref)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const own = { userId: owner.userId, sessionId: owner.sessionId };
  await expect(endMemberSession(owner.context, own), "that wants the password").rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  expect(await resolveSession(database.app, sessionId, null)).not.toBeNull();
});
