import { randomUUID } from "node:crypto";
import { DIMENSIONS } from "@starboard/domain/evaluation";
import { MAX_SUGGESTIONS } from "@starboard/domain/suggestion";
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
import { addComment, deleteComment } from "../comment/index.ts";
import { getReview, requestReview, saveReviewDraft, startReview, submitReview } from "../review/index.ts";
import { getStory, saveStory } from "../story/index.ts";
import { refuseSuggestions, suggestEdit, takeSuggestions, undoTaking } from "./index.ts";

let database: TestDatabase;
let organisation: TestOrganisation;
let candidate: TestPerson;
let coach: TestPerson;

beforeAll(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "edits");
  candidate = await organisation.add("Cleo Candidate", ["candidate"]);
  coach = await organisation.add("Conrad Coach", ["coach"]);
});
afterAll(() => database.drop());

const OVEN = "moved the labels to the oven";
const TIMED = "I timed every step";
const ratings = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, { value: 4, quote: "" }]));

async function openRequest() {
  const { storyId } = await addTestStory(candidate);
  const { requestId } = await requestReview(candidate.context, { storyId });
  await drainOutbox(database);
  await startReview(coach.context, { requestId });
  return { storyId, requestId };
}
const editOf = (requestId: string, quote: string, replacement: string) => {
  const start = SECTIONS.action.indexOf(quote);
  return { requestId, section: "action" as const, start, end: start + quote.length, quote, replacement };
};
const suggest = async (requestId: string, quote: string, replacement: string) =>
  (await suggestEdit(coach.context, editOf(requestId, quote, replacement))).suggestionId;
const submit = async (requestId: string) => {
  await saveReviewDraft(coach.context, { requestId, ratings, summary: "", verdict: "changes_asked" });
  await submitReview(coach.context, { requestId });
};
/** A submitted review with two suggested edits. */
async function suggested() {
  const { storyId, requestId } = await openRequest();
  const oven = await suggest(requestId, OVEN, "put the labels beside the oven");
  const timed = await suggest(requestId, TIMED, "I measured every step");
  await submit(requestId);
  const take = (ids: string[], operationId: string = randomUUID()) =>
    takeSuggestions(candidate.context, { requestId, suggestionIds: ids, operationId });
  const write = (action: string, version = 1) =>
    saveStory(candidate.context, {
      storyId,
      version,
      operationId: randomUUID(),
      title: "Late orders",
      question: "",
      competencies: [],
      sections: { ...SECTIONS, action },
    });
  const look = async (person = candidate) => {
    const { comments } = await getReview(person.context, { requestId });
    return new Map(comments.map((comment) => [comment.id, comment]));
  };
  const read = async () => {
    const { version, revision } = await getStory(candidate.context, { storyId });
    return { version, action: revision.sections.action };
  };
  return { storyId, requestId, oven, timed, take, write, look, read };
}
const count = async (text: string, value: string) => (await database.look(text, [value])).length;

describe("suggesting", () => {
  test("is part of the draft: changed and taken back at will, seen by nobody else before the review is submitted", async () => {
    const { requestId } = await openRequest();
    const first = await suggest(requestId, OVEN, "moved them");
    const { suggestionId } = await suggestEdit(coach.context, { ...editOf(requestId, OVEN, ""), replacesId: first });
    expect((await getReview(coach.context, { requestId })).comments).toMatchObject([
      { id: suggestionId, exact: OVEN, replacement: "", decision: null },
    ]);
    expect((await getReview(candidate.context, { requestId })).comments).toEqual([]);
    const early = { requestId, suggestionIds: [suggestionId] };
    const unseen = { code: "NOT_FOUND" };
    await expect(takeSuggestions(candidate.context, { ...early, operationId: randomUUID() })).rejects.toMatchObject(
      unseen,
    );
    await expect(refuseSuggestions(candidate.context, { ...early, refused: true })).rejects.toMatchObject(unseen);
    await deleteComment(coach.context, { commentId: suggestionId });
    expect((await getReview(coach.context, { requestId })).comments).toEqual([]);
  });

  test("not twice on the same words, at the same time or one after the other", async () => {
    const { requestId } = await openRequest();
    const clicks = await Promise.allSettled(Array.from({ length: 5 }, (_, at) => suggest(requestId, OVEN, `x${at}`)));
    expect(clicks.filter((click) => click.status === "fulfilled")).toHaveLength(1);
    await expect(suggest(requestId, "the labels", "them")).rejects.toMatchObject({
      code: "INVALID",
      message: expect.stringMatching(/Another suggestion stands on some of these words/),
    });
    await addComment(coach.context, { ...editOf(requestId, OVEN, ""), body: "A comment may." });
  });

  test("not on words that are not there, and not without a change", async () => {
    const { requestId } = await openRequest();
    const wrong = { ...editOf(requestId, OVEN, "x"), quote: "words of another text" };
    await expect(suggestEdit(coach.context, wrong)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(suggest(requestId, OVEN, OVEN)).rejects.toMatchObject({ code: "INVALID" });
    const { commentId } = await addComment(coach.context, { ...editOf(requestId, OVEN, ""), body: "Why?" });
    const notOne = { ...editOf(requestId, OVEN, "x"), replacesId: commentId };
    await expect(suggestEdit(coach.context, notOne)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("as many as a review takes, and one of them changed is none more", async () => {
    const { requestId } = await openRequest();
    const letter = (start: number, replacement: string) => {
      const quote = SECTIONS.action.slice(start, start + 1);
      return { requestId, section: "action" as const, start, end: start + 1, quote, replacement };
    };
    let first = "";
    for (let at = 0; at < MAX_SUGGESTIONS; at += 1) {
      const { suggestionId } = await suggestEdit(coach.context, letter(at, "#"));
      first ||= suggestionId;
    }
    await expect(suggestEdit(coach.context, letter(MAX_SUGGESTIONS, "#"))).rejects.toMatchObject({
      code: "INVALID",
      message: expect.stringContaining(`takes ${MAX_SUGGESTIONS} suggestions`),
    });
    await suggestEdit(coach.context, { ...letter(0, "*"), replacesId: first });
  });

  test("by the reviewer alone, of the same organisation", async () => {
    const { requestId } = await openRequest();
    const edit = editOf(requestId, OVEN, "x");
    await expect(suggestEdit(candidate.context, edit)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const stranger = await (await addTestOrganisation(database.app, "elsewhere")).add("Coach", ["coach"]);
    await expect(suggestEdit(stranger.context, edit)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("taking", () => {
  test("all at once is one revision, one evaluation and an audit entry each; the coach sees it", async () => {
    const { storyId, oven, timed, take, look, read } = await suggested();
    const { version, revisionId, gone } = await take([oven, timed]);
    expect([version, gone]).toEqual([2, []]);
    const { action } = await read();
    expect(action).toBe(
      SECTIONS.action.replace(OVEN, "put the labels beside the oven").replace(TIMED, "I measured every step"),
    );
    const jobs = "select 1 from outbox where payload->>'revisionId' = $1";
    expect(await count(jobs, revisionId)).toBe(1);
    for (const id of [oven, timed, storyId])
      expect(await count("select 1 from audit_entries where action = 'suggestion.take' and subject_id = $1", id)).toBe(
        1,
      );
    const seen = (await look(coach)).get(oven);
    expect(seen).toMatchObject({ decision: "taken", takenRevisionId: revisionId, current: { status: "exact" } });
    expect(action.slice(seen?.current.start ?? 0, seen?.current.end ?? 0)).toBe("put the labels beside the oven");
  });

  test("of ten tabs at once one wins, and there is one revision", async () => {
    const { storyId, oven, take, read } = await suggested();
    const tabs = await Promise.allSettled(Array.from({ length: 10 }, () => take([oven])));
    expect(tabs.filter((tab) => tab.status === "fulfilled")).toHaveLength(1);
    for (const tab of tabs) if (tab.status === "rejected") expect(tab.reason).toMatchObject({ code: "CONFLICT" });
    expect(await count("select 1 from story_revisions where story_id = $1", storyId)).toBe(2);
    expect((await read()).version).toBe(2);
  });

  test("sent again by the same click is the same revision", async () => {
    const { oven, take } = await suggested();
    const operationId = randomUUID();
    const first = await take([oven], operationId);
    expect(await take([oven], operationId)).toEqual(first);
  });

  test("goes by the words when the text has moved on: in place, moved, or gone and left alone", async () => {
    const moved = await suggested();
    await moved.write(`At the end I ${OVEN}. ${SECTIONS.action.replace(OVEN, "left")}`);
    await moved.take([moved.oven]);
    expect((await moved.look()).get(moved.oven)?.decision).toBe("taken_elsewhere");
    expect((await moved.read()).action).toMatch(/^At the end I put the labels beside the oven\. /);

    const gone = await suggested();
    const later = `First of all: ${SECTIONS.action.replace(OVEN, "left")}`;
    await gone.write(later);
    await expect(gone.take([gone.oven])).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringMatching(/not in your text any more/),
    });
    expect(await gone.read()).toEqual({ version: 2, action: later });
    const rest = await gone.take([gone.oven, gone.timed]);
    expect(rest).toMatchObject({ version: 3, taken: [gone.timed], gone: [gone.oven] });
    expect((await gone.read()).action).toBe(later.replace(TIMED, "I measured every step"));
    expect((await gone.look()).get(gone.oven)?.decision).toBeNull();
  });

  test("by the author alone, and of this review's suggestions alone", async () => {
    const { requestId, oven, take } = await suggested();
    const other = await suggested();
    const input = { requestId, suggestionIds: [oven], operationId: randomUUID() };
    await expect(takeSuggestions(coach.context, input)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const peer = await organisation.add("Peer", ["candidate"]);
    const { owner: stranger } = await addTestOrganisation(database.app, "third");
    for (const person of [peer, organisation.owner, stranger]) {
      await expect(takeSuggestions(person.context, input)).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(undoTaking(person.context, input)).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(refuseSuggestions(person.context, { ...input, refused: true })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
    await expect(take([oven, other.oven])).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("taking back", () => {
  test("gives the text before it as a new revision, and opens the suggestions again", async () => {
    const { requestId, oven, timed, take, look, read } = await suggested();
    await take([oven, timed]);
    const operationId = randomUUID();
    const { opened } = await undoTaking(candidate.context, { requestId, operationId });
    expect(opened.sort()).toEqual([oven, timed].sort());
    expect(await read()).toEqual({ version: 3, action: SECTIONS.action });
    expect((await look()).get(oven)).toMatchObject({ decision: null, resolvedAt: null, current: { status: "exact" } });
    expect((await undoTaking(candidate.context, { requestId, operationId })).version).toBe(3);
    await take([oven]);
    expect((await read()).version).toBe(4);
  });

  test("is over with the next save", async () => {
    const { requestId, oven, take, write, read } = await suggested();
    await take([oven]);
    await write("I wrote it anew.", 2);
    const late = undoTaking(candidate.context, { requestId, operationId: randomUUID() });
    await expect(late).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await read()).toEqual({ version: 3, action: "I wrote it anew." });
  });

  test("a refusal is remembered, seen by the coach, and opened again; what is taken is not refused", async () => {
    const { requestId, oven, timed, take, look } = await suggested();
    const refuse = (suggestionIds: string[], refused: boolean) =>
      refuseSuggestions(candidate.context, { requestId, suggestionIds, refused });
    await refuse([oven], true);
    expect((await look(coach)).get(oven)).toMatchObject({ decision: "refused" });
    await expect(take([oven])).rejects.toMatchObject({ code: "CONFLICT" });
    await refuse([oven], false);
    await take([oven]);
    await expect(refuse([oven, timed], true)).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await look()).get(timed)?.decision).toBeNull();
  });
});
