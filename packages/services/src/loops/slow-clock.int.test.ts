import { setUpDatabaseClock } from "@starboard/testing/database-clock";
import { drainOutbox } from "@starboard/testing/drain-outbox";
import { askForReview, holderOf } from "@starboard/testing/reviews";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, type TestOrganisation, type TestPerson } from "@starboard/testing/world";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listKeptMails } from "../mail/index.ts";
import { setMailPreferences } from "../notification/index.ts";
import { startOfNextDay } from "../notification/local-time.ts";
import { getSettings, removeMember, setOrganisation } from "../organisation/index.ts";
import { setAvailability } from "../review/index.ts";
import { timerRound } from "./timer-sweep.ts";

/** A Thursday without a change of the clocks near it; London is an hour ahead of it. */
const DAY = "2027-06-10";
const noon = new Date(`${DAY}T11:00:00Z`);
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

let database: TestDatabase;
let setDatabaseClock: (now: Date) => Promise<void>;
let organisation: TestOrganisation;
let candidate: TestPerson;
let coach: TestPerson;
let now = noon;

beforeAll(async () => {
  database = await openTestDatabase({ clock: { now: () => now } });
  setDatabaseClock = await setUpDatabaseClock(database);
  organisation = await addTestOrganisation(database.app, "slow");
  candidate = await organisation.add("Cleo Candidate", ["candidate"]);
  coach = await organisation.add("Conrad Coach", ["coach"]);
  await drainOutbox(database);
});
afterAll(() => database.drop());
beforeEach(async () => {
  now = noon;
  await setDatabaseClock(noon);
  for (const table of ["timers", "kept_mails", "notifications", "digests", "review_requests", "outbox"])
    await database.look(`delete from ${table}`);
});

interface Timer {
  kind: string;
  due: Date;
}

/** What waits of a kind, the next first. */
async function waiting(kind: string, { userId }: TestPerson): Promise<Date[]> {
  const rows = await database.look<Timer>(
    "select due_at as due from timers where org_id = $1 and kind = $2 and subject_id = $3 and fired_at is null order by due_at",
    [organisation.orgId, kind, userId],
  );
  return rows.map(({ due }) => due);
}

/** The next timer of that kind goes off by the database's clock; every worker is a minute behind its due time. */
async function goOff(kind: string, person: TestPerson): Promise<Date> {
  const [due] = await waiting(kind, person);
  if (!due) throw new Error(`No timer of ${kind} waits.`);
  await setDatabaseClock(new Date(due.getTime() + 6_000));
  now = new Date(due.getTime() - MINUTE_MS);
  while (await timerRound(database.worker.pool));
  await drainOutbox(database);
  return due;
}

async function subjectsTo({ email }: TestPerson): Promise<string[]> {
  const mails = await listKeptMails(database.app);
  return mails.filter(({ toAddress }) => toAddress === email).map(({ subject }) => subject);
}

test("the day's mail goes out, and what comes within that minute waits for the next day's", async () => {
  const { owner } = organisation;
  await setAvailability(coach.context, { capacity: 0 });
  await askForReview(database, candidate);
  const due = await goOff("digest.send", owner);
  expect(due).toEqual(new Date("2027-06-11T07:00:00Z"));
  expect(await subjectsTo(owner)).toEqual([expect.stringContaining("not seen")]);
  expect(await waiting("digest.send", owner)).toEqual([]);
  await askForReview(database, candidate);
  expect(await waiting("digest.send", owner)).toEqual([new Date(due.getTime() + DAY_MS)]);
});

test("a lead's week is told, and the next one's timer is set, also of who has the mail switched off", async () => {
  const { owner } = organisation;
  await setMailPreferences(owner.context, { hasLeadDigest: true });
  const due = await goOff("lead-digest.send", owner);
  expect(await subjectsTo(owner)).toHaveLength(1);
  expect(await waiting("lead-digest.send", owner)).toEqual([new Date(due.getTime() + 7 * DAY_MS)]);
  await setMailPreferences(owner.context, { hasLeadDigest: false });
  await goOff("lead-digest.send", owner);
  expect(await waiting("lead-digest.send", owner)).toEqual([new Date(due.getTime() + 14 * DAY_MS)]);
});

test("a coach who is back from days away gets what waits", async () => {
  const requestId = await askWhileAway();
  await goOff("availability.return", coach);
  expect(await holderOf(database, requestId)).toBe(coach.userId);
});

test("a coach's return is not lost when the organisation moves to a zone in which the last day away is not over", async () => {
  const requestId = await askWhileAway();
  await keep({ timeZone: "America/Los_Angeles" });
  await goOff("availability.return", coach);
  expect(await holderOf(database, requestId)).toBeNull();
  const again = startOfNextDay("America/Los_Angeles", DAY);
  expect(await waiting("availability.return", coach)).toEqual([again]);
  await goOff("availability.return", coach);
  expect(await holderOf(database, requestId)).toBe(coach.userId);
});

// The last one: afterwards there is no candidate.
test("what a leaver wrote is deleted when its days are over", async () => {
  await keep({ leaverDays: 30 });
  const { orgId } = organisation;
  const storiesOf = () =>
    database.look("select 1 from stories where org_id = $1 and author_id = $2", [orgId, candidate.userId]);
  expect(await storiesOf()).not.toEqual([]);
  await removeMember(organisation.owner.context, { userId: candidate.userId });
  await drainOutbox(database);
  const due = await goOff("leaver.forget", candidate);
  expect(due).toEqual(new Date(noon.getTime() + 30 * DAY_MS));
  expect(await storiesOf()).toEqual([]);
});

/** A request that waits, as the only coach is away until the end of the day. */
async function askWhileAway(): Promise<string> {
  await setAvailability(coach.context, { capacity: 2, awayFrom: "2027-06-01", awayUntil: DAY });
  const requestId = await askForReview(database, candidate);
  expect(await holderOf(database, requestId)).toBeNull();
  return requestId;
}

async function keep(changed: { timeZone?: string; leaverDays?: 30 }): Promise<void> {
  const { context } = organisation.owner;
  const { name, timeZone, quietFromHour, quietUntilHour, reviewCapacity, newStoryVisibility } = await getSettings(
    context,
    {},
  );
  const before = { name, timeZone, quietFromHour, quietUntilHour, reviewCapacity, newStoryVisibility };
  await setOrganisation(context, { leaverDays: "kept", ...before, ...changed });
}
