import { outboxEntryFor } from "@starboard/jobs/contracts/define-job";
import { sendDigest as sendDigestJob } from "@starboard/jobs/contracts/send-digest";
import { drainOutbox } from "@starboard/testing/drain-outbox";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, type TestOrganisation, type TestPerson } from "@starboard/testing/world";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { countMails, getSubscription, listKeptMails, listMailsToMe, unsubscribe } from "../mail/index.ts";
import { requestReview } from "../review/index.ts";
import { getMailPreferences, listNotifications, setMailPreferences } from "./index.ts";

let database: TestDatabase;
let organisation: TestOrganisation;
let candidate: TestPerson;
let coach: TestPerson;
/** Of a day without a change of the clocks; London is an hour ahead of it. */
const DAY = "2027-06-10";
let now = new Date();

beforeAll(async () => {
  database = await openTestDatabase({ clock: { now: () => now } });
  organisation = await addTestOrganisation(database.app, "mails");
  candidate = await organisation.add("Cleo Candidate", ["candidate"]);
  coach = await organisation.add("Conrad Coach", ["coach"]);
});
afterAll(() => database.drop());
beforeEach(async () => {
  now = new Date(`${DAY}T11:00:00Z`);
  await drainOutbox(database);
  await database.look("delete from mail_preferences");
  await database.look("delete from kept_mails");
  await database.look("update notifications set read_at = now()");
});

async function ask(): Promise<void> {
  const { storyId } = await addTestStory(candidate);
  await requestReview(candidate.context, { storyId });
  await drainOutbox(database);
}

async function mailsToCoach() {
  const mails = await listKeptMails(database.app);
  return mails.filter(({ toAddress }) => toAddress === coach.email);
}

/** The digest's timers that are due, as the sweep turns them into jobs; each delivered twice. */
async function passDigests(): Promise<void> {
  const due = await database.look<{ user_id: string; due_at: Date }>(
    "update timers set fired_at = $1 where kind = 'digest.send' and fired_at is null and due_at <= $1 returning subject_id as user_id, due_at",
    [now],
  );
  const { orgId } = organisation;
  for (const { user_id: userId, due_at } of due) {
    for (const dueAt of [due_at, new Date(due_at.getTime() + 1)]) {
      const entry = outboxEntryFor(sendDigestJob, { orgId, userId, dueAt: dueAt.toISOString() });
      const { dedupeKey, queue, jobName, payload } = entry;
      await database.look(
        "insert into outbox (org_id, dedupe_key, queue, job_name, payload, created_at) values ($1, $2, $3, $4, $5, $6)",
        [orgId, dedupeKey, queue, jobName, payload, now],
      );
    }
  }
  await drainOutbox(database);
}

test("a kind goes out at once, in the day's one mail, or not at all, as the person says", async () => {
  await ask();
  expect((await mailsToCoach()).map(({ subject }) => subject)).toEqual([
    "Cleo Candidate asks for your review of “Late orders”",
  ]);
  await setMailPreferences(coach.context, { paces: { "review-assigned": "daily" }, digestHour: 17 });
  await ask();
  await ask();
  expect(await mailsToCoach()).toHaveLength(1);
  now = new Date(`${DAY}T15:59:00Z`);
  await passDigests();
  expect(await mailsToCoach()).toHaveLength(1);
  now = new Date(`${DAY}T16:00:00Z`);
  await passDigests();
  await passDigests();
  const [digest, ...others] = await mailsToCoach();
  expect(digest?.subject).toBe("2 things you have not seen at Organisation mails");
  expect(others).toHaveLength(1);
  await setMailPreferences(coach.context, { paces: { "review-assigned": "off" } });
  await ask();
  now = new Date("2027-06-11T16:00:00Z");
  await passDigests();
  expect(await mailsToCoach()).toHaveLength(2);
  expect((await listNotifications(coach.context, {})).unread, "the bell tells of all of them").toBe(4);
});

test("what falls into the quiet hours goes with the morning's mail, and what cannot wait for it is said at once", async () => {
  await setMailPreferences(coach.context, { quietHours: { fromHour: 22, untilHour: 7 } });
  now = new Date("2027-06-12T21:30:00Z");
  await ask();
  expect(await mailsToCoach()).toEqual([]);
  now = new Date("2027-06-13T07:00:00Z");
  await passDigests();
  const [morning] = await mailsToCoach();
  expect(morning?.text).toContain("asks for your review of “Late orders”.");
  expect((await getMailPreferences(coach.context, {})).quietHours).toEqual({ fromHour: 22, untilHour: 7 });
  await setMailPreferences(coach.context, { quietHours: null });
  expect(await getMailPreferences(coach.context, {})).toMatchObject({
    hasOwnQuietHours: false,
    quietHours: { fromHour: 0, untilHour: 0 },
  });
});

test("a mail leads to its place, to the preferences, and to what stops it, once and for that kind alone", async () => {
  await ask();
  const [mail] = await mailsToCoach();
  expect(mail?.text).toContain("/o/mails/desk/");
  expect(mail?.text).toContain("/o/mails/settings#notifications");
  expect(mail?.html).toContain("/o/mails/settings#notifications");
  const token = /\/unsubscribe\/(\S+)/.exec(mail?.text ?? "")?.[1] ?? "";
  expect(mail?.html).toContain(token);
  expect(await getSubscription(database.app, { token })).toMatchObject({
    subscription: "review-assigned",
    isOff: false,
  });
  for (const forged of ["nothing", `${token.slice(0, -1)}${token.endsWith("A") ? "E" : "A"}`]) {
    expect(await unsubscribe(database.app, { token: forged })).toEqual({ done: true });
    await expect(getSubscription(database.app, { token: forged })).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  expect((await getMailPreferences(coach.context, {})).paces).toEqual({});
  for (let time = 0; time < 2; time += 1) expect(await unsubscribe(database.app, { token })).toEqual({ done: true });
  expect((await getMailPreferences(coach.context, {})).paces).toEqual({ "review-assigned": "off" });
  expect((await getSubscription(database.app, { token })).isOff).toBe(true);
  const entries = await database.look("select 1 from audit_entries where action = 'mail-preference.unsubscribe'");
  expect(entries).toHaveLength(1);
  await ask();
  expect(await mailsToCoach()).toHaveLength(1);
});

test("a mail that waits when its kind is switched off is not sent, and the log says so without words or addresses", async () => {
  const { storyId } = await addTestStory(candidate);
  await requestReview(candidate.context, { storyId });
  await drainOutbox(database, { before: "mail.deliver" });
  await setMailPreferences(coach.context, { paces: { "review-assigned": "off" } });
  await drainOutbox(database);
  expect(await mailsToCoach()).toEqual([]);
  const mine = await listMailsToMe(coach.context, {});
  expect(mine).toContainEqual(expect.objectContaining({ kind: "review-assigned", state: "failed", sentAt: null }));
  expect(await listMailsToMe(candidate.context, {})).toEqual([]);
  const counted = await countMails(organisation.owner.context, {});
  expect(counted).toContainEqual(expect.objectContaining({ what: "review-assigned", state: "failed", count: 1 }));
  expect(counted).toContainEqual(expect.objectContaining({ what: "digest", state: "sent" }));
  expect(JSON.stringify(counted)).not.toMatch(/@|Cleo|Late/);
});
