import { randomUUID } from "node:crypto";
import { outboxEntryFor } from "@starboard/jobs/contracts/define-job";
import { sendLeadDigest } from "@starboard/jobs/contracts/send-lead-digest";
import { drainOutbox } from "@starboard/testing/drain-outbox";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, type TestOrganisation, type TestPerson } from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getSubscription, unsubscribe } from "../mail/index.ts";
import { listNotifications, setMailPreferences } from "../notification/index.ts";
import { createTeam, removeMember, setCohort, setRoles } from "../organisation/index.ts";
import {
  addAssignment,
  closeAssignment,
  exemptFromAssignment,
  getAssignment,
  listAssignments,
  listOwnAssignments,
  previewReminders,
  remindOfAssignment,
} from "./index.ts";

let database: TestDatabase;
let here: TestOrganisation;
let lead: TestPerson;
let done: TestPerson;
let behind: TestPerson;
let away: TestPerson;
/** A Wednesday. */
let now = new Date("2026-11-25T12:00:00Z");

beforeAll(async () => {
  database = await openTestDatabase({ clock: { now: () => now } });
  here = await addTestOrganisation(database.app, "here");
  lead = await here.add("Lead", ["lead"]);
  done = await here.add("Done", ["candidate"]);
  behind = await here.add("Behind", ["candidate"]);
  away = await here.add("Away", ["candidate"]);
  await addTestStory(done, { isShared: true });
  await drainOutbox(database);
  // The formula takes what is solid; what these words come to is the rules' business.
  await database.look("update story_current_evaluations set band = 'solid'");
});
afterAll(() => database.drop());

const mailsTo = ({ email }: TestPerson) =>
  database.look("select 1 from kept_mails where to_address = $1 and text like '%A reminder: you are asked%'", [email]);
const remindersOf = async ({ context }: TestPerson) => {
  const { items } = await listNotifications(context, {});
  return items.filter(({ kind }) => kind === "assignment-reminder").map(({ sentence }) => sentence);
};
const assign = async (userIds: string[], more = {}) => {
  const cohort = `Cohort ${randomUUID().slice(0, 8)}`;
  await setCohort(lead.context, { userIds, cohort });
  const id = randomUUID();
  const work = { stories: 1, competencies: ["ownership" as const], dueOn: "2026-12-04", note: "" };
  await addAssignment(lead.context, { id, scope: { kind: "cohort", cohort }, ...work, ...more });
  await drainOutbox(database);
  return id;
};

test("everybody meant is told once and sees what is left; who has done it, and who is exempt, sees that", async () => {
  const assignmentId = await assign([done.userId, behind.userId, away.userId]);
  await exemptFromAssignment(lead.context, { assignmentId, userId: away.userId, reason: "On leave." });
  const { items } = await listNotifications(behind.context, {});
  expect(items.map(({ sentence }) => sentence)).toEqual(["Lead asks you for one story about ownership by 4 Dec."]);
  expect(await listOwnAssignments(done.context, {})).toMatchObject([{ have: 1, need: 1, isDone: true }]);
  expect(await listOwnAssignments(behind.context, {})).toMatchObject([{ have: 0, open: ["ownership"], isDone: false }]);
  expect(await listOwnAssignments(away.context, {})).toMatchObject([{ exemptBecause: "On leave." }]);
  expect(await listOwnAssignments(lead.context, {})).toEqual([]);
  expect(await listAssignments(lead.context, {})).toMatchObject([{ people: 2, done: 1, exempt: 1 }]);
  const { people } = await getAssignment(lead.context, { assignmentId });
  expect(people.map(({ name, isDone }) => [name, isDone])).toEqual([
    ["Away", false],
    ["Behind", false],
    ["Done", true],
  ]);
  await closeAssignment(lead.context, { assignmentId, closed: true });
  expect(await listOwnAssignments(behind.context, {})).toEqual([]);
});

test("who gets a reminder is exactly who the preview said, once, of two leads at once, and the others with the reason it gave", async () => {
  const assignmentId = await assign([done.userId, behind.userId, away.userId]);
  await exemptFromAssignment(lead.context, { assignmentId, userId: away.userId, reason: "On leave." });
  const before = await previewReminders(lead.context, { assignmentId });
  expect(before).toMatchObject([
    { name: "Away", spared: "exempt" },
    { name: "Behind", spared: null, mail: "at-once" },
    { name: "Done", spared: "done" },
  ]);
  const everybody = before.map(({ userId }) => userId);
  const twice = await Promise.all([
    remindOfAssignment(lead.context, { assignmentId, userIds: everybody }),
    remindOfAssignment(here.owner.context, { assignmentId, userIds: everybody }),
  ]);
  expect(twice.map(({ reminded }) => reminded).sort()).toEqual([0, 1]);
  await drainOutbox(database);
  expect(await remindersOf(behind)).toEqual(["A reminder: you are asked for one story about ownership by 4 Dec."]);
  expect(await mailsTo(behind)).toHaveLength(1);
  expect([...(await remindersOf(done)), ...(await remindersOf(away))]).toEqual([]);
  expect(await previewReminders(lead.context, { assignmentId })).toMatchObject([
    { spared: "exempt" },
    { spared: "reminded" },
    { spared: "done" },
  ]);
});

test("who is exempt, finished, gone or asked no more by the time a reminder goes out is told nothing", async () => {
  const finishes = await here.add("Finishes", ["candidate"]);
  const leaves = await here.add("Leaves", ["candidate"]);
  const moves = await here.add("Moves", ["candidate"]);
  const excused = await here.add("Excused", ["candidate"]);
  const stays = await here.add("Stays", ["candidate"]);
  const { storyId } = await addTestStory(finishes, { isShared: true });
  await drainOutbox(database);
  const setBand = (band: string) =>
    database.look("update story_current_evaluations set band = $1 where story_id = $2", [band, storyId]);
  await setBand("weak");
  const people = [finishes, leaves, moves, excused, stays];
  const userIds = people.map(({ userId }) => userId);
  const assignmentId = await assign(userIds);
  expect(await remindOfAssignment(lead.context, { assignmentId, userIds })).toEqual({ reminded: 5, spared: 0 });
  // All this comes before the worker gets to it.
  await setBand("solid");
  await removeMember(here.owner.context, { userId: leaves.userId });
  await setCohort(lead.context, { userIds: [moves.userId], cohort: null });
  await exemptFromAssignment(lead.context, { assignmentId, userId: excused.userId, reason: "Has a job." });
  await drainOutbox(database);
  const told = await database.look<{ user_id: string }>(
    "select user_id from notifications where kind = 'assignment-reminder' and subject_id = $1",
    [assignmentId],
  );
  expect(told).toEqual([{ user_id: stays.userId }]);
  await closeAssignment(lead.context, { assignmentId, closed: true });
  expect(await remindersOf(stays)).toEqual([]);
  await expect(remindOfAssignment(lead.context, { assignmentId, userIds })).rejects.toMatchObject({ code: "CONFLICT" });
});

test("in a person's own quiet hours a reminder stands under the bell and goes with the day's mail; an exemption takes it out", async () => {
  const sleeps = await here.add("Sleeps", ["candidate"]);
  const silent = await here.add("Silent", ["candidate"]);
  await setMailPreferences(sleeps.context, { quietHours: { fromHour: 11, untilHour: 15 } });
  await setMailPreferences(silent.context, { paces: { "assignment-reminder": "off" } });
  const assignmentId = await assign([sleeps.userId, silent.userId]);
  const preview = await previewReminders(lead.context, { assignmentId });
  expect(preview.map(({ name, mail }) => [name, mail])).toEqual([
    ["Silent", "off"],
    ["Sleeps", "daily"],
  ]);
  const userIds = preview.map(({ userId }) => userId);
  await remindOfAssignment(lead.context, { assignmentId, userIds });
  await drainOutbox(database);
  expect(await remindersOf(sleeps)).toHaveLength(1);
  expect(await remindersOf(silent)).toHaveLength(1);
  expect([...(await mailsTo(sleeps)), ...(await mailsTo(silent))]).toEqual([]);
  await exemptFromAssignment(lead.context, { assignmentId, userId: sleeps.userId, reason: "On leave." });
  expect(await remindersOf(sleeps)).toEqual([]);
});

test("of a cohort that reaches into another team, each lead sees, exempts and reminds only their own people", async () => {
  const { teamId } = await createTeam(here.owner.context, { name: "Second" });
  const otherLead = await here.add("Other lead", ["lead"], teamId);
  const other = await here.add("Other", ["candidate"], teamId);
  const assignmentId = await assign([behind.userId]);
  const { cohort } = (
    await database.look<{ cohort: string }>("select cohort from assignments where id = $1", [assignmentId])
  )[0] as { cohort: string };
  await setCohort(otherLead.context, { userIds: [other.userId], cohort });
  const mine = await getAssignment(lead.context, { assignmentId });
  expect(mine).toMatchObject({ elsewhere: 1, mayClose: true, people: [{ name: "Behind" }] });
  const theirs = await getAssignment(otherLead.context, { assignmentId });
  expect(theirs).toMatchObject({ elsewhere: 1, mayClose: false, people: [{ name: "Other" }] });
  const userIds = [behind.userId, other.userId];
  expect(await remindOfAssignment(otherLead.context, { assignmentId, userIds })).toEqual({ reminded: 1, spared: 1 });
  const exempt = { assignmentId, userId: other.userId, reason: "No." };
  await expect(exemptFromAssignment(lead.context, exempt)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(closeAssignment(otherLead.context, { assignmentId, closed: true })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const work = { id: randomUUID(), stories: 1, competencies: [], dueOn: "2026-12-04", note: "" };
  const asked = addAssignment(lead.context, { ...work, scope: { kind: "cohort", cohort } });
  await expect(asked).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a lead's week is told once, on Monday by their own clocks, until they switch it off, and to nobody who leads no more", async () => {
  const leads = await here.add("Clara Lead", ["lead"]);
  const mails = () =>
    database.look<{ subject: string; text: string; headers: unknown }>(
      "select * from kept_mails where subject like 'Your team at%' and to_address = $1",
      [leads.email],
    );
  const waiting = () =>
    database.look<{ due_at: Date }>(
      "select due_at from timers where kind = 'lead-digest.send' and subject_id = $1 and fired_at is null",
      [leads.userId],
    );
  /** The lead's timers that are due, as the sweep turns them into jobs; each delivered twice. */
  const pass = async (at: string) => {
    now = new Date(at);
    const due = await database.look<{ due_at: Date }>(
      "update timers set fired_at = $1 where kind = 'lead-digest.send' and subject_id = $2 and fired_at is null and due_at <= $1 returning due_at",
      [now, leads.userId],
    );
    for (const { due_at } of due) {
      for (const dueAt of [due_at, new Date(due_at.getTime() + 1)]) await putOut(leads.userId, dueAt);
    }
    await drainOutbox(database);
  };
  expect(await waiting()).toEqual([{ due_at: new Date("2026-11-30T08:00:00Z") }]);
  await setMailPreferences(leads.context, { quietHours: { fromHour: 18, untilHour: 10 } });
  await pass("2026-11-30T08:00:00Z");
  expect(await mails(), "eight is quiet now").toEqual([]);
  await pass("2026-11-30T10:00:00Z");
  await pass("2026-11-30T10:01:00Z");
  const [mail, ...more] = await mails();
  expect(more).toEqual([]);
  expect(mail?.text).toMatch(/Of \d+ people, \d+ (is|are) ready/);
  expect(mail?.text).toContain("No more weekly mails");
  expect(await waiting()).toEqual([{ due_at: new Date("2026-12-07T10:00:00Z") }]);

  const token = /\/unsubscribe\/(\S+)/.exec(mail?.text ?? "")?.[1] ?? "";
  expect(await getSubscription(database.app, { token })).toMatchObject({ subscription: "lead-digest", isOff: false });
  await unsubscribe(database.app, { token });
  expect(await getSubscription(database.app, { token })).toMatchObject({ isOff: true });
  await pass("2026-12-07T10:00:00Z");
  expect(await mails()).toHaveLength(1);
  await setMailPreferences(leads.context, { hasLeadDigest: true });
  await pass("2026-12-14T10:00:00Z");
  expect(await mails()).toHaveLength(2);
  await setRoles(here.owner.context, { userId: leads.userId, teamId: here.teamId as never, roles: ["coach"] });
  await pass("2026-12-21T10:00:00Z");
  expect(await mails()).toHaveLength(2);
  expect(await waiting()).toEqual([]);
});

async function putOut(userId: string, dueAt: Date): Promise<void> {
  const { orgId } = here;
  const { dedupeKey, queue, jobName, payload } = outboxEntryFor(sendLeadDigest, {
    orgId,
    userId,
    dueAt: dueAt.toISOString(),
  });
  await database.look(
    "insert into outbox (org_id, dedupe_key, queue, job_name, payload, created_at) values ($1, $2, $3, $4, $5, $6)",
    [orgId, dedupeKey, queue, jobName, payload, now],
  );
}
