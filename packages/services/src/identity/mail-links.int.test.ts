import { drainOutbox } from "@starboard/testing/drain-outbox";
import { PASSWORD } from "@starboard/testing/password";
import { createTestClock, openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, type TestOrganisation } from "@starboard/testing/world";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listKeptMails } from "../mail/index.ts";
import { requestErasure } from "../privacy/index.ts";
import {
  confirmAddress,
  requestAddressChange,
  requestPasswordReset,
  requestSignInLink,
  resetPassword,
  resolveSession,
  signIn,
  signInByLink,
} from "./index.ts";

let database: TestDatabase;
let organisation: TestOrganisation;
const clock = createTestClock();

beforeAll(async () => {
  database = await openTestDatabase({ clock });
  organisation = await addTestOrganisation(database.app, "links");
});
afterAll(() => database.drop());

const anyone = () => ({ runtime: database.app, userId: null });
async function mailedTo(address: string) {
  await drainOutbox(database);
  return (await listKeptMails(database.worker)).filter((mail) => mail.toAddress === address);
}
const tokenIn = (text: string | undefined, place: string) => new RegExp(`/${place}/(\\S+)`).exec(text ?? "")?.[1] ?? "";

describe("a link that signs in", () => {
  test("works once, of ten at the same time, for ten minutes, as its mail says", async () => {
    const { email, userId } = await organisation.add("Linker", ["candidate"]);
    await requestSignInLink(anyone(), { email });
    const [mail] = await mailedTo(email);
    expect(mail?.text).toContain("works once, for 10 minutes");
    const token = tokenIn(mail?.text, "signin");
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, () => signInByLink(database.app, { token }, "test")),
    );
    const opened = tries.filter((result) => result.status === "fulfilled").map(({ value }) => value);
    expect(opened.map((session) => session.userId)).toEqual([userId]);
    expect(await resolveSession(database.app, opened[0]?.sessionId ?? "", "links")).not.toBeNull();

    const newest = async () => {
      await requestSignInLink(anyone(), { email });
      return tokenIn((await mailedTo(email))[0]?.text, "signin");
    };
    const justInTime = await newest();
    clock.advanceMs(10 * 60_000 - 1);
    await expect(signInByLink(database.app, { token: justInTime }, "test")).resolves.toBeDefined();
    const late = await newest();
    clock.advanceMs(10 * 60_000);
    await expect(signInByLink(database.app, { token: late }, "test")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("is asked for with the same rows written for known and unknown addresses, and only the known gets a mail", async () => {
    const { email } = await organisation.add("Known", ["candidate"]);
    const count = async () => {
      const tables = ["mail_links", "password_resets", "email_deliveries", "outbox", "sign_in_attempts"];
      const counts = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`);
      return (await database.look<Record<string, number>>(`select ${counts.join(", ")}`))[0] ?? {};
    };
    const written = async (work: () => Promise<unknown>) => {
      const before = await count();
      const answer = await work();
      const after = await count();
      return { answer, rows: Object.entries(after).map(([table, n]) => [table, n - (before[table] ?? 0)]) };
    };
    const nobody = "nobody-at-all@starboard.test";
    expect(await written(() => requestSignInLink(anyone(), { email: nobody }))).toEqual(
      await written(() => requestSignInLink(anyone(), { email })),
    );
    expect(await written(() => requestPasswordReset(anyone(), { email: "nobody-else@starboard.test" }))).toEqual(
      await written(() => requestPasswordReset(anyone(), { email: organisation.owner.email })),
    );
    expect(await mailedTo(nobody)).toEqual([]);
    expect(await mailedTo(email)).toHaveLength(1);
  });

  test("is refused to one address after fifteen within an hour, in the database and so after a restart", async () => {
    const email = "flooded@starboard.test";
    for (let n = 0; n < 15; n += 1) await requestSignInLink(anyone(), { email });
    await expect(requestSignInLink(anyone(), { email })).rejects.toMatchObject({ code: "LIMIT" });
    await expect(requestPasswordReset(anyone(), { email })).rejects.toMatchObject({ code: "LIMIT" });
    clock.advanceMs(61 * 60_000);
    await expect(requestSignInLink(anyone(), { email })).resolves.toBeDefined();
  });
});

test("an account that is being closed is opened by no mailed link, nor given a password, before it is erased", async () => {
  const { email, userId } = await organisation.add("Closing", ["candidate"]);
  const self = { runtime: database.app, userId };
  await requestSignInLink(anyone(), { email });
  await requestPasswordReset(anyone(), { email });
  const texts = (await mailedTo(email)).map(({ text }) => text).join("\n");
  await requestErasure(self, { password: PASSWORD });
  const enter = signInByLink(database.app, { token: tokenIn(texts, "signin") }, "test");
  await expect(enter).rejects.toMatchObject({ code: "NOT_FOUND" });
  const reset = resetPassword(anyone(), { token: tokenIn(texts, "reset"), password: "kettles on a quiet hill" });
  await expect(reset).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await database.look("select 1 from sessions where user_id = $1 and revoked_at is null", [userId])).toEqual([]);
});

describe("another address", () => {
  test("needs the password and the mailed link; then every session ends and the old address is told", async () => {
    const person = await organisation.add("Mover", ["candidate"]);
    const self = { runtime: database.app, userId: person.userId };
    const email = "moved@starboard.test";
    await expect(requestAddressChange(self, { email, password: "wrong" })).rejects.toMatchObject({ code: "INVALID" });
    await requestAddressChange(self, { email, password: PASSWORD });
    expect((await resolveSession(database.app, person.sessionId, null))?.person.email).toBe(person.email);
    const token = tokenIn((await mailedTo(email))[0]?.text, "address");
    await confirmAddress(anyone(), { token });
    expect(await resolveSession(database.app, person.sessionId, null)).toBeNull();
    await expect(signIn(database.app, { email, password: PASSWORD }, "test")).resolves.toBeDefined();
    await expect(confirmAddress(anyone(), { token })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await mailedTo(person.email)).map((mail) => mail.subject)).toContain(
      "Your address for Starboard was changed",
    );
  });

  test("that somebody has is not told until its own mailbox has answered", async () => {
    const [one, other] = [await organisation.add("Wisher", ["candidate"]), await organisation.add("Holder", ["lead"])];
    const self = { runtime: database.app, userId: one.userId };
    const free = await requestAddressChange(self, { email: "free@starboard.test", password: PASSWORD });
    expect(await requestAddressChange(self, { email: other.email, password: PASSWORD })).toEqual(free);
    const token = tokenIn((await mailedTo(other.email))[0]?.text, "address");
    await expect(confirmAddress(anyone(), { token })).rejects.toMatchObject({ code: "CONFLICT" });
  });
});
