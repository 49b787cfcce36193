import { randomUUID } from "node:crypto";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, type TestOrganisation, type TestPerson } from "@starboard/testing/world";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addInterview, editInterview, listInterviews, removeInterview } from "../interview/index.ts";
import { getQuestionDesk, prepareQuestion, unprepareQuestion } from "../question/index.ts";
import { archiveStory } from "../story/index.ts";
import { getPractice, keepTranscript, listPractices, recordPractice, removePractice } from "./index.ts";

let database: TestDatabase;
let organisation: TestOrganisation;
let person: TestPerson;
let storyId: string;
beforeAll(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "aloud");
  person = await organisation.add("Speaker", ["candidate"]);
  storyId = (await addTestStory(person, { isShared: true })).storyId;
});
afterAll(() => database.drop());

describe("a practice", () => {
  test("keeps its figures once, and what was said only when asked", async () => {
    const figures = { seconds: 148, laps: { situation: 30, action: 118 }, words: 340, fillers: 9 };
    const said = {
      storyId,
      operationId: randomUUID(),
      questionId: "q-004",
      pointsSaid: 11,
      pointsWritten: 14,
      ...figures,
    };
    const first = await recordPractice(person.context, { ...said, targetSeconds: 150 });
    expect(await recordPractice(person.context, { ...said, targetSeconds: 150 })).toEqual(first);
    const [row, ...others] = await listPractices(person.context, {});
    expect(others).toEqual([]);
    expect(row).toMatchObject({ id: first.practiceId, ...figures, questionId: "q-004", hasTranscript: false });
    const { practiceId } = first;
    await keepTranscript(person.context, { practiceId, transcript: "So, one order in eight left late." });
    expect(await getPractice(person.context, { practiceId })).toMatchObject({
      transcript: expect.stringContaining("eight left late"),
    });
    expect((await listPractices(person.context, {}))[0]).toMatchObject({ hasTranscript: true });
    await keepTranscript(person.context, { practiceId, transcript: null });
    expect(await getPractice(person.context, { practiceId })).toMatchObject({ transcript: null });
    expect((await listPractices(person.context, {}))[0]).toMatchObject({ words: 340, hasTranscript: false });
  });
});

describe("a practice that is deleted", () => {
  test("counts no more: the one before it is the last, and after the only one the story was never said", async () => {
    const own = (await addTestStory(person, { isShared: true })).storyId;
    const record = () => recordPractice(person.context, { storyId: own, operationId: randomUUID(), seconds: 90 });
    const practisedAt = async () =>
      (await getQuestionDesk(person.context, {})).stories.find(({ id }) => id === own)?.practisedAt;
    const first = await record();
    const { practiceId } = await record();
    await expect(removePractice(organisation.owner.context, { practiceId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await removePractice(person.context, { practiceId })).toEqual({ practiceId });
    expect(await practisedAt()).toEqual(first.practisedAt);
    await removePractice(person.context, { practiceId: first.practiceId });
    expect(await practisedAt()).toBeNull();
    expect((await listPractices(person.context, {})).filter(({ storyId }) => storyId === own)).toEqual([]);
    await expect(removePractice(person.context, { practiceId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const entries = await database.look("select actor_id, subject_id from audit_entries where action = $1", [
      "practice.remove",
    ]);
    expect(entries).toContainEqual({ actor_id: person.userId, subject_id: practiceId });
  });
});

describe("a question", () => {
  test("is prepared with one story at a time, can be taken back, and goes with a story that is put away", async () => {
    const other = (await addTestStory(person, { title: "Another" })).storyId;
    const prepared = async () => (await getQuestionDesk(person.context, {})).prepared;
    await prepareQuestion(person.context, { questionId: "q-007", storyId });
    await prepareQuestion(person.context, { questionId: "q-007", storyId: other });
    expect(await prepared()).toMatchObject([{ questionId: "q-007", storyId: other }]);
    await archiveStory(person.context, { storyId: other, archived: true });
    expect(await prepared()).toEqual([]);
    await archiveStory(person.context, { storyId: other, archived: false });
    expect(await prepared()).toHaveLength(1);
    expect(await unprepareQuestion(person.context, { questionId: "q-007" })).toEqual({ storyId: other });
    expect(await unprepareQuestion(person.context, { questionId: "q-007" })).toEqual({ storyId: null });
    expect(await prepared()).toEqual([]);
    const { stories } = await getQuestionDesk(organisation.owner.context, {});
    expect(stories, "a lead who may read a shared story still sees own stories alone").toEqual([]);
  });
});

describe("an interview", () => {
  test("stays on its day, comes back whole after it was removed, and is nobody else's", async () => {
    const id = randomUUID();
    const fields = { day: "2027-03-31", organisation: "The harbour", role: "Pilot" };
    await addInterview(person.context, { id, ...fields, profile: "fast-delivery" });
    await addInterview(person.context, { id, ...fields, profile: "fast-delivery" });
    await editInterview(person.context, { interviewId: id, ...fields, day: "2027-04-01", profile: "balanced" });
    const there = [{ id, ...fields, day: "2027-04-01", profile: "balanced" }];
    expect(await listInterviews(person.context, {})).toEqual(there);
    await removeInterview(person.context, { interviewId: id });
    expect(await listInterviews(person.context, {})).toEqual([]);
    await addInterview(person.context, { id, ...fields, day: "2027-04-01", profile: "balanced" });
    expect(await listInterviews(person.context, {})).toEqual(there);
    expect(await listInterviews(organisation.owner.context, {})).toEqual([]);
  });
});
