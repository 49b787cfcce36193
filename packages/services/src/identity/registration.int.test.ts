import { drainOutbox } from "@starboard/testing/drain-outbox";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, type TestOrganisation } from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listKeptMails } from "../mail/index.ts";
import { getRegistration, setRegistration } from "../organisation/index.ts";
import { acceptInvite, findRegistration, getInvite, requestRegistration, resolveSession, signIn } from "./index.ts";

let database: TestDatabase;
let organisation: TestOrganisation;
const slug = "open-house";

beforeAll(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, slug);
});
afterAll(() => database.drop());

const anyone = () => ({ runtime: database.app, userId: null });
const set = (teamId: string | null) => setRegistration(organisation.owner.context, { teamId });
async function mailTo(address: string) {
  await drainOutbox(database);
  return (await listKeptMails(database.worker)).find((mail) => mail.toAddress === address);
}
const tokenIn = (text = "") => /\/invite\/(\S+)/.exec(text)?.[1] ?? "";
const person = { name: "Nell New", password: "four words are enough", timeZone: "Europe/London" };

test("a closed organisation reads like one that is not there, and only its owner opens it", async () => {
  const closed = await findRegistration(database.app, { slug }).catch((error: Error) => error.message);
  expect(await findRegistration(database.app, { slug: "no-such" }).catch((error: Error) => error.message)).toBe(closed);
  await expect(requestRegistration(anyone(), { slug, email: "early@starboard.test" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const lead = await organisation.add("Lead", ["lead"]);
  await expect(setRegistration(lead.context, { teamId: organisation.teamId })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await set(organisation.teamId);
  expect(await findRegistration(database.app, { slug })).toEqual({ organisation: "Organisation open-house" });
  expect(await getRegistration(organisation.owner.context, {})).toMatchObject({
    teamId: organisation.teamId,
    address: `http://starboard.test/join/${slug}`,
  });
});

test("nothing exists before the mailed link is opened; then the person is a candidate there, once", async () => {
  const email = "new@starboard.test";
  await requestRegistration(anyone(), { slug, email });
  expect(await database.look("select id from users where email = $1", [email])).toEqual([]);
  const token = tokenIn((await mailTo(email))?.text);
  expect(await getInvite(database.app, { token })).toMatchObject({ email, isOwnWish: true, isKnown: false });
  const tries = await Promise.allSettled(
    Array.from({ length: 50 }, () => acceptInvite(database.app, { token, ...person }, null)),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const { sessionId } = await signIn(database.app, { email, password: person.password }, "test");
  const session = await resolveSession(database.app, sessionId, slug);
  expect(session?.actor).toMatchObject({ isOwner: false, seats: [{ roles: ["candidate"] }] });
});

test("a known address gets the same answer and the same rows, and its own mailbox alone is told", async () => {
  const outsider = (await addTestOrganisation(database.app, "elsewhere")).owner;
  const count = async () => {
    const tables = ["invites", "email_deliveries", "outbox", "sign_in_attempts", "users", "memberships"];
    const counts = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`);
    return (await database.look<Record<string, number>>(`select ${counts.join(", ")}`))[0] ?? {};
  };
  const written = async (email: string) => {
    const before = await count();
    const answer = await requestRegistration(anyone(), { slug, email });
    const after = await count();
    return { answer, rows: Object.keys(after).map((table) => (after[table] ?? 0) - (before[table] ?? 0)) };
  };
  expect(await written(outsider.email)).toEqual(await written("unknown@starboard.test"));
  const mail = await mailTo(outsider.email);
  expect(mail?.text).toContain("You have an account with this address already");
  expect((await mailTo("unknown@starboard.test"))?.text).not.toContain("already");
  const token = tokenIn(mail?.text);
  await expect(acceptInvite(database.app, { token, ...person }, null)).rejects.toMatchObject({
    code: "UNAUTHENTICATED",
  });
  await expect(acceptInvite(database.app, { token }, { userId: outsider.userId })).resolves.toMatchObject({ slug });
});

test("a link that is under way opens nothing once registration is closed", async () => {
  await requestRegistration(anyone(), { slug, email: "late@starboard.test" });
  const token = tokenIn((await mailTo("late@starboard.test"))?.text);
  await set(null);
  await expect(acceptInvite(database.app, { token, ...person }, null)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await set(organisation.teamId);
});

test.each([
  "victim@starboard.test\r\nBcc: everybody@starboard.test",
  "victim@starboard.test,other@starboard.test",
  '"a b"@starboard.test',
  "a@b@starboard.test",
  "<script>@starboard.test",
  "a@[127.0.0.1]",
  "a@localhost",
  "a\u0000@starboard.test",
  "a@starb\u043eard.test",
  `${"a".repeat(250)}@starboard.test`,
  "-- ; drop table users",
])("the address %j is refused, and nothing is written", async (email) => {
  const before = await database.look("select count(*) from invites");
  await expect(requestRegistration(anyone(), { slug, email })).rejects.toMatchObject({ code: "INVALID" });
  expect(await database.look("select count(*) from invites")).toEqual(before);
});

test("one address is mailed fifteen times an hour at most", async () => {
  for (let n = 0; n < 15; n += 1) await requestRegistration(anyone(), { slug, email: "flood@starboard.test" });
  await expect(requestRegistration(anyone(), { slug, email: "flood@starboard.test" })).rejects.toMatchObject({
    code: "LIMIT",
  });
});
