import { drainOutbox } from "@starboard/testing/drain-outbox";
import { PASSWORD } from "@starboard/testing/password";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, type TestOrganisation, type TestPerson } from "@starboard/testing/world";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listKeptMails } from "../mail/index.ts";
import { requestErasure } from "../privacy/index.ts";
import {
  confirmAddress,
  requestAddressChange,
  requestPasswordReset,
  resetPassword,
  resolveSession,
  signInByProvider,
} from "./index.ts";

let database: TestDatabase;
let organisation: TestOrganisation;
let person: TestPerson;
let number = 0;

beforeAll(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "vouched");
});
afterAll(() => database.drop());
beforeEach(async () => {
  number += 1;
  person = await organisation.add(`Vouched ${number}`, ["candidate"]);
});

const anyone = () => ({ runtime: database.app, userId: null });
const enter = (subject: string, email = person.email) =>
  signInByProvider(database.app, { provider: "github", subject, email, isVerified: true }, "test");
const countLinks = async () =>
  (await database.look("select 1 from provider_links where user_id = $1", [person.userId])).length;
async function tokenMailedTo(address: string, place: string) {
  await drainOutbox(database);
  const [mail] = (await listKeptMails(database.worker)).filter(({ toAddress }) => toAddress === address);
  return new RegExp(`/${place}/(\\S+)`).exec(mail?.text ?? "")?.[1] ?? "";
}

test("of ten first sign-ins at the same time all get in and one link is kept, whatever case the address has", async () => {
  const opened = await Promise.all(Array.from({ length: 10 }, () => enter("10", person.email.toUpperCase())));
  expect(new Set(opened.map(({ userId }) => userId))).toEqual(new Set([person.userId]));
  expect(await resolveSession(database.app, opened[0]?.sessionId ?? "", "vouched")).not.toBeNull();
  expect(await countLinks()).toBe(1);
});

test("the same number at two providers is two accounts", async () => {
  const other = await organisation.add("Same number", ["candidate"]);
  await enter("20");
  const google = { provider: "google", subject: "20", email: other.email, isVerified: true };
  expect((await signInByProvider(database.app, google, "test")).userId).toBe(other.userId);
});

test("a new password by a mailed link forgets the account there, and the next one may come", async () => {
  await enter("30");
  await expect(enter("31")).rejects.toMatchObject({ code: "UNAUTHENTICATED", details: { reason: "other" } });
  await requestPasswordReset(anyone(), { email: person.email });
  const token = await tokenMailedTo(person.email, "reset");
  await resetPassword(anyone(), { token, password: "kettles on a quiet hill" });
  expect(await countLinks()).toBe(0);
  await expect(enter("31")).resolves.toMatchObject({ userId: person.userId });
});

test("another address here forgets it too: the old address opens nothing any more", async () => {
  await enter("40");
  const self = { runtime: database.app, userId: person.userId };
  await requestAddressChange(self, { email: "elsewhere@starboard.test", password: PASSWORD });
  await confirmAddress(anyone(), { token: await tokenMailedTo("elsewhere@starboard.test", "address") });
  expect(await countLinks()).toBe(0);
  await expect(enter("40")).rejects.toMatchObject({ details: { reason: "unknown" } });
});

test("who asks to be erased gets in no more, and the link goes with the account", async () => {
  await enter("50");
  await requestErasure({ runtime: database.app, userId: person.userId }, { password: PASSWORD });
  await expect(enter("50")).rejects.toMatchObject({ details: { reason: "unknown" } });
  await drainOutbox(database);
  expect(await countLinks()).toBe(0);
});
