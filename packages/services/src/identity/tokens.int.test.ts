import { createTestClock, openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, type TestOrganisation } from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createToken, listTokens, resolveToken, revokeToken } from "./index.ts";

let database: TestDatabase;
let organisation: TestOrganisation;
const clock = createTestClock();

beforeAll(async () => {
  database = await openTestDatabase({ clock });
  organisation = await addTestOrganisation(database.app, "tokens");
});
afterAll(() => database.drop());

const selfOf = (userId: string) => ({ runtime: database.app, userId });
const wanted = { name: "Laptop", scope: "read" as const, days: 30 };

test("a token speaks for its person inside their organisations, and only its hash is stored", async () => {
  const { userId } = await organisation.add("Holder", ["candidate"]);
  const { token, tokenId } = await createToken(selfOf(userId), wanted);
  const found = await resolveToken(database.app, token, "tokens");
  expect(found).toMatchObject({ tokenScope: "read", person: { userId }, actor: { userId, isOwner: false } });
  expect((await resolveToken(database.app, token, "somewhere-else"))?.actor).toBeNull();
  const rows = await database.look<{ row: string }>("select t::text as row from api_tokens t where id = $1", [tokenId]);
  expect(rows[0]?.row).not.toContain(token);
  expect(await resolveToken(database.app, `${token.slice(0, -1)}_`, "tokens")).toBeNull();
});

test("its last use is shown; revoked or over it opens nothing on the very next request", async () => {
  const { userId } = await organisation.add("Revoker", ["candidate"]);
  const { token, tokenId } = await createToken(selfOf(userId), wanted);
  expect((await listTokens(selfOf(userId), {}))[0]).toMatchObject({ lastUsedAt: null });
  await resolveToken(database.app, token, null);
  expect((await listTokens(selfOf(userId), {}))[0]?.lastUsedAt).toEqual(clock.now());
  await revokeToken(selfOf(userId), { tokenId });
  expect(await resolveToken(database.app, token, null)).toBeNull();
  expect(await listTokens(selfOf(userId), {})).toEqual([]);

  const { token: short } = await createToken(selfOf(userId), wanted);
  clock.advanceMs(31 * 86_400_000);
  expect(await resolveToken(database.app, short, null)).toBeNull();
});

test("somebody else's token reads like no token, and a removed member's opens the organisation no more", async () => {
  const [one, other] = [await organisation.add("One", ["candidate"]), await organisation.add("Other", ["candidate"])];
  const { token, tokenId } = await createToken(selfOf(other.userId), wanted);
  const refusal = (id: string) => revokeToken(selfOf(one.userId), { tokenId: id }).catch(({ message }) => message);
  expect(await refusal(tokenId)).toBe(await refusal("0190a000-0000-7000-8000-000000000009"));
  await database.look("update memberships set state = 'removed' where user_id = $1", [other.userId]);
  expect((await resolveToken(database.app, token, "tokens"))?.actor).toBeNull();
});

test("a person has at most twenty", async () => {
  const { userId } = await organisation.add("Collector", ["candidate"]);
  for (let n = 0; n < 20; n += 1) await createToken(selfOf(userId), wanted);
  await expect(createToken(selfOf(userId), wanted)).rejects.toMatchObject({ code: "LIMIT" });
});
