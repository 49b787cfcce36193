import { randomUUID } from "node:crypto";
import type { PersonActor } from "@starboard/domain/actor";
import { outboxEntryFor } from "@starboard/jobs/contracts/define-job";
import { welcomeReviewer } from "@starboard/jobs/contracts/welcome-reviewer";
import { drainOutbox } from "@starboard/testing/drain-outbox";
import { askForReview, giveReview, holderOf } from "@starboard/testing/reviews";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, type TestPerson } from "@starboard/testing/world";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startOfNextDay } from "../notification/local-time.ts";
import { claimRequest, reassignRequest, requestReview, setAvailability, skipRequest } from "./index.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

describe("what waits", () => {
  test("for a peer, in another language or was given on holds up nobody who asks for a coach", async () => {
    const elsewhere = await addTestOrganisation(database.app, "waiting");
    const asker = await elsewhere.add("Asker", ["candidate"]);
    const coach = await elsewhere.add("Only Coach", ["coach"]);
    await setAvailability(coach.context, { capacity: 1, languages: ["en"] });
    const skipped = await askForReview(database, asker, {});
    await skipRequest(coach.context, { requestId: skipped, reason: "I know the company." });
    await drainOutbox(database);
    const busy = await askForReview(database, asker, {});
    await askForReview(database, asker, { asked: "peer" });
    await askForReview(database, asker, { language: "uk" });
    const behind = await askForReview(database, asker, {});
    expect(await holderOf(database, behind)).toBeNull();
    await giveReview(coach, busy);
    await drainOutbox(database);
    expect(await holderOf(database, behind)).toBe(coach.userId);
  });

  test("for a peer is offered when a peer has a place again", async () => {
    const elsewhere = await addTestOrganisation(database.app, "peers");
    const helper = await elsewhere.add("Helper", ["candidate"]);
    const askers: TestPerson[] = [];
    for (const name of ["One", "Two", "Three", "Four"]) askers.push(await elsewhere.add(name, ["candidate"]));
    const ids: string[] = [];
    for (const asker of askers)
      ids.push(await askForReview(database, asker, { asked: "peer", reviewerId: helper.userId }));
    // Four asked by name are one more than a peer takes; the assignment gives no fifth.
    const fifth = await elsewhere.add("Five", ["candidate"]);
    const others = await database.look("select 1 from review_requests where reviewer_id = $1", [helper.userId]);
    expect(others).toHaveLength(4);
    await database.look("update memberships set state = 'suspended' where user_id = any($1)", [
      askers.map(({ userId }) => userId),
    ]);
    const waiting = await askForReview(database, fifth, { asked: "peer" });
    expect(await holderOf(database, waiting)).toBeNull();
    for (const requestId of ids.slice(0, 2)) await giveReview(helper, requestId);
    await drainOutbox(database);
    expect(await holderOf(database, waiting)).toBe(helper.userId);
  });
});

describe("a pair of peers", () => {
  test("comes about once, of two requests at the same time and whoever a lead chooses", async () => {
    const elsewhere = await addTestOrganisation(database.app, "pairs");
    const one = await elsewhere.add("One", ["candidate"]);
    const two = await elsewhere.add("Two", ["candidate"]);
    const people = [one, two, one, two, one, two];
    const stories: Awaited<ReturnType<typeof addTestStory>>[] = [];
    for (const person of people) stories.push(await addTestStory(person));
    const asked = people.map((person, at) =>
      requestReview(person.context, {
        storyId: stories[at]?.storyId ?? "",
        asked: "peer",
        reviewerId: (person === one ? two : one).userId,
      }),
    );
    const tries = await Promise.allSettled(asked);
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const alone = await askForReview(database, one, { asked: "peer" });
    const again = reassignRequest(elsewhere.owner.context, { requestId: alone, reviewerId: two.userId });
    await expect(again).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

test("a coach back from days away is offered what has waited, on the day after the last one and not before", async () => {
  const elsewhere = await addTestOrganisation(database.app, "back-again");
  const author = await elsewhere.add("Author", ["candidate"]);
  const coach = await elsewhere.add("Away", ["coach"]);
  await setAvailability(coach.context, { capacity: 2, awayFrom: "2000-01-01", awayUntil: "2100-03-27" });
  const requestId = await askForReview(database, author);
  expect(await holderOf(database, requestId)).toBeNull();
  const [timer] = await database.look<{ due_at: Date }>(
    "select due_at from timers where kind = 'availability.return' and subject_id = $1",
    [coach.userId],
  );
  expect(timer?.due_at).toEqual(startOfNextDay("Europe/London", "2100-03-27"));
  let times = 0;
  const back = async () => {
    const { orgId } = elsewhere;
    const dueAt = new Date(Date.UTC(2100, 2, 28) + times++).toISOString();
    const entry = outboxEntryFor(welcomeReviewer, { orgId, userId: coach.userId, dueAt });
    await database.look(
      "insert into outbox (org_id, queue, job_name, dedupe_key, payload) values ($1, $2, $3, $4, $5)",
      [orgId, entry.queue, entry.jobName, entry.dedupeKey, entry.payload],
    );
    await drainOutbox(database);
  };
  // The leave still lasts, as if it had been made longer since.
  await back();
  expect(await holderOf(database, requestId)).toBeNull();
  await database.look("update memberships set away_until = '2000-01-02' where user_id = $1", [coach.userId]);
  await back();
  expect(await holderOf(database, requestId)).toBe(coach.userId);
});

test("fifty coaches claim fifty requests at once: each gets one of their own", async () => {
  const elsewhere = await addTestOrganisation(database.app, "claims");
  const author = await elsewhere.add("Author", ["candidate"]);
  const requestIds: string[] = [];
  for (let turn = 0; turn < 50; turn += 1) {
    const { storyId } = await addTestStory(author);
    requestIds.push((await requestReview(author.context, { storyId })).requestId);
  }
  const coaches = Array.from({ length: 50 }, (): PersonActor => {
    const seats = [{ teamId: elsewhere.teamId, roles: ["coach" as const] }];
    return { kind: "person", userId: randomUUID(), orgId: elsewhere.orgId, isOwner: false, seats };
  });
  const ids = coaches.map(({ userId }) => userId);
  await database.look(
    "insert into users (id, name, email, password_hash, time_zone, created_at) select id, 'Coach', id || '@starboard.test', null, 'UTC', now() from unnest($1::uuid[]) id",
    [ids],
  );
  await database.look(
    "insert into memberships (org_id, user_id, created_at) select $1, id, now() from unnest($2::uuid[]) id",
    [elsewhere.orgId, ids],
  );
  await database.look(
    "insert into team_members (org_id, team_id, user_id, roles) select $1, $2, id, '{coach}' from unnest($3::uuid[]) id",
    [elsewhere.orgId, elsewhere.teamId, ids],
  );
  const claims = await Promise.all(
    coaches.map((actor) => claimRequest({ runtime: database.app, actor }, { requestId: null })),
  );
  expect(new Set(claims.map(({ requestId }) => requestId))).toEqual(new Set(requestIds));
  const one = claims[0]?.requestId ?? "";
  const late = claimRequest({ runtime: database.app, actor: coaches[1] as PersonActor }, { requestId: one });
  await expect(late).rejects.toMatchObject({ code: "CONFLICT" });
});
