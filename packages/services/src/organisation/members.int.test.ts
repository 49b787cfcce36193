import { withTenant } from "@starboard/db/transaction";
import { drainOutbox } from "@starboard/testing/drain-outbox";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, type TestOrganisation, type TestPerson } from "@starboard/testing/world";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createToken, resolveSession, resolveToken } from "../identity/index.ts";
import { listNotifications } from "../notification/index.ts";
import { getReview, requestReview } from "../review/index.ts";
import { countDrift } from "../rollup/recount-rollups.ts";
import { getStory, listStories } from "../story/index.ts";
import {
  createTeam,
  leaveOrganisation,
  listMembers,
  moveMembers,
  removeMember,
  restoreMember,
  setCohort,
  setOwner,
  setRoles,
  suspendMember,
} from "./index.ts";

let database: TestDatabase;
let here: TestOrganisation;
let secondTeam: string;
let lead: TestPerson;

beforeAll(async () => {
  database = await openTestDatabase();
  here = await addTestOrganisation(database.app, "here");
  secondTeam = (await createTeam(here.owner.context, { name: "Second team" })).teamId;
  lead = await here.add("Lead", ["lead"]);
});
afterAll(() => database.drop());

const id = (value: string) => value as never;
const drift = () => withTenant(database.worker.pool, { orgId: here.orgId, userId: null }, countDrift);
/** As the very next request finds the person. */
const next = async ({ sessionId }: TestPerson, slug = here.slug) =>
  (await resolveSession(database.app, sessionId, slug))?.actor ?? null;
const auditsOf = (action: string, subjectId: string) =>
  database.look("select 1 from audit_entries where action = $1 and subject_id = $2", [action, subjectId]);
const mailsTo = async (userId: string, kind: string) => {
  await drainOutbox(database);
  return database.look("select 1 from notifications where user_id = $1 and kind = $2", [userId, kind]);
};

describe("roles and teams", () => {
  test("another set of roles holds on the next request, counts move along, and the person is told", async () => {
    const person = await here.add("Changed", ["candidate"]);
    await addTestStory(person, { isShared: true });
    await drainOutbox(database);
    await setRoles(lead.context, { userId: person.userId, teamId: id(here.teamId), roles: ["coach", "lead"] });
    expect((await next(person))?.seats).toEqual([{ teamId: here.teamId, roles: ["coach", "lead"] }]);
    expect(await drift()).toBe(0);
    expect(await auditsOf("member.set-roles", person.userId)).toHaveLength(1);
    expect(await mailsTo(person.userId, "member-changed")).toHaveLength(1);
    const { items } = await listNotifications(person.context, {});
    expect(items[0]?.sentence).toBe("Your teams or roles in Organisation here have changed.");
  });

  test("people move with their roles, all or none; a lead moves only between teams of their own", async () => {
    const [one, two] = [await here.add("One", ["candidate"]), await here.add("Two", ["candidate", "coach"])];
    await addTestStory(one, { isShared: true });
    await drainOutbox(database);
    const move = { fromTeamId: id(here.teamId), toTeamId: id(secondTeam) };
    const userIds = [one.userId, two.userId];
    await expect(moveMembers(lead.context, { userIds, ...move })).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await moveMembers(here.owner.context, { userIds, ...move })).toEqual({ moved: 2 });
    expect((await next(two))?.seats).toEqual([{ teamId: secondTeam, roles: ["candidate", "coach"] }]);
    expect(await drift()).toBe(0);
    const three = await here.add("Three", ["candidate"]);
    const late = moveMembers(here.owner.context, { userIds: [three.userId, one.userId], ...move });
    await expect(late).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await next(three))?.seats).toEqual([{ teamId: here.teamId, roles: ["candidate"] }]);
  });

  test("a lead cannot draw somebody of another team into their own, whose shared stories they would then read", async () => {
    const person = await here.add("Elsewhere", ["candidate"], secondTeam);
    const draw = setRoles(lead.context, { userId: person.userId, teamId: id(here.teamId), roles: ["candidate"] });
    await expect(draw).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(removeMember(lead.context, { userId: person.userId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const owner = here.owner.userId;
    await expect(suspendMember(lead.context, { userId: owner })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("a cohort is a name on the person", async () => {
    const person = await here.add("In a cohort", ["candidate"]);
    await setCohort(lead.context, { userIds: [person.userId], cohort: "  Autumn 2026 " });
    const { people } = await listMembers(lead.context, {});
    expect(people.find(({ userId }) => userId === person.userId)?.cohort).toBe("Autumn 2026");
  });
});

describe("a suspended person", () => {
  test("is out from the next request on, in sessions and tokens, and in again as before", async () => {
    const person = await here.add("Suspended", ["candidate"]);
    const { storyId } = await addTestStory(person, { isShared: true });
    const self = { runtime: database.app, userId: person.userId };
    const { token } = await createToken(self, { name: "Laptop", scope: "read", days: 30 });
    await drainOutbox(database);
    await suspendMember(lead.context, { userId: person.userId });
    expect(await next(person)).toBeNull();
    expect((await resolveToken(database.app, token, here.slug))?.actor).toBeNull();
    expect(await drift()).toBe(0);
    expect(await mailsTo(person.userId, "member-suspended")).toHaveLength(1);
    await restoreMember(lead.context, { userId: person.userId });
    expect((await next(person))?.seats).toEqual(person.actor.seats);
    expect(await drift()).toBe(0);
    expect((await getStory(lead.context, { storyId })).visibility).toBe("team");
  });

  test("gives back the reviews that were waiting for them", async () => {
    const [coach, candidate] = [
      await here.add("Only coach", ["coach"], secondTeam),
      await here.add("Asks", ["candidate"], secondTeam),
    ];
    await database.look("update memberships set review_capacity = 0 where user_id <> $1 and org_id = $2", [
      coach.userId,
      here.orgId,
    ]);
    const { storyId } = await addTestStory(candidate);
    await requestReview(candidate.context, { storyId });
    await drainOutbox(database);
    await suspendMember(here.owner.context, { userId: coach.userId });
    const { requests } = await getStory(candidate.context, { storyId });
    expect(requests).toMatchObject([{ state: "declined", declineReason: expect.stringContaining("Ask again") }]);
    await requestReview(candidate.context, { storyId });
    await drainOutbox(database);
    expect((await getStory(candidate.context, { storyId })).requests[0]?.state).toBe("requested");
    await database.look("update memberships set review_capacity = 10 where org_id = $1", [here.orgId]);
  });
});

describe("who is removed or leaves", () => {
  test("takes every story to the personal space; here nobody opens them and they count in nothing", async () => {
    const person = await here.add("Removed", ["candidate"]);
    const { storyId } = await addTestStory(person, { title: "Mine", isShared: true });
    const { requestId } = await requestReview(person.context, { storyId });
    await drainOutbox(database);
    const [request] = await database.look<{ reviewer_id: string | null }>(
      "select reviewer_id from review_requests where id = $1",
      [requestId],
    );
    expect(await removeMember(lead.context, { userId: person.userId })).toEqual({ copied: 1 });
    expect(await next(person)).toBeNull();
    expect(await drift()).toBe(0);
    for (const reader of [lead, here.owner]) {
      await expect(getStory(reader.context, { storyId })).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(getReview(reader.context, { requestId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    expect(request).toBeDefined();
    expect(await mailsTo(person.userId, "member-removed")).toHaveLength(1);

    const session = await resolveSession(database.app, person.sessionId, null);
    expect(session?.person.organisations.map(({ isPersonal }) => isPersonal)).toEqual([true]);
    const actor = await next(person, session?.person.organisations[0]?.slug);
    if (!actor) throw new Error("The personal space is shut.");
    const kept = await listStories({ runtime: database.app, actor }, {});
    expect(kept.map(({ title, score }) => [title, score !== null])).toEqual([["Mine", true]]);
    const again = removeMember(lead.context, { userId: person.userId });
    await expect(again).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("a lead goes oneself; the last owner and who is at home stay", async () => {
    const going = await here.add("Goes", ["lead"]);
    await addTestStory(going);
    expect(await leaveOrganisation(going.context, { keepsCopies: false })).toEqual({ copied: 0 });
    expect(await next(going)).toBeNull();
    expect(await mailsTo(here.owner.userId, "member-left")).toHaveLength(1);
    const last = leaveOrganisation(here.owner.context, { keepsCopies: true });
    await expect(last).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringContaining("last owner") });
    const session = await resolveSession(database.app, going.sessionId, null);
    const home = await next(going, session?.person.organisations[0]?.slug);
    if (!home) throw new Error("The personal space is shut.");
    const leaving = leaveOrganisation({ runtime: database.app, actor: home }, { keepsCopies: true });
    await expect(leaving).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("personal space"),
    });
  });

  test("of two owners who remove each other at once one stays", async () => {
    const other = await addTestOrganisation(database.app, "owned");
    const second = await other.add("Second owner", ["lead"]);
    await setOwner(other.owner.context, { userId: second.userId, isOwner: true });
    const actor = { ...second.actor, isOwner: true };
    const results = await Promise.allSettled([
      removeMember(other.owner.context, { userId: second.userId }),
      removeMember({ runtime: database.app, actor }, { userId: other.owner.userId }),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const owners = await database.look(
      "select 1 from memberships where org_id = $1 and is_owner and state = 'active'",
      [other.orgId],
    );
    expect(owners).toHaveLength(1);
  });
});
