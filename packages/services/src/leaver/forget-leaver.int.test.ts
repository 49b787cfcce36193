import { drainOutbox, systemCallerFor } from "@starboard/testing/drain-outbox";
import { setJobScene } from "@starboard/testing/job-scenes";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, type TestOrganisation, type TestPerson } from "@starboard/testing/world";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { timerRound } from "../loops/timer-sweep.ts";
import { getSettings, leaveOrganisation, setOrganisation } from "../organisation/index.ts";

let database: TestDatabase;
let organisation: TestOrganisation;
let leaver: TestPerson;
let stays: TestPerson;
let number = 0;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  number += 1;
  organisation = await addTestOrganisation(database.app, `leaver-${number}`);
  leaver = await organisation.add("Leaver", ["candidate"]);
  stays = await organisation.add("Stays", ["candidate"]);
  for (const author of [leaver, leaver, stays]) await addTestStory(author, { isShared: true });
  await drainOutbox(database);
});

async function keepFor(leaverDays: "kept" | 30 | 90) {
  const { name, timeZone, quietFromHour, quietUntilHour, reviewCapacity, newStoryVisibility } = await getSettings(
    organisation.owner.context,
    {},
  );
  const asBefore = { name, timeZone, quietFromHour, quietUntilHour, reviewCapacity, newStoryVisibility };
  await setOrganisation(organisation.owner.context, { ...asBefore, leaverDays });
}
/** As if so many days had gone by: every moment of this organisation's leavers and timers lies as much further back. */
async function letPass(days: number) {
  const { orgId } = organisation;
  await database.look("update memberships set left_at = left_at - make_interval(days => $2) where org_id = $1", [
    orgId,
    days,
  ]);
  await database.look(
    "update timers set due_at = due_at - make_interval(days => $2) where org_id = $1 and kind = 'leaver.forget'",
    [orgId, days],
  );
  while (await timerRound(database.worker.pool));
  await drainOutbox(database);
}
const leave = () => leaveOrganisation(leaver.context, { keepsCopies: false });
const storiesOf = async ({ userId }: TestPerson) => {
  const [row] = await database.look<{ n: number }>(
    "select count(*)::int as n from stories where org_id = $1 and author_id = $2",
    [organisation.orgId, userId],
  );
  return row?.n;
};
const forgotten = () =>
  database.look("select actor_id, subject_id from audit_entries where org_id = $1 and action = 'leaver.forget'", [
    organisation.orgId,
  ]);

test("what a leaver wrote is deleted when its days are over, not before, and nobody else's is touched", async () => {
  await keepFor(30);
  await leave();
  await letPass(29);
  expect(await storiesOf(leaver)).toBe(2);
  await letPass(1);
  expect([await storiesOf(leaver), await storiesOf(stays)]).toEqual([0, 1]);
  expect(await forgotten()).toEqual([{ actor_id: null, subject_id: leaver.userId }]);
  const [account] = await database.look("select name from users where id = $1", [leaver.userId]);
  expect(account, "the account is the person's own").toEqual({ name: "Leaver" });
});

test("without a time it is kept; a time chosen later holds for those who have left, and a longer one waits on", async () => {
  await leave();
  await letPass(400);
  await keepFor(30);
  await keepFor(90);
  expect(await storiesOf(leaver)).toBe(2);
  await keepFor("kept");
  await letPass(0);
  expect(await storiesOf(leaver), "nothing is deleted that is kept by now").toBe(2);
  await keepFor(30);
  await letPass(0);
  expect(await storiesOf(leaver)).toBe(0);
});

test("who left before it was noted is counted from the day on which a time is chosen", async () => {
  await leave();
  await database.look("update memberships set left_at = null where user_id = $1", [leaver.userId]);
  await keepFor(30);
  await letPass(29);
  expect(await storiesOf(leaver)).toBe(2);
  await letPass(1);
  expect(await storiesOf(leaver)).toBe(0);
});

test("who belongs again keeps everything", async () => {
  await keepFor(30);
  await leave();
  await database.look("update memberships set state = 'active', left_at = null where user_id = $1", [leaver.userId]);
  await letPass(60);
  expect(await storiesOf(leaver)).toBe(2);
  expect(await forgotten()).toEqual([]);
});

test("it takes effect once, also when it is delivered twice at a time and once more", async () => {
  const { id, payload } = await setJobScene(database, "leaver.forget");
  const deliver = () => systemCallerFor(database, Number(id)).leaver.forget(payload as never);
  await Promise.all([deliver(), deliver()]);
  await deliver();
  const [row] = await database.look("select done_at, dead_at from outbox where id = $1", [id]);
  expect(row).toEqual({ done_at: expect.any(Date), dead_at: null });
  const entries = await database.look(
    "select subject_id from audit_entries where action = 'leaver.forget' and subject_id = $1",
    [(payload as { userId: string }).userId],
  );
  expect(entries).toHaveLength(1);
});
