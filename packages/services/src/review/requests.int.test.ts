import { randomUUID } from "node:crypto";
import { drainOutbox } from "@starboard/testing/drain-outbox";
import { askForReview, FOURS, holderOf as findHolder, giveReview } from "@starboard/testing/reviews";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import {
  addTestOrganisation,
  addTestStory,
  SECTIONS,
  type TestOrganisation,
  type TestPerson,
} from "@starboard/testing/world";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addComment, replyToComment, resolveComment } from "../comment/index.ts";
import { listNotifications } from "../notification/index.ts";
import { saveStory, setVisibility } from "../story/index.ts";
import {
  amendReview,
  askSecondRating,
  claimRequest,
  getRatingPair,
  getReview,
  getSecondLook,
  listDesk,
  listReviewers,
  listTeamRequests,
  reassignRequest,
  requestReview,
  saveReviewDraft,
  setAvailability,
  settleRating,
  skipRequest,
  startReview,
  submitReview,
} from "./index.ts";

let database: TestDatabase;
let organisation: TestOrganisation;
let candidate: TestPerson;
let peer: TestPerson;
let first: TestPerson;
let second: TestPerson;

beforeAll(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "requests");
  candidate = await organisation.add("Cleo Candidate", ["candidate"]);
  peer = await organisation.add("Piet Peer", ["candidate"]);
  first = await organisation.add("First Coach", ["coach"]);
  second = await organisation.add("Second Coach", ["coach"]);
});
afterAll(() => database.drop());

const ask = (wish?: Parameters<typeof askForReview>[2], asker = candidate) => askForReview(database, asker, wish);
const holderOf = (requestId: string) => findHolder(database, requestId);
const sentencesOf = async (person: TestPerson) =>
  (await listNotifications(person.context, {})).items.map(({ sentence }) => sentence);

describe("whom a candidate asks", () => {
  test("a coach by name, who reads why it came to them and cannot give it on unsaid", async () => {
    const requestId = await ask({ asked: "coach", reviewerId: second.userId, interviewOn: "2026-12-09" });
    expect(await getReview(second.context, { requestId })).toMatchObject({
      state: "assigned",
      interviewOn: "2026-12-09",
      because: { how: "by-name" },
    });
    const skip = skipRequest(second.context, { requestId, reason: "Too many." });
    await expect(skip).rejects.toMatchObject({ code: "CONFLICT" });
    await giveReview(second, requestId);
  });

  test("nobody by name who gives no reviews here", async () => {
    const { storyId } = await addTestStory(candidate);
    for (const reviewerId of [peer.userId, organisation.owner.userId, randomUUID()]) {
      const asked = requestReview(candidate.context, { storyId, asked: "coach", reviewerId });
      await expect(asked).rejects.toMatchObject({ code: "INVALID" });
    }
    expect(await database.look("select 1 from review_requests where story_id = $1", [storyId])).toHaveLength(0);
  });

  test("the one who knows the story's competencies and is here, of any coach", async () => {
    await setAvailability(first.context, { capacity: 10, competencies: ["ownership"] });
    const requestId = await ask();
    expect(await getReview(first.context, { requestId })).toMatchObject({
      because: { how: "by-load", competencies: ["ownership"], among: 2 },
    });
    await setAvailability(first.context, { capacity: 10, awayFrom: "2000-01-01", awayUntil: "2100-01-01" });
    expect(await holderOf(await ask())).toBe(second.userId);
    await setAvailability(first.context, { capacity: 10 });
  });

  test("a peer, and the same two never again", async () => {
    const requestId = await ask({ asked: "peer" });
    expect(await holderOf(requestId)).toBe(peer.userId);
    expect((await listDesk(peer.context, {})).open.map(({ id }) => id)).toContain(requestId);
    await giveReview(peer, requestId);

    expect(await holderOf(await ask({ asked: "peer" }))).toBeNull();
    const back = await addTestStory(peer);
    const again = requestReview(peer.context, { storyId: back.storyId, asked: "peer", reviewerId: candidate.userId });
    await expect(again).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await listReviewers(peer.context, { storyId: back.storyId })).peers).toEqual([]);
  });
});

describe("a request on its way", () => {
  test("is given on with a reason, to the next coach and not back, and the leads read why", async () => {
    const requestId = await ask();
    const holder = (await holderOf(requestId)) === first.userId ? first : second;
    const other = holder === first ? second : first;
    await skipRequest(holder.context, { requestId, reason: "I know the company." });
    await drainOutbox(database);
    expect(await holderOf(requestId)).toBe(other.userId);

    await skipRequest(other.context, { requestId, reason: "No time this week." });
    await drainOutbox(database);
    expect(await holderOf(requestId)).toBeNull();
    expect(await sentencesOf(organisation.owner)).toContain(
      "No coach is free for Cleo Candidate’s story “Late orders”.",
    );
    const { requests } = await listTeamRequests(organisation.owner.context, {});
    expect(requests.find(({ id }) => id === requestId)).toMatchObject({
      title: null,
      skips: expect.arrayContaining([{ name: holder.name, reason: "I know the company." }]),
    });
    await expect(claimRequest(holder.context, { requestId: null })).resolves.toEqual({ requestId: null });
  });

  test("is given by a lead to another coach: the draft is dropped, both are told", async () => {
    const requestId = await ask({ asked: "coach", reviewerId: first.userId });
    await startReview(first.context, { requestId });
    await saveReviewDraft(first.context, { requestId, ratings: FOURS, summary: "Mine.", verdict: "approved" });
    await reassignRequest(organisation.owner.context, { requestId, reviewerId: second.userId });
    await drainOutbox(database);
    await expect(getReview(first.context, { requestId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await sentencesOf(first)).toContain("A lead has given the review of “Late orders” to another coach.");
    await startReview(second.context, { requestId });
    expect((await getReview(second.context, { requestId })).review).toMatchObject({ ratings: {}, summary: "" });
  });

  test("is amended within a day, marked, and the candidate hears of it", async () => {
    const requestId = await ask({ asked: "coach", reviewerId: first.userId });
    await giveReview(first, requestId);
    const ratings = { ...FOURS, learning: { value: 3, quote: "" } };
    const amended = { requestId, ratings, summary: "One more thing.", verdict: "changes_asked" as const };
    for (let turn = 0; turn < 2; turn += 1) await amendReview(first.context, amended);
    const kept = "select ratings, blind_ratings from reviews where request_id = $1";
    expect(await database.look(kept, [requestId])).toEqual([{ ratings, blind_ratings: FOURS }]);
    await drainOutbox(database);
    const seen = await getReview(candidate.context, { requestId });
    expect([seen.state, seen.review?.summary, seen.review?.amendedAt]).toEqual([
      "changes_asked",
      "One more thing.",
      expect.any(Date),
    ]);
    expect(await sentencesOf(candidate)).toContain("First Coach has amended the review of “Late orders”.");
    const { learning: _, ...five } = FOURS;
    await expect(amendReview(first.context, { ...amended, ratings: five })).rejects.toMatchObject({ code: "INVALID" });
    await database.look("update reviews set submitted_at = now() - interval '25 hours' where request_id = $1", [
      requestId,
    ]);
    await expect(amendReview(first.context, amended)).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

describe("a second look", () => {
  test("tells the coach what became of the comments, what changed, and what was reviewed before", async () => {
    const { storyId } = await addTestStory(candidate, { title: "Twice" });
    const asked = { storyId, asked: "coach" as const, reviewerId: first.userId };
    const { requestId } = await requestReview(candidate.context, asked);
    const range = { section: "task" as const, start: 0, end: 7, quote: "I owned" };
    const { commentId } = await addComment(first.context, { requestId, ...range, body: "Alone?" });
    await addComment(first.context, { requestId, ...range, section: "action", quote: "I timed", body: "How?" });
    await giveReview(first, requestId);
    await resolveComment(candidate.context, { commentId, resolved: true });
    const action = SECTIONS.action.replace("I timed every step", "I timed each of the steps");
    const text = { title: "Twice", question: "", competencies: [], sections: { ...SECTIONS, action } };
    await saveStory(candidate.context, { storyId, version: 1, operationId: randomUUID(), ...text });
    const again = await requestReview(candidate.context, asked);

    const { last, history } = await getSecondLook(first.context, { requestId: again.requestId });
    expect(last).toMatchObject({ requestId, seq: 1, sections: { action: SECTIONS.action } });
    expect(last?.comments.map(({ exact, isAddressed }) => [exact, isAddressed])).toEqual([
      ["I owned", true],
      ["I timed", false],
    ]);
    expect(history[0]).toMatchObject({ requestId, state: "approved", ratings: { learning: 4 } });
    expect(await getSecondLook(candidate.context, { requestId: again.requestId })).toMatchObject({ last: null });
  });

  test("of another coach is blind, and where the two lie apart they agree on one", async () => {
    const { storyId } = await addTestStory(candidate, { title: "Rated twice" });
    const asked = await requestReview(candidate.context, { storyId, asked: "coach", reviewerId: first.userId });
    const { requestId: firstId } = asked;
    await startReview(first.context, { requestId: firstId });
    const quote = SECTIONS.action.slice(0, 7);
    const range = { section: "action" as const, start: 0, end: quote.length, quote };
    const remark = { requestId: firstId, ...range, body: "When?", mentions: [] };
    const { commentId } = await addComment(first.context, remark);
    await saveReviewDraft(first.context, { requestId: firstId, ratings: FOURS, summary: "", verdict: "approved" });
    await submitReview(first.context, { requestId: firstId });
    const lead = organisation.owner.context;
    const wanted = { requestId: asked.requestId, reviewerId: second.userId };
    await expect(askSecondRating(lead, wanted)).rejects.toMatchObject({ code: "CONFLICT" });
    await setVisibility(candidate.context, { storyId, visibility: "team" });
    // Who was named in the first review may have read it.
    const named = await organisation.add("Nora Named", ["coach"]);
    const mention = { commentId, body: "@Nora Named knows.", mentions: [named.userId] };
    await replyToComment(candidate.context, mention);
    const ofNamed = askSecondRating(lead, { ...wanted, reviewerId: named.userId });
    await expect(ofNamed).rejects.toMatchObject({ code: "CONFLICT" });
    const { requestId } = await askSecondRating(lead, wanted);
    await expect(claimRequest(named.context, { requestId })).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(getReview(second.context, { requestId: asked.requestId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    // Given on, it waits: to the first rater it goes neither by itself nor by a claim nor by a lead.
    await skipRequest(second.context, { requestId, reason: "I know the company." });
    await drainOutbox(database);
    expect(await holderOf(requestId)).toBeNull();
    const toFirst = { requestId, reviewerId: first.userId };
    await expect(claimRequest(first.context, { requestId })).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(reassignRequest(lead, toFirst)).rejects.toMatchObject({ code: "CONFLICT" });
    await reassignRequest(lead, { requestId, reviewerId: second.userId });
    expect(await getRatingPair(first.context, { requestId: asked.requestId })).toBeNull();

    const ratings = { ...FOURS, learning: { value: 2, quote: "I time a process" } };
    await startReview(second.context, { requestId });
    expect((await getReview(second.context, { requestId })).evaluation).toBeNull();
    await saveReviewDraft(second.context, { requestId, ratings, summary: "", verdict: "approved" });
    await submitReview(second.context, { requestId });
    await settleRating(second.context, { requestId, values: { learning: 3 }, note: "Between the two." });
    expect(await getRatingPair(first.context, { requestId: asked.requestId })).toMatchObject({
      otherName: "Second Coach",
      gaps: ["learning"],
      consensus: { values: { learning: 3 }, note: "Between the two." },
    });
  });
});
