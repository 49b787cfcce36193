import { drainOutbox } from "@starboard/testing/drain-outbox";
import { PASSWORD } from "@starboard/testing/password";
import { createTestClock, openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, type TestOrganisation, type TestPerson } from "@starboard/testing/world";
import { TOTP } from "otpauth";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listKeptMails } from "../mail/index.ts";
import { listMembers } from "../organisation/index.ts";
import { createRuntime } from "../runtime.ts";
import {
  changePassword,
  createToken,
  requestPasswordReset,
  requestSignInLink,
  resetPassword,
  resolveSession,
  resolveToken,
  SecondStepNeeded,
  signIn,
  signInByCode,
  signInByLink,
  signInByProvider,
} from "./index.ts";
import {
  confirmSecondFactor,
  getSecondFactor,
  renewRecoveryCodes,
  startSecondFactor,
  turnOffSecondFactor,
} from "./second-factor.ts";

let database: TestDatabase;
let organisation: TestOrganisation;
let person: TestPerson;
let number = 0;
const clock = createTestClock();

beforeAll(async () => {
  database = await openTestDatabase({ clock });
  organisation = await addTestOrganisation(database.app, "two-factors");
});
afterAll(() => database.drop());
beforeEach(async () => {
  number += 1;
  person = await organisation.add(`Careful ${number}`, ["candidate"]);
});

const self = () => ({ runtime: database.app, userId: person.userId });
const anyone = () => ({ runtime: database.app, userId: null });
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: secret.replaceAll(" ", "") }).generate({ timestamp: clock.now().getTime() + steps * 30_000 });
const later = () => clock.advanceMs(30_000);

/** Turned on with the code of now; the clock stands at the next one. */
async function turnOn(): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { text: secret } = await startSecondFactor(self(), { password: PASSWORD });
  const { recoveryCodes } = await confirmSecondFactor(self(), { code: codeOf(secret), sessionId: person.sessionId });
  later();
  return { secret, recoveryCodes };
}

const stepTokenOf = async (attempt: Promise<unknown>): Promise<string> => {
  const refusal = await attempt.then(
    () => null,
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(SecondStepNeeded);
  return (refusal as SecondStepNeeded).token;
};
const showPassword = () => stepTokenOf(signIn(database.app, { email: person.email, password: PASSWORD }, "test"));
const enter = async (code: string, token?: string) =>
  signInByCode(database.app, { token: token ?? (await showPassword()), code }, "test");
const countSessions = async () =>
  (await database.look("select 1 from sessions where user_id = $1 and revoked_at is null", [person.userId])).length;
const mailed = async (subject: string) => {
  await drainOutbox(database);
  return (await listKeptMails(database.worker)).filter(
    (mail) => mail.toAddress === person.email && mail.subject.includes(subject),
  );
};
async function tokenMailed(place: string) {
  const [mail] = (await mailed("")).filter(({ text }) => text.includes(`/${place}/`));
  return mail?.text.split(`/${place}/`)[1]?.split(/\s/)[0] ?? "";
}
const WRONG = { code: "UNAUTHENTICATED", message: expect.stringContaining("This code is not right") };
const OVER = { code: "UNAUTHENTICATED", details: { reason: "over" } };

describe("turning it on", () => {
  test("asks for the password, shows the secret as text, address and picture, and asks for nothing before the first code", async () => {
    await expect(startSecondFactor(self(), { password: "wrong" })).rejects.toMatchObject({ code: "INVALID" });
    const { text, address, picture } = await startSecondFactor(self(), { password: PASSWORD });
    expect(new URL(address).searchParams.get("secret")).toBe(text.replaceAll(" ", ""));
    expect(decodeURIComponent(address)).toContain(person.email);
    expect(picture.size).toBeGreaterThan(40);
    expect(picture.path.startsWith("M4 4h7v1H4z")).toBe(true);
    await expect(signIn(database.app, { email: person.email, password: PASSWORD }, "test")).resolves.toBeDefined();
    expect(await getSecondFactor(self(), {})).toEqual({ onSince: null, recoveryCodesLeft: 0 });
    const wrong = { code: "000000", sessionId: person.sessionId };
    await expect(confirmSecondFactor(self(), wrong)).rejects.toMatchObject({ code: "INVALID" });
    clock.advanceMs(31 * 60_000);
    const late = { code: codeOf(text), sessionId: person.sessionId };
    await expect(confirmSecondFactor(self(), late)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("gives ten recovery codes, tells by mail, and ends every other session", async () => {
    const { sessionId } = await signIn(database.app, { email: person.email, password: PASSWORD }, "phone");
    const { secret, recoveryCodes } = await turnOn();
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await getSecondFactor(self(), {})).toEqual({ onSince: expect.any(Date), recoveryCodesLeft: 10 });
    expect(await resolveSession(database.app, sessionId, null)).toBeNull();
    expect(await resolveSession(database.app, person.sessionId, null)).not.toBeNull();
    expect(await mailed("second factor for Starboard is on")).toHaveLength(1);
    await expect(startSecondFactor(self(), { password: PASSWORD })).rejects.toMatchObject({ code: "CONFLICT" });
    const rows = await database.look<{ row: string }>(
      "select to_jsonb(f)::text || (select jsonb_agg(c)::text from recovery_codes c where c.user_id = f.user_id) as row from second_factors f where user_id = $1",
      [person.userId],
    );
    for (const shown of [
      secret.replaceAll(" ", ""),
      ...recoveryCodes,
      ...recoveryCodes.map((code) => code.replaceAll("-", "")),
    ])
      expect(rows[0]?.row.toLowerCase()).not.toContain(shown.toLowerCase());
  });
});

describe("signing in with it", () => {
  test("opens no session before the code, and one with it", async () => {
    const { secret } = await turnOn();
    const before = await countSessions();
    const token = await showPassword();
    expect(await countSessions()).toBe(before);
    await expect(enter("000000", token)).rejects.toMatchObject(WRONG);
    const { sessionId } = await enter(codeOf(secret), token);
    expect((await resolveSession(database.app, sessionId, "two-factors"))?.actor).not.toBeNull();
    later();
    await expect(enter(codeOf(secret), token), "one step is one session").rejects.toMatchObject(OVER);
  });

  test("a wrong password hears what everybody hears", async () => {
    const refusal = (email: string) =>
      signIn(database.app, { email, password: "wrong" }, "test").catch(({ code, message }) => ({ code, message }));
    await turnOn();
    expect(await refusal(person.email)).toEqual(await refusal("nobody@starboard.test"));
  });

  test("a code counts once, also of two at the same time, and none older than the last", async () => {
    const { secret } = await turnOn();
    const [one, other] = [await showPassword(), await showPassword()];
    const code = codeOf(secret);
    const tries = await Promise.allSettled([enter(code, one), enter(code, other)]);
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(enter(code)).rejects.toMatchObject(WRONG);
    await expect(enter(codeOf(secret, -1))).rejects.toMatchObject(WRONG);
    later();
    await expect(enter(code), "half a minute later its window is still open").rejects.toMatchObject(WRONG);
    await expect(enter(codeOf(secret))).resolves.toBeDefined();
  });

  test("a telephone whose clock is half a minute off is right, and one that is a minute off is not", async () => {
    const { secret } = await turnOn();
    clock.advanceMs(120_000);
    await expect(enter(codeOf(secret, -2))).rejects.toMatchObject(WRONG);
    await expect(enter(codeOf(secret, 2))).rejects.toMatchObject(WRONG);
    await expect(enter(codeOf(secret, -1))).resolves.toBeDefined();
    await expect(enter(codeOf(secret, 1))).resolves.toBeDefined();
  });

  test("a recovery code works once, of five at the same time for one, and is told by mail", async () => {
    const [code = "", second = ""] = (await turnOn()).recoveryCodes;
    const tokens: string[] = [];
    for (let n = 0; n < 5; n += 1) tokens.push(await showPassword());
    const tries = await Promise.allSettled(tokens.map((token) => enter(code, token)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await getSecondFactor(self(), {})).recoveryCodesLeft).toBe(9);
    clock.advanceMs(16 * 60_000);
    await expect(enter(code)).rejects.toMatchObject(WRONG);
    await expect(enter(second.toUpperCase().replaceAll("-", " "))).resolves.toBeDefined();
    expect(await mailed("recovery code was used")).toHaveLength(2);
  });

  test("five wrong codes close it for a quarter of an hour, for whatever step and after a restart, also at once", async () => {
    const { secret } = await turnOn();
    const tokens = [await showPassword(), await showPassword()];
    const tries = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => enter("000000", tokens[n % 2])));
    const codes = tries.map((one) => (one.status === "rejected" ? one.reason.code : "in"));
    expect(codes.filter((code) => code === "UNAUTHENTICATED")).toHaveLength(5);
    expect(codes.filter((code) => code === "LIMIT")).toHaveLength(15);
    const restarted = createRuntime({ ...database.app });
    const token = await showPassword();
    const right = () => signInByCode(restarted, { token, code: codeOf(secret) }, "test");
    await expect(right()).rejects.toMatchObject({ code: "LIMIT", details: { retryAfterSeconds: expect.any(Number) } });
    clock.advanceMs(16 * 60_000);
    await expect(enter(codeOf(secret))).resolves.toBeDefined();
  });

  test("a step is over after ten minutes, after a new password, and for who closes the account; a made-up one is none", async () => {
    const { secret } = await turnOn();
    const old = await showPassword();
    clock.advanceMs(10 * 60_000 + 1);
    await expect(enter(codeOf(secret), old)).rejects.toMatchObject(OVER);
    await expect(enter(codeOf(secret), "a-token-that-nobody-was-given")).rejects.toMatchObject(OVER);
    const before = await showPassword();
    const next = "another-long-one";
    await changePassword(self(), { current: PASSWORD, next, sessionId: person.sessionId });
    await expect(enter(codeOf(secret), before)).rejects.toMatchObject(OVER);
    const token = await stepTokenOf(signIn(database.app, { email: person.email, password: next }, "test"));
    await database.look("update users set password_hash = null where id = $1", [person.userId]);
    await expect(enter(codeOf(secret), token)).rejects.toMatchObject(OVER);
  });

  test("somebody else's code and recovery code open nothing", async () => {
    const mine = await turnOn();
    person = await organisation.add(`Other ${number}`, ["candidate"]);
    await turnOn();
    await expect(enter(codeOf(mine.secret))).rejects.toMatchObject(WRONG);
    await expect(enter(mine.recoveryCodes[0] ?? "")).rejects.toMatchObject(WRONG);
  });
});

describe("every other way in", () => {
  test("a mailed link asks for the code and is used up", async () => {
    const { secret } = await turnOn();
    await requestSignInLink(anyone(), { email: person.email });
    const link = { token: await tokenMailed("signin") };
    const before = await countSessions();
    const token = await stepTokenOf(signInByLink(database.app, link, "test"));
    expect(await countSessions()).toBe(before);
    await expect(signInByLink(database.app, link, "test")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(enter(codeOf(secret), token)).resolves.toBeDefined();
  });

  test("a provider asks for the code, and keeps which account it was", async () => {
    const { secret } = await turnOn();
    const identity = { provider: "github", subject: `g${number}`, email: person.email, isVerified: true };
    const before = await countSessions();
    const token = await stepTokenOf(signInByProvider(database.app, identity, "test"));
    expect(await countSessions()).toBe(before);
    await expect(enter(codeOf(secret), token)).resolves.toBeDefined();
    const other = signInByProvider(database.app, { ...identity, subject: "another" }, "test");
    await expect(other).rejects.toMatchObject({ details: { reason: "other" } });
  });

  test("a new password by mail leaves it on, and ends the steps that were begun", async () => {
    const { secret } = await turnOn();
    const begun = await showPassword();
    await requestPasswordReset(anyone(), { email: person.email });
    await resetPassword(anyone(), { token: await tokenMailed("reset"), password: "another-long-one" });
    await expect(enter(codeOf(secret), begun)).rejects.toMatchObject(OVER);
    const next = { email: person.email, password: "another-long-one" };
    await expect(enter(codeOf(secret), await stepTokenOf(signIn(database.app, next, "test")))).resolves.toBeDefined();
  });

  test("a token of the command line works as before: it opens stories alone", async () => {
    await turnOn();
    const { token } = await createToken(self(), { name: "Laptop", scope: "read", days: 30 });
    expect((await resolveToken(database.app, token, "two-factors"))?.tokenScope).toBe("read");
  });
});

describe("changing it", () => {
  test("new recovery codes and turning it off ask for both factors, and a guess is counted although it is refused", async () => {
    const { secret, recoveryCodes } = await turnOn();
    const guess = { password: PASSWORD, code: "000000" };
    for (const verb of [renewRecoveryCodes, turnOffSecondFactor]) {
      const wrong = { password: "wrong", code: codeOf(secret) };
      await expect(verb(self(), wrong)).rejects.toMatchObject({ details: { field: "password" } });
      await expect(verb(self(), guess)).rejects.toMatchObject({ details: { field: "code" } });
    }
    await expect(turnOffSecondFactor(self(), guess)).rejects.toMatchObject({ code: "INVALID" });
    await expect(turnOffSecondFactor(self(), guess)).rejects.toMatchObject({ code: "LIMIT" });
    clock.advanceMs(16 * 60_000);
    const renewed = await renewRecoveryCodes(self(), { password: PASSWORD, code: codeOf(secret) });
    await expect(enter(recoveryCodes[1] ?? ""), "an earlier one").rejects.toMatchObject(WRONG);
    await expect(enter(renewed.recoveryCodes[1] ?? "")).resolves.toBeDefined();
    const off = { password: PASSWORD, code: renewed.recoveryCodes[2] ?? "" };
    await expect(turnOffSecondFactor(self(), off)).resolves.toEqual({ isOn: false });
    await expect(signIn(database.app, { email: person.email, password: PASSWORD }, "test")).resolves.toBeDefined();
    expect(await mailed("second factor for Starboard is off")).toHaveLength(1);
    expect(await mailed("new recovery codes")).toHaveLength(1);
    expect(await database.look("select 1 from recovery_codes where user_id = $1", [person.userId])).toEqual([]);
  });

  test("an owner sees who has it on, a lead does not", async () => {
    await turnOn();
    const lead = await organisation.add(`Lead ${number}`, ["lead"]);
    const seenBy = async (viewer: TestPerson) =>
      (await listMembers(viewer.context, {})).people.find(({ userId }) => userId === person.userId)?.hasSecondFactor;
    expect(await seenBy(organisation.owner)).toBe(true);
    expect(await seenBy(lead)).toBeNull();
  });
});
