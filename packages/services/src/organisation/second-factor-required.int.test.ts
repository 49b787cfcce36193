import { PASSWORD } from "@starboard/testing/password";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, type TestOrganisation } from "@starboard/testing/world";
import { TOTP } from "otpauth";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptInvite, resolveSession, signIn } from "../identity/index.ts";
import { confirmSecondFactor, startSecondFactor, turnOffSecondFactor } from "../identity/second-factor.ts";
import { copyStory } from "../story/index.ts";
import { deriveInviteToken, getSettings, inviteMember, setSecondFactor } from "./index.ts";

let database: TestDatabase;
let strict: TestOrganisation;
beforeAll(async () => {
  database = await openTestDatabase();
  strict = await addTestOrganisation(database.app, "strict");
});
afterAll(() => database.drop());

/** @returns its secret */
async function turnOn({ userId, sessionId }: { userId: string; sessionId: string }): Promise<string> {
  const self = { runtime: database.app, userId };
  const secret = (await startSecondFactor(self, { password: PASSWORD })).text.replaceAll(" ", "");
  const code = new TOTP({ secret }).generate({ timestamp: Date.now() - 30_000 });
  await confirmSecondFactor(self, { code, sessionId });
  return secret;
}
const lacks = async (sessionId: string) =>
  (await resolveSession(database.app, sessionId, "strict"))?.lacksSecondFactor ?? null;

test("only an owner who has one asks for it, of an organisation that is shared; the log says which way", async () => {
  const { owner } = strict;
  await expect(setSecondFactor(owner.context, { isRequired: true })).rejects.toMatchObject({ code: "CONFLICT" });
  expect((await getSettings(owner.context, {})).requiresSecondFactor).toBe(false);
  await turnOn(owner);
  const lead = await strict.add("Lead", ["lead"]);
  await expect(setSecondFactor(lead.context, { isRequired: true })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await setSecondFactor(owner.context, { isRequired: true });
  expect((await getSettings(owner.context, {})).requiresSecondFactor).toBe(true);
  expect(await lacks(lead.sessionId)).toBe(true);
  expect(await lacks(owner.sessionId)).toBe(false);
  const entries = await database.look(
    "select fields from audit_entries where action = 'organisation.set-second-factor' and actor_id = $1",
    [owner.userId],
  );
  expect(entries).toEqual([{ fields: ["required"] }]);
  const home = await resolveSession(
    database.app,
    owner.sessionId,
    (await resolveSession(database.app, owner.sessionId, null))?.person.organisations.find((own) => own.isPersonal)
      ?.slug ?? null,
  );
  if (!home?.actor) throw new Error("The owner has no personal space.");
  const personal = { runtime: database.app, actor: home.actor };
  await expect(setSecondFactor(personal, { isRequired: true })).rejects.toMatchObject({ code: "CONFLICT" });
});

test("who joins is a member and outside until theirs is on; turning it off shuts the door again", async () => {
  const { inviteId } = await inviteMember(strict.owner.context, {
    email: "newcomer@starboard.test",
    teamId: strict.teamId,
    roles: ["candidate"],
  });
  const token = deriveInviteToken(database.app, inviteId);
  const form = { token, name: "New Comer", password: PASSWORD, timeZone: "UTC" };
  const { userId } = await acceptInvite(database.app, form, null);
  const { sessionId } = await signIn(database.app, { email: "newcomer@starboard.test", password: PASSWORD }, "test");
  const seen = await resolveSession(database.app, sessionId, "strict");
  expect(seen).toMatchObject({ actor: null, lacksSecondFactor: true });
  expect(seen?.person.organisations).toContainEqual(
    expect.objectContaining({ slug: "strict", requiresSecondFactor: true }),
  );
  const secret = await turnOn({ userId, sessionId });
  expect(await resolveSession(database.app, sessionId, "strict")).toMatchObject({
    actor: { userId },
    lacksSecondFactor: false,
  });
  const code = new TOTP({ secret }).generate();
  await turnOffSecondFactor({ runtime: database.app, userId }, { password: PASSWORD, code });
  expect(await lacks(sessionId)).toBe(true);
});

test("nothing is carried in from elsewhere by a member without one", async () => {
  const other = await addTestOrganisation(database.app, "lenient");
  const writer = await other.add("Writer", ["candidate"]);
  await database.look("insert into memberships (org_id, user_id, created_at) values ($1, $2, now())", [
    strict.orgId,
    writer.userId,
  ]);
  const { storyId } = await addTestStory(writer);
  const copy = { storyId, toOrgId: strict.orgId, operationId: crypto.randomUUID() };
  await expect(copyStory(writer.context, copy)).rejects.toMatchObject({
    code: "FORBIDDEN",
    details: { reason: "second-factor" },
  });
  expect(await database.look("select 1 from stories where org_id = $1", [strict.orgId])).toEqual([]);
  await turnOn(writer);
  await copyStory(writer.context, copy);
  expect(await database.look("select 1 from stories where org_id = $1", [strict.orgId])).toHaveLength(1);
});
