import { DIMENSIONS } from "@starboard/domain/evaluation";
import { drainOutbox } from "@starboard/testing/drain-outbox";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import {
  addTestOrganisation,
  addTestStory,
  SECTIONS,
  type TestOrganisation,
  type TestPerson,
} from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addComment, listMentionable, replyToComment, resolveComment } from "../comment/index.ts";
import { listNotifications } from "../notification/index.ts";
import { overruleFinding, restoreFinding } from "../overruling/index.ts";
import { getReview, requestReview, saveReviewDraft, startReview, submitReview } from "../review/index.ts";
import { getStory, saveStory, setVisibility } from "../story/index.ts";
import { suggestEdit } from "../suggestion/index.ts";
import { addRemark, deleteRemark, editRemark, listRemarks } from "./index.ts";

let database: TestDatabase;
let organisation: TestOrganisation;
let candidate: TestPerson;
let coach: TestPerson;
let lead: TestPerson;

beforeAll(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "remarks");
  candidate = await organisation.add("Cleo Candidate", ["candidate"]);
  coach = await organisation.add("Conrad Coach", ["coach"]);
  lead = await organisation.add("Lea Lead", ["lead"]);
});
afterAll(() => database.drop());

const ratings = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, { value: 4, quote: "" }]));
const rangeOf = (requestId: string, quote: string) => {
  const start = SECTIONS.action.indexOf(quote);
  return { requestId, section: "action" as const, start, end: start + quote.length, quote };
};
async function begin(isShared = false) {
  const { storyId } = await addTestStory(candidate, { isShared });
  const { requestId } = await requestReview(candidate.context, { storyId });
  await drainOutbox(database);
  await startReview(coach.context, { requestId });
  const submit = async () => {
    await saveReviewDraft(coach.context, { requestId, ratings, summary: "", verdict: "changes_asked" });
    await submitReview(coach.context, { requestId });
    await drainOutbox(database);
  };
  return { storyId, requestId, submit };
}
const bank = async () => (await listRemarks(coach.context, {})).map(({ id: _, ...remark }) => remark);

test("a remark counts where it was used and where it helped, over being changed, deleted and brought back", async () => {
  const { requestId, submit } = await begin();
  const { remarkId } = await addRemark(coach.context, {
    body: "{name}, how many?",
    ruleIds: ["ownership/we-only"],
  });
  await expect(addRemark(coach.context, { body: "X", ruleIds: ["structure/none"] })).rejects.toMatchObject({
    code: "INVALID",
  });
  const range = rangeOf(requestId, "one route");
  await expect(addComment(coach.context, { ...range, body: "{name}, how many?", remarkId })).rejects.toMatchObject({
    code: "INVALID",
  });
  const { commentId } = await addComment(coach.context, { ...range, body: "Cleo, how many?", remarkId });
  const own = await addComment(coach.context, { ...rangeOf(requestId, "three mornings"), body: "Why three, Cleo?" });
  await addRemark(coach.context, { body: "Why this many, {name}?", commentId: own.commentId });
  await expect(addRemark(lead.context, { body: "Not mine", commentId: own.commentId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await submit();
  await resolveComment(candidate.context, { commentId, resolved: true });
  // The coach's own word on it is no help to anybody.
  await resolveComment(coach.context, { commentId: own.commentId, resolved: true });
  await editRemark(coach.context, { remarkId, body: "{name}, how many of them?", ruleIds: [] });
  await deleteRemark(coach.context, { remarkId, deleted: true });
  expect(await bank()).toMatchObject([{ body: "Why this many, {name}?", used: 1, helped: 0 }]);
  await deleteRemark(coach.context, { remarkId, deleted: false });
  expect(await bank()).toMatchObject([
    { body: "{name}, how many of them?", used: 1, helped: 1, usedIn: { action: 1 } },
    { body: "Why this many, {name}?", used: 1 },
  ]);
  expect(await listRemarks(lead.context, {})).toEqual([]);
});

test("who is mentioned hears of it once the review is submitted, reads and answers, as long as the story is shared", async () => {
  const { storyId, requestId, submit } = await begin(true);
  const names = (await listMentionable(coach.context, { requestId })).map(({ name, as }) => `${as} ${name}`);
  expect(names).toEqual(["candidate Cleo Candidate", "team Lea Lead", "team Owner of remarks"]);
  const words = { body: "@Lea Lead, do you remember it so?", mentions: [lead.userId] };
  const { commentId } = await addComment(coach.context, { ...rangeOf(requestId, "one route"), ...words });
  const peer = await organisation.add("Pia Peer", ["candidate"]);
  const named = { ...rangeOf(requestId, "one route"), body: "@Pia Peer?", mentions: [peer.userId] };
  await expect(addComment(coach.context, named)).rejects.toMatchObject({ code: "INVALID" });
  const { suggestionId } = await suggestEdit(coach.context, {
    ...rangeOf(requestId, "three mornings"),
    replacement: "three Mondays",
    reason: " Say which\nones. ",
  });
  await drainOutbox(database);
  await expect(getReview(lead.context, { requestId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await listNotifications(lead.context, {})).items).toEqual([]);

  await submit();
  const [told] = (await listNotifications(lead.context, {})).items;
  expect(told).toMatchObject({ kind: "comment-mentioned", path: `reviews/${requestId}` });
  expect(told?.sentence).toBe("Conrad Coach mentioned you in a comment on “Late orders”.");
  const seen = await getReview(lead.context, { requestId });
  expect(seen).toMatchObject({ isReviewer: false, isCandidate: false });
  const { comments } = seen;
  expect(comments.find(({ id }) => id === commentId)).toMatchObject({
    body: words.body,
    mentioned: [{ userId: lead.userId, name: "Lea Lead" }],
  });
  expect(comments.find(({ id }) => id === suggestionId)).toMatchObject({ body: "Say which ones." });
  await replyToComment(lead.context, { commentId, body: "@Cleo Candidate does.", mentions: [candidate.userId] });
  await drainOutbox(database);
  expect((await listNotifications(candidate.context, {})).items[0]?.kind).toBe("comment-mentioned");
  expect((await listNotifications(coach.context, {})).items[0]?.kind).toBe("comment-replied");
  const stored = await database.look<{ body: string }>("select body from comments where id = $1", [commentId]);
  expect(stored[0]?.body).toBe(`@{${lead.userId}}, do you remember it so?`);

  await setVisibility(candidate.context, { storyId, visibility: "private" });
  await expect(getReview(lead.context, { requestId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(replyToComment(lead.context, { commentId, body: "So?" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await listMentionable(coach.context, { requestId })).toHaveLength(1);
});

test("a finding is overruled after the own rating; its candidate reads why, the score stays, and it can be taken back", async () => {
  const { storyId, requestId, submit } = await begin(true);
  const before = (await getReview(candidate.context, { requestId })).evaluation;
  const finding = before?.findings.find(({ start, end }) => end > start);
  if (!finding) throw new Error("The story has no finding on words.");
  const { ruleId, start, end } = finding;
  const words = { requestId, ruleId, start, end, reason: "It is told in the task." };
  await expect(overruleFinding(coach.context, words)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await submit();
  await expect(overruleFinding(coach.context, { ...words, ruleId: "structure/none" })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  const clicks = await Promise.all([1, 2].map(() => overruleFinding(coach.context, words)));
  expect(new Set(clicks.map(({ overrulingId }) => overrulingId)).size).toBe(1);
  const after = await getReview(candidate.context, { requestId });
  expect(after.overrulings).toMatchObject([{ ruleId, reviewerName: "Conrad Coach", reason: words.reason }]);
  expect(after.evaluation).toEqual(before);
  const rows = await database.look(
    "select rule_id, ruleset_version, revision_id from overrulings where story_id = $1",
    [storyId],
  );
  expect(rows).toEqual([{ rule_id: ruleId, ruleset_version: before?.ruleset.version, revision_id: after.revision.id }]);
  await saveStory(candidate.context, {
    storyId,
    version: 1,
    operationId: crypto.randomUUID(),
    title: "Late orders",
    question: "",
    competencies: [],
    sections: { ...SECTIONS, lessons: "I time first." },
  });
  expect((await getStory(candidate.context, { storyId })).overrulings).toHaveLength(1);
  // Whoever reviews the newer text reads neither the rules' opinion nor what another said of it.
  await requestReview(candidate.context, { storyId, asked: "coach", reviewerId: coach.userId });
  await drainOutbox(database);
  expect(await getStory(coach.context, { storyId })).toMatchObject({ isEvaluationHeld: true, overrulings: [] });
  await expect(
    restoreFinding(candidate.context, { overrulingId: clicks[0]?.overrulingId ?? "" }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  await restoreFinding(coach.context, { overrulingId: clicks[0]?.overrulingId ?? "" });
  expect((await getReview(candidate.context, { requestId })).overrulings).toEqual([]);
});
