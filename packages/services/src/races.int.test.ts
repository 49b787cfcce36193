import { randomUUID } from "node:crypto";
import { drainOutbox } from "@starboard/testing/drain-outbox";
import { PASSWORD } from "@starboard/testing/password";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, type TestOrganisation } from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startBatch } from "./batch/index.ts";
import {
  confirmAddress,
  createToken,
  listTokens,
  requestAddressChange,
  requestPasswordReset,
  requestSignInLink,
  resetPassword,
  signInByLink,
} from "./identity/index.ts";
import { listKeptMails } from "./mail/index.ts";
import { declineRequest, requestReview } from "./review/index.ts";

let database: TestDatabase;
let organisation: TestOrganisation;

beforeAll(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "races");
});
afterAll(() => database.drop());

/** The same act fifty times at once. @returns how many came about; the others were refused, none of them broke */
async function race(act: () => Promise<unknown>): Promise<number> {
  const tries = await Promise.allSettled(Array.from({ length: 50 }, act));
  for (const one of tries) {
    if (one.status === "rejected") expect(one.reason).toMatchObject({ name: "StarboardError" });
  }
  return tries.filter(({ status }) => status === "fulfilled").length;
}
const anyone = () => ({ runtime: database.app, userId: null });
const self = ({ userId }: { userId: string }) => ({ runtime: database.app, userId });
async function tokenFor(address: string, place: string): Promise<string> {
  await drainOutbox(database);
  const mail = (await listKeptMails(database.worker)).find((one) => one.toAddress === address);
  return new RegExp(`/${place}/(\\S+)`).exec(mail?.text ?? "")?.[1] ?? "";
}

test("a mailed link signs in once", async () => {
  const { email } = organisation.owner;
  await requestSignInLink(anyone(), { email });
  const token = await tokenFor(email, "signin");
  expect(await race(() => signInByLink(database.app, { token }, "test"))).toBe(1);
});

test("a reset sets one password", async () => {
  const { email } = await organisation.add("Forgetful", ["candidate"]);
  await requestPasswordReset(anyone(), { email });
  const token = await tokenFor(email, "reset");
  expect(await race(() => resetPassword(anyone(), { token, password: "another long password" }))).toBe(1);
});

test("a new address is taken once, also of two people who want the same", async () => {
  const people = [await organisation.add("One", ["candidate"]), await organisation.add("Two", ["candidate"])];
  const email = "wanted@starboard.test";
  const tokens: string[] = [];
  for (const person of people) {
    await requestAddressChange(self(person), { email, password: PASSWORD });
    tokens.push(await tokenFor(email, "address"));
  }
  let turn = 0;
  expect(await race(() => confirmAddress(anyone(), { token: tokens[turn++ % 2] ?? "" }))).toBe(1);
  expect(await database.look("select 1 from users where email = $1", [email])).toHaveLength(1);
});

test("nobody gets more tokens than allowed", async () => {
  const person = await organisation.add("Tokens", ["candidate"]);
  expect(await race(() => createToken(self(person), { name: "Laptop", scope: "read", days: 30 }))).toBe(20);
  expect(await listTokens(self(person), {})).toHaveLength(20);
});

test("a story has one open review, and its reviewer gives it back once", async () => {
  const coach = await organisation.add("Coach", ["coach"]);
  const author = await organisation.add("Author", ["candidate"]);
  const { storyId } = await addTestStory(author);
  expect(await race(() => requestReview(author.context, { storyId }))).toBe(1);
  await drainOutbox(database);
  const [request] = await database.look<{ id: string }>("select id from review_requests where story_id = $1", [
    storyId,
  ]);
  expect(await race(() => declineRequest(coach.context, { requestId: request?.id ?? "", reason: "Away." }))).toBe(1);
});

test("an organisation has one open batch", async () => {
  expect(await race(() => startBatch(organisation.owner.context, { operationId: randomUUID() }))).toBe(1);
  await drainOutbox(database);
});
