import { randomUUID } from "node:crypto";
import type { StarboardError } from "@starboard/domain/errors";
import { SECTION_MAX_LENGTH } from "@starboard/domain/story-limits";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, SECTIONS, type TestPerson } from "@starboard/testing/world";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createStory, getStory, listRevisions, saveStory } from "./index.ts";

let database: TestDatabase;
let author: TestPerson;

beforeAll(async () => {
  database = await openTestDatabase();
  author = await (await addTestOrganisation(database.app, "bakery")).add("Author", ["candidate"]);
});
afterAll(() => database.drop());

const edit = (storyId: string, version: number, more: object = {}) => ({
  storyId,
  version,
  operationId: randomUUID(),
  title: "Late orders",
  question: "",
  competencies: [],
  sections: { ...SECTIONS, lessons: `Since then I time a process first. ${randomUUID()}` },
  ...more,
});
const countRows = async (table: string, storyId: string) => {
  const [row] = await database.look<{ n: number }>(`select count(*)::int as n from ${table} where story_id = $1`, [
    storyId,
  ]);
  return row?.n;
};

describe("saving a story", () => {
  test("writes one revision, one audit entry and one outbox row, together", async () => {
    const { storyId } = await addTestStory(author);
    const { version, revisionId } = await saveStory(author.context, edit(storyId, 1));
    expect(version).toBe(2);
    expect(await countRows("story_revisions", storyId)).toBe(2);
    const jobs = await database.look<{ payload: object }>(
      "select payload from outbox where payload->>'revisionId' = $1",
      [revisionId],
    );
    expect(jobs).toHaveLength(1);
    expect(Object.keys(jobs[0]?.payload ?? {}).sort()).toEqual(["orgId", "revisionId", "rulesetVersion"]);
    const audits = await database.look("select 1 from audit_entries where action = 'story.save' and subject_id = $1", [
      storyId,
    ]);
    expect(audits).toHaveLength(1);
  });

  test("the same operation sent again returns the same revision", async () => {
    const { storyId } = await addTestStory(author);
    const request = edit(storyId, 1);
    const first = await saveStory(author.context, request);
    const again = await saveStory(author.context, request);
    expect(again.revisionId).toBe(first.revisionId);
    expect(await countRows("story_revisions", storyId)).toBe(2);
  });

  test("a story created twice under one id is one story with one audit entry", async () => {
    const id = randomUUID();
    const words = { id, kind: "challenge", title: "Late orders", sections: SECTIONS } as const;
    await createStory(author.context, words);
    await createStory(author.context, words);
    expect(await countRows("story_revisions", id)).toBe(1);
    const audits = await database.look(
      "select 1 from audit_entries where action = 'story.create' and subject_id = $1",
      [id],
    );
    expect(audits).toHaveLength(1);
  });

  test("a text written on an older version is a conflict that names the current one, and changes nothing", async () => {
    const { storyId } = await addTestStory(author);
    await saveStory(author.context, edit(storyId, 1));
    const late = saveStory(author.context, edit(storyId, 1));
    await expect(late).rejects.toMatchObject({ code: "CONFLICT", details: { currentVersion: 2 } });
    expect(await countRows("story_revisions", storyId)).toBe(2);
  });

  test("of fifty saves at once on one version exactly one wins", async () => {
    const { storyId } = await addTestStory(author);
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, () => saveStory(author.context, edit(storyId, 1))),
    );
    const won = results.filter((result) => result.status === "fulfilled");
    const lost = results
      .filter((result) => result.status === "rejected")
      .map((result) => (result.reason as StarboardError).code);
    expect(won).toHaveLength(1);
    expect(new Set(lost)).toEqual(new Set(["CONFLICT"]));
    expect(await countRows("story_revisions", storyId)).toBe(2);
  });

  test("the same text with another title makes no revision and no job", async () => {
    const { storyId } = await addTestStory(author);
    const { version } = await saveStory(
      author.context,
      edit(storyId, 1, { sections: SECTIONS, title: "Forty late orders" }),
    );
    expect(version).toBe(1);
    expect((await getStory(author.context, { storyId })).title).toBe("Forty late orders");
    expect((await listRevisions(author.context, { storyId })).versions).toHaveLength(1);
  });

  test("a title, a question or competencies that another device saved meanwhile are not undone, but a conflict", async () => {
    const { storyId } = await addTestStory(author);
    const { title, question, competencies, version } = await getStory(author.context, { storyId });
    const known = { title, question, competencies };
    const sent = (more: object) => edit(storyId, version, { ...known, sections: SECTIONS, known, ...more });
    const desk = { title: "Forty late orders", question: "What went wrong?", competencies: ["conflict" as const] };
    await saveStory(author.context, sent(desk));
    // The same version, as no section changed: the words alone tell that the sender does not know of it.
    const late = saveStory(author.context, sent({ sections: { ...SECTIONS, task: "Written on the train." } }));
    await expect(late).rejects.toMatchObject({ code: "CONFLICT", details: { currentVersion: version } });
    const stale = saveStory(author.context, sent({ title: "A third title" }));
    await expect(stale).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await getStory(author.context, { storyId })).toMatchObject({ ...desk, revision: { sections: SECTIONS } });

    // Sent again after its answer was lost, and written on what the desk saved: both go through.
    await saveStory(author.context, sent(desk));
    const merged = { ...desk, known: desk, sections: { ...SECTIONS, task: "Written on the train." } };
    await saveStory(author.context, sent(merged));
    expect(await getStory(author.context, { storyId })).toMatchObject({ ...desk, version: version + 1 });
  });

  test("who names nothing as known writes over it, as an older release's page does", async () => {
    const { storyId } = await addTestStory(author);
    await saveStory(author.context, edit(storyId, 1, { sections: SECTIONS, title: "Forty late orders" }));
    await saveStory(author.context, edit(storyId, 1, { sections: SECTIONS, title: "Late orders" }));
    expect((await getStory(author.context, { storyId })).title).toBe("Late orders");
  });

  test("text is kept as NFC with line feeds", async () => {
    const { storyId } = await addTestStory(author);
    await saveStory(author.context, edit(storyId, 1, { sections: { ...SECTIONS, task: "Cafe\u0301\r\nnext" } }));
    expect((await getStory(author.context, { storyId })).revision.sections.task).toBe("Café\nnext");
  });

  test.each([
    [
      "a section that is too long",
      { sections: { ...SECTIONS, action: "x".repeat(SECTION_MAX_LENGTH + 1) } },
      /too long/,
    ],
    ["an empty title", { title: "  " }, /missing/],
    ["a NUL", { sections: { ...SECTIONS, action: "a\u0000b" } }, /cannot be stored/],
    ["a lone surrogate", { sections: { ...SECTIONS, action: "a\uD800b" } }, /cannot be stored/],
    ["a wrong kind of version", { version: "1" }, /.+/],
  ])("%s is refused with a clear message and nothing is written", async (_, more, message) => {
    const { storyId } = await addTestStory(author);
    const attempt = saveStory(author.context, edit(storyId, 1, more));
    await expect(attempt).rejects.toMatchObject({ code: "INVALID", message: expect.stringMatching(message) });
    expect(await countRows("story_revisions", storyId)).toBe(1);
  });
});
