import { randomUUID } from "node:crypto";
import type { Ratings } from "@starboard/domain/review";
import { drainOutbox } from "@starboard/testing/drain-outbox";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import {
  addTestOrganisation,
  addTestStory,
  SECTIONS,
  type TestOrganisation,
  type TestPerson,
} from "@starboard/testing/world";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addComment, deleteComment, replyToComment } from "../comment/index.ts";
import { listKeptMails } from "../mail/index.ts";
import { listNotifications } from "../notification/index.ts";
import { createTeam } from "../organisation/index.ts";
import { getStory, listStories, saveStory } from "../story/index.ts";
import {
  declineRequest,
  getReview,
  listDesk,
  requestReview,
  saveReviewDraft,
  setAvailability,
  startReview,
  submitReview,
  withdrawRequest,
} from "./index.ts";

let database: TestDatabase;
let organisation: TestOrganisation;
let candidate: TestPerson;
let coach: TestPerson;

beforeAll(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "reviews");
  candidate = await organisation.add("Cleo Candidate", ["candidate"]);
  coach = await organisation.add("Conrad Coach", ["coach"]);
});
afterAll(() => database.drop());

const ask = async (storyId: string) => {
  const { requestId } = await requestReview(candidate.context, {
    storyId,
    message: "Is the price clear?",
    dueInDays: 5,
  });
  await drainOutbox(database);
  return requestId;
};
const QUOTE = "moved the labels to the oven";
const commentOn = (requestId: string, quote = QUOTE) => {
  const start = SECTIONS.action.indexOf(quote);
  return { requestId, section: "action" as const, start, end: start + quote.length, quote, body: "Why the oven?" };
};
const rating = (value: number, quote = "") => ({ value, quote });
const RATINGS: Ratings = {
  structure: rating(4),
  ownership: rating(5, "I owned the morning dispatch"),
  specificity: rating(4),
  judgement: rating(3),
  learning: rating(3),
  concision: rating(4),
};
const submitWith = async (requestId: string, verdict: "approved" | "changes_asked") => {
  await startReview(coach.context, { requestId });
  await saveReviewDraft(coach.context, { requestId, ratings: RATINGS, summary: "Clear.", verdict });
  await submitReview(coach.context, { requestId });
};

describe("a review", () => {
  test("goes from the request over the coach's desk to the candidate, who hears of it in the app and by mail", async () => {
    const { storyId } = await addTestStory(candidate, { title: "Labels at the oven" });
    const requestId = await ask(storyId);
    const desk = await listDesk(coach.context, {});
    expect(desk.open.find((item) => item.id === requestId)).toMatchObject({
      state: "assigned",
      candidateName: "Cleo Candidate",
    });

    await startReview(coach.context, { requestId });
    await addComment(coach.context, commentOn(requestId));
    const hidden = await getReview(candidate.context, { requestId });
    expect(hidden).toMatchObject({ state: "in_review", comments: [], review: null });
    expect((await getReview(coach.context, { requestId })).evaluation).toBeNull();
    expect(await getStory(coach.context, { storyId })).toMatchObject({ isEvaluationHeld: true, evaluation: null });
    expect((await getStory(candidate.context, { storyId })).evaluation?.band).toBeDefined();

    await saveReviewDraft(coach.context, { requestId, ratings: RATINGS, summary: "Clear.", verdict: "approved" });
    await submitReview(coach.context, { requestId });
    await drainOutbox(database);

    const seen = await getReview(candidate.context, { requestId });
    expect(seen.state).toBe("approved");
    expect(seen.comments[0]).toMatchObject({ exact: QUOTE, body: "Why the oven?", current: { status: "exact" } });
    expect((await getReview(coach.context, { requestId })).evaluation?.band).toBeDefined();
    expect((await getStory(coach.context, { storyId })).evaluation?.band).toBeDefined();
    const { items } = await listNotifications(candidate.context, {});
    expect(items[0]?.sentence).toBe("Conrad Coach has reviewed “Labels at the oven”.");
    const mails = await listKeptMails(database.worker);
    const own = mails.filter((mail) => mail.toAddress === candidate.email);
    expect(own).toHaveLength(1);
    expect(own[0]?.text).toContain(`/o/reviews/reviews/${requestId}`);
  });

  test("stays on the right words when the text moves on", async () => {
    const { storyId } = await addTestStory(candidate);
    const requestId = await ask(storyId);
    await startReview(coach.context, { requestId });
    await addComment(coach.context, commentOn(requestId));
    await addComment(coach.context, commentOn(requestId, "I timed every step"));
    await saveReviewDraft(coach.context, { requestId, ratings: RATINGS, summary: "", verdict: "changes_asked" });
    await submitReview(coach.context, { requestId });
    const action = `Before anything else I asked the drivers. ${SECTIONS.action.replace("I timed every step for three mornings", "I measured")}`;
    await saveStory(candidate.context, {
      storyId,
      version: 1,
      operationId: randomUUID(),
      title: "Late orders",
      question: "",
      competencies: [],
      sections: { ...SECTIONS, action },
    });
    const { comments, revision, currentRevision } = await getReview(candidate.context, { requestId });
    expect([revision.seq, currentRevision.seq]).toEqual([1, 2]);
    const byQuote = new Map(comments.map((comment) => [comment.exact, comment.current]));
    const kept = byQuote.get(QUOTE);
    expect(action.slice(kept?.start ?? 0, kept?.end ?? 0)).toBe(QUOTE);
    expect(byQuote.get("I timed every step")).toEqual({ status: "orphaned", start: null, end: null });
  });

  test("is asked for once at a time, and again after it was withdrawn", async () => {
    const { storyId } = await addTestStory(candidate);
    const requestId = await ask(storyId);
    await expect(requestReview(candidate.context, { storyId })).rejects.toMatchObject({
      code: "CONFLICT",
      details: { requestId },
    });
    await withdrawRequest(candidate.context, { requestId });
    await expect(getReview(coach.context, { requestId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(requestReview(candidate.context, { storyId })).resolves.toBeDefined();
  });

  test("is not submitted while something is missing, and says what", async () => {
    const { storyId } = await addTestStory(candidate);
    const requestId = await ask(storyId);
    await startReview(coach.context, { requestId });
    const { learning: _, ...rated } = RATINGS;
    const ratings = { ...rated, ownership: rating(5) };
    await saveReviewDraft(coach.context, { requestId, ratings, summary: "", verdict: null });
    await expect(submitReview(coach.context, { requestId })).rejects.toMatchObject({
      code: "INVALID",
      details: {
        gaps: ["the 5 for ownership needs a quote from the text", "learning is not rated", "the verdict is missing"],
      },
    });
  });

  test("is submitted once, of ten clicks at the same time", async () => {
    const { storyId } = await addTestStory(candidate);
    const requestId = await ask(storyId);
    await startReview(coach.context, { requestId });
    await saveReviewDraft(coach.context, { requestId, ratings: RATINGS, summary: "", verdict: "approved" });
    const clicks = await Promise.allSettled(
      Array.from({ length: 10 }, () => submitReview(coach.context, { requestId })),
    );
    expect(clicks.filter((click) => click.status === "fulfilled")).toHaveLength(1);
    await drainOutbox(database);
    const told = await database.look(
      "select 1 from notifications where subject_id = $1 and kind = 'review-submitted'",
      [requestId],
    );
    expect(told).toHaveLength(1);
  });

  test("a comment on words that are not there is refused", async () => {
    const { storyId } = await addTestStory(candidate);
    const requestId = await ask(storyId);
    const wrong = { ...commentOn(requestId), quote: "words of another text" };
    await expect(addComment(coach.context, wrong)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("a submitted comment is not deleted but answered, and the coach hears of it", async () => {
    const { storyId } = await addTestStory(candidate);
    const requestId = await ask(storyId);
    const { commentId } = await addComment(coach.context, commentOn(requestId));
    await expect(replyToComment(candidate.context, { commentId, body: "Because" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await submitWith(requestId, "approved");
    await expect(deleteComment(coach.context, { commentId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await replyToComment(candidate.context, { commentId, body: "It is next to the door." });
    await drainOutbox(database);
    expect((await listNotifications(coach.context, {})).items[0]?.kind).toBe("comment-replied");
  });

  test("is declined with a reason that the candidate reads", async () => {
    const { storyId } = await addTestStory(candidate);
    const requestId = await ask(storyId);
    await declineRequest(coach.context, { requestId, reason: "I know the bakery's owner." });
    await drainOutbox(database);
    expect(await getReview(candidate.context, { requestId })).toMatchObject({
      state: "declined",
      declineReason: "I know the bakery's owner.",
    });
    await expect(getReview(coach.context, { requestId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("lets the reviewer read a private story, and nobody else of the team", async () => {
    const { storyId } = await addTestStory(candidate);
    await expect(getStory(coach.context, { storyId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await ask(storyId);
    expect((await getStory(coach.context, { storyId })).isAuthor).toBe(false);
    await expect(getStory(organisation.owner.context, { storyId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("assignment", () => {
  test("prefers the coach with fewer open reviews and never goes beyond what they take; who waits is next", async () => {
    const busy = await addTestOrganisation(database.app, "capacity");
    const writer = await busy.add("Writer", ["candidate"]);
    const first = await busy.add("First", ["coach"]);
    const second = await busy.add("Second", ["coach"]);
    for (const person of [first, second]) await setAvailability(person.context, { capacity: 1 });
    const requests: string[] = [];
    for (const title of ["one", "two", "three"]) {
      const { storyId } = await addTestStory(writer, { title });
      requests.push((await requestReview(writer.context, { storyId })).requestId);
      await drainOutbox(database);
    }
    const states = await Promise.all(requests.map((requestId) => getReview(writer.context, { requestId })));
    expect(states.map((review) => review.state)).toEqual(["assigned", "assigned", "requested"]);
    expect(new Set(states.slice(0, 2).map((review) => review.reviewerName))).toEqual(new Set(["First", "Second"]));
    expect((await listNotifications(busy.owner.context, {})).items[0]?.kind).toBe("review-unassigned");

    await withdrawRequest(writer.context, { requestId: requests[0] ?? "" });
    await drainOutbox(database);
    expect((await getReview(writer.context, { requestId: requests[2] ?? "" })).state).toBe("assigned");
  });

  test("a coach who takes more gets every request that waits in the team, and nobody's of another team", async () => {
    const full = await addTestOrganisation(database.app, "room");
    const writer = await full.add("Writer", ["candidate"]);
    const reader = await full.add("Reader", ["coach"]);
    const { teamId: otherTeam } = await createTeam(full.owner.context, { name: "Another team" });
    const outsider = await full.add("Outsider", ["candidate"], otherTeam);
    await setAvailability(reader.context, { capacity: 0 });
    const ask = async (person: TestPerson, title: string) => {
      const { storyId } = await addTestStory(person, { title });
      return (await requestReview(person.context, { storyId })).requestId;
    };
    const elsewhere = await ask(outsider, "waits for somebody else");
    const requests = [await ask(writer, "one"), await ask(writer, "two")];
    await drainOutbox(database);
    await setAvailability(reader.context, { capacity: 2 });
    await drainOutbox(database);
    for (const requestId of requests)
      expect((await getReview(writer.context, { requestId })).reviewerName).toBe("Reader");
    expect((await getReview(outsider.context, { requestId: elsewhere })).state).toBe("requested");
  });
});

test("a coach's approval keeps a story fresh in its author's list, whatever is asked afterwards; a peer's does not", async () => {
  const { storyId } = await addTestStory(candidate, { title: "Fresh by approval" });
  const requestId = await ask(storyId);
  await submitWith(requestId, "approved");
  await database.look("update stories set updated_at = now() - interval '400 days' where id = $1", [storyId]);
  await ask(storyId);
  const listed = async () => (await listStories(candidate.context, {})).find(({ id }) => id === storyId);

  const { closedAt } = await getReview(candidate.context, { requestId });
  const approved = await listed();
  expect(approved?.review?.id).not.toBe(requestId);
  expect(approved?.touchedAt).toEqual(closedAt);

  await database.look("update review_requests set asked = 'peer' where id = $1", [requestId]);
  const { touchedAt, updatedAt } = (await listed()) ?? {};
  expect(touchedAt).toEqual(updatedAt);
});
