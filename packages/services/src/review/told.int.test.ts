import { drainOutbox, systemCallerFor } from "@starboard/testing/drain-outbox";
import { holderOf } from "@starboard/testing/reviews";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, type TestOrganisation, type TestPerson } from "@starboard/testing/world";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { timerRound } from "../loops/timer-sweep.ts";
import { reassignRequest, requestReview, setAvailability, skipRequest } from "./index.ts";

let database: TestDatabase;
let organisation: TestOrganisation;
let candidate: TestPerson;
/** In the order of their names. */
let coaches: [a: TestPerson, b: TestPerson, c: TestPerson];

beforeAll(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "told");
  candidate = await organisation.add("Cleo Candidate", ["candidate"]);
  coaches = [
    await organisation.add("Anna", ["coach"]),
    await organisation.add("Ben", ["coach"]),
    await organisation.add("Carl", ["coach"]),
  ];
  await drainOutbox(database);
});
afterAll(() => database.drop());

const kindsTold = async (requestId: string, { userId }: TestPerson) => {
  const rows = await database.look<{ kind: string }>(
    "select kind from notifications where subject_id = $1 and user_id = $2 order by id",
    [requestId, userId],
  );
  return rows.map(({ kind }) => kind);
};
const giveTo = (requestId: string, { userId }: TestPerson) =>
  reassignRequest(organisation.owner.context, { requestId, reviewerId: userId });
const askFor = async (reviewer?: TestPerson) => {
  const { storyId } = await addTestStory(candidate);
  const wish = reviewer ? { asked: "coach" as const, reviewerId: reviewer.userId } : {};
  return (await requestReview(candidate.context, { storyId, ...wish })).requestId;
};

describe("who is told of a review that is given from hand to hand while no worker runs", () => {
  test("those from whom it was taken that it was, who has it that it is theirs, and nobody twice", async () => {
    const [a, b, c] = coaches;
    const requestId = await askFor(a);
    await giveTo(requestId, b);
    await giveTo(requestId, c);
    await drainOutbox(database);
    expect(await kindsTold(requestId, a)).toEqual(["review-reassigned"]);
    expect(await kindsTold(requestId, b)).toEqual(["review-reassigned"]);
    expect(await kindsTold(requestId, c)).toEqual(["review-assigned"]);
  });

  test("to whom it came back hears once that it is theirs, and nothing of having lost it", async () => {
    const [a, b] = coaches;
    const requestId = await askFor(a);
    await giveTo(requestId, b);
    await giveTo(requestId, a);
    await drainOutbox(database);
    expect(await kindsTold(requestId, a)).toEqual(["review-assigned"]);
    expect(await kindsTold(requestId, b)).toEqual(["review-reassigned"]);
  });

  test("with words of an older release, which name nobody: who has it, and who gave it up last", async () => {
    const [a, b] = coaches;
    const requestId = await askFor(a);
    await giveTo(requestId, b);
    await database.look("update outbox set payload = payload - 'reviewer' where payload ->> 'subjectId' = $1", [
      requestId,
    ]);
    await drainOutbox(database);
    expect(await kindsTold(requestId, a)).toEqual(["review-reassigned"]);
    expect(await kindsTold(requestId, b)).toEqual(["review-assigned", "review-assigned"]);
  });
});

test("leads hear once that nobody is free, also where no job ran in the first round, and again once it was given on", async () => {
  const [coach, ...others] = coaches;
  const free = (capacity: number) => setAvailability(coach.context, { capacity });
  const told = () => kindsTold(requestId, organisation.owner);
  for (const { context } of [coach, ...others]) await setAvailability(context, { capacity: 0 });
  await database.look("delete from review_requests");
  const requestId = await askFor();
  // A place that was free for a moment: another round, before a worker has come to the first one.
  await free(1);
  await free(0);
  await drainOutbox(database);
  expect(await told()).toEqual(["review-unassigned"]);
  await free(1);
  await free(0);
  await drainOutbox(database);
  expect(await told(), "another round is no news").toHaveLength(1);
  await free(1);
  await drainOutbox(database);
  expect(await holderOf(database, requestId)).toBe(coach.userId);
  await skipRequest(coach.context, { requestId, reason: "I know the company." });
  await drainOutbox(database);
  expect(await told()).toEqual(["review-unassigned", "review-unassigned"]);
});

test.each(["remind", "escalate"] as const)("a timer's job (%s) that is done again tells nobody again", async (act) => {
  const requestId = await askFor(coaches[0]);
  await drainOutbox(database);
  await database.look("update timers set due_at = now() where subject_id = $1 and kind = $2", [
    requestId,
    `review-request.${act}`,
  ]);
  while (await timerRound(database.worker.pool));
  await drainOutbox(database);
  const told = () =>
    database.look(
      "select kind from notifications where subject_id = $1 and kind in ('review-reminder', 'review-escalated')",
      [requestId],
    );
  expect(await told()).toHaveLength(1);
  // As the runbook has it, and once more after the word itself is pruned from the outbox.
  const [row] = await database.look<{ id: string; payload: never }>(
    `update outbox set done_at = null, dead_at = null, published_at = null, started_at = null, attempts = 0,
       generation = generation + 1 where job_name = $1 and payload ->> 'requestId' = $2 returning id, payload`,
    [`review-request.${act}`, requestId],
  );
  await database.look("delete from outbox where job_name = 'notification.fan-out'");
  await systemCallerFor(database, Number(row?.id)).review[act](row?.payload as never);
  expect(await drainOutbox(database)).toEqual(["notification.fan-out"]);
  expect(await told()).toHaveLength(1);
});
