import { drainOutbox } from "@starboard/testing/drain-outbox";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, type TestOrganisation, type TestPerson } from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addComment, listMentionable, replyToComment } from "../comment/index.ts";
import { listNotifications } from "../notification/index.ts";
import { overruleFinding } from "../overruling/index.ts";
import { collectMembership } from "../privacy/collect-membership.ts";
import {
  getReview,
  getSecondLook,
  listDesk,
  listReviewers,
  listTeamRequests,
  requestReview,
  saveReviewDraft,
  startReview,
  submitReview,
} from "../review/index.ts";
import { getStory, listStories, listViews } from "../story/index.ts";
import { allocateRound, createRound, handInStory, listRounds } from "./index.ts";

let database: TestDatabase;
let organisation: TestOrganisation;
let author: TestPerson;
let reviewer: TestPerson;
let storyId: string;
let requestId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "pseudonyms");
  const one = await organisation.add("Wilhelmina", ["candidate"]);
  const other = await organisation.add("Bartholomew", ["candidate"]);
  const { roundId } = await createRound(organisation.owner.context, {
    ...{ teamId: organisation.teamId, name: "Blind", rubric: "", each: 1, handInDays: 3, reviewDays: 4 },
    isPseudonymous: true,
    dimensions: ["learning", "judgement"],
  });
  const storyOf = new Map<TestPerson, string>();
  for (const person of [one, other]) {
    const written = await addTestStory(person);
    storyOf.set(person, written.storyId);
    await handInStory(person.context, { roundId, storyId: written.storyId });
  }
  // Two people pair once, so one of the two reviews.
  expect(await allocateRound(organisation.owner.context, { roundId })).toEqual({ placed: 1, missing: 1 });
  await drainOutbox(database);
  const isOther = (await listDesk(other.context, {})).open.length === 1;
  [author, reviewer] = isOther ? [one, other] : [other, one];
  storyId = storyOf.get(author) ?? "";
  requestId = (await listDesk(reviewer.context, {})).open[0]?.id ?? "";
});
afterAll(() => database.drop());

/** Everything that a party of the review can read about it, and the mails they got. */
async function readAll({ context, email }: TestPerson): Promise<string> {
  const mails = await database.look("select subject, text, html from kept_mails where to_address = $1", [email]);
  const isAuthor = context.actor.userId === author.context.actor.userId;
  return JSON.stringify([
    mails,
    await getReview(context, { requestId }),
    await getSecondLook(context, { requestId }),
    await getStory(context, { storyId }),
    await listDesk(context, {}),
    await listStories(context, {}),
    await listMentionable(context, { requestId }),
    await listNotifications(context, {}),
    await listRounds(context, {}),
    isAuthor ? await listViews(context, { storyId }) : null,
    await collectMembership(context.runtime, organisation.orgId, context.actor.userId),
  ]);
}
const pseudonymOf = async ({ context }: TestPerson) => (await listRounds(context, {}))[0]?.own?.pseudonym ?? "none";

test("author and reviewer never read each other's name or id, from the hand-out to the last answer; the lead reads both", async () => {
  const { revision } = await getReview(reviewer.context, { requestId });
  const quote = revision.sections.situation.slice(0, 10);
  await startReview(reviewer.context, { requestId });
  const range = { section: "situation" as const, start: 0, end: quote.length, quote };
  const { commentId } = await addComment(reviewer.context, { requestId, ...range, body: "Since when?", mentions: [] });
  const ratings = { learning: { value: 4, quote: "" } };
  await saveReviewDraft(reviewer.context, { requestId, ratings, summary: "", verdict: "approved" });
  // The round asks for two dimensions, and for these alone.
  await expect(submitReview(reviewer.context, { requestId })).rejects.toMatchObject({
    details: { gaps: ["judgement is not rated"] },
  });
  const complete = { ...ratings, judgement: { value: 3, quote: "" } };
  await saveReviewDraft(reviewer.context, { requestId, ratings: complete, summary: "", verdict: "approved" });
  await submitReview(reviewer.context, { requestId });
  const { evaluation } = await getReview(reviewer.context, { requestId });
  const [finding] = evaluation?.findings ?? [];
  if (!finding) throw new Error("The story has no finding that could be overruled.");
  const { ruleId, start, end } = finding;
  await overruleFinding(reviewer.context, { requestId, ruleId, start, end, reason: "It is said below." });
  await replyToComment(author.context, { commentId, body: "Since May.", mentions: [] });
  await drainOutbox(database);

  const [seenByAuthor, seenByReviewer] = [await readAll(author), await readAll(reviewer)];
  expect(seenByAuthor).not.toContain(reviewer.name);
  expect(seenByAuthor).not.toContain(reviewer.context.actor.userId);
  expect(seenByReviewer).not.toContain(author.name);
  expect(seenByReviewer).not.toContain(author.context.actor.userId);
  expect(seenByAuthor).toContain(`${await pseudonymOf(reviewer)} has reviewed`);
  expect(seenByReviewer).toContain(`${await pseudonymOf(author)} asks for your review`);

  const forLead = JSON.stringify(await listTeamRequests(organisation.owner.context, {}));
  expect(forLead).toContain(author.name);
  expect(forLead).toContain(reviewer.name);
});

test("the list of whom one can ask by name leaves out nobody who is known by a pseudonym, and refuses nobody so", async () => {
  const { userId } = reviewer.context.actor;
  const named = await listReviewers(author.context, { storyId });
  expect(named.peers).toEqual([{ userId, name: reviewer.name }]);
  const asked = { storyId, asked: "peer" as const, reviewerId: userId, message: "", dueInDays: 7 };
  const first = await requestReview(author.context, { ...asked, interviewOn: null, language: null });
  expect(first.requestId).not.toBe(requestId);
  // By name they know each other now: from here on it holds that two people pair once.
  expect((await listReviewers(author.context, { storyId })).peers).toEqual([]);
});
