import { askForReview } from "@starboard/testing/reviews";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, type TestOrganisation } from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setVisibility } from "../story/index.ts";
import { listAudit } from "./index.ts";

let database: TestDatabase;
let organisation: TestOrganisation;

beforeAll(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "worded");
});
afterAll(() => database.drop());

/** What the owner, who leads the team, is shown of the entries about a subject or, without one, of all. */
const subjects = async (subjectId?: string) => {
  const { entries } = await listAudit(organisation.owner.context, subjectId ? { subjectId } : {});
  return entries.map(({ subject }) => subject);
};

test("a story is told by its title and with the way there only while the reader may read it", async () => {
  const writer = await organisation.add("Writer", ["candidate"]);
  const { storyId } = await addTestStory(writer, { title: "Late orders" });
  expect(new Set(await subjects(storyId))).toEqual(new Set([{ words: "a story that you may not read", path: null }]));
  await setVisibility(writer.context, { storyId, visibility: "team" });
  const shown = await subjects(storyId);
  expect(shown).toHaveLength(2);
  for (const subject of shown) expect(subject).toEqual({ words: "“Late orders”", path: `stories/${storyId}` });
});

test("a request and a person are told by name, without a way that is not the reader’s; each keeps its id", async () => {
  const asker = await organisation.add("Asker", ["candidate"]);
  await organisation.add("Coach", ["coach"]);
  const requestId = await askForReview(database, asker);
  const { entries } = await listAudit(organisation.owner.context, { subjectId: requestId });
  expect(entries.length).toBeGreaterThan(0);
  for (const entry of entries) {
    expect(entry.subjectId).toBe(requestId);
    expect(entry.subject).toEqual({ words: "the request of Asker", path: null });
  }
});
