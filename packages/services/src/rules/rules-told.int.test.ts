import { randomUUID } from "node:crypto";
import type { ProfileContent } from "@starboard/domain/profile";
import { EMPTY_SECTIONS } from "@starboard/domain/section";
import { drainOutbox } from "@starboard/testing/drain-outbox";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import {
  addTestOrganisation,
  addTestStory,
  SECTIONS,
  type TestOrganisation,
  type TestPerson,
} from "@starboard/testing/world";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cancelBatch, startBatch } from "../batch/index.ts";
import { listKeptMails } from "../mail/index.ts";
import { listNotifications, setMailPreferences } from "../notification/index.ts";
import { getStory, listRevisions, saveStory } from "../story/index.ts";
import { publishRules, rollBack, saveDraft, startPreview } from "./index.ts";

/** Every story is strong, whatever it says. */
const MILD: ProfileContent = { name: "Mild", bands: { developing: 1, solid: 2, strong: 3 } };
const REASON = "The interviews of this spring are short.";
/** One more than are told in one go. */
const MANY = 201;

let database: TestDatabase;
let organisation: TestOrganisation;
let lead: TestPerson;
let candidate: TestPerson;
let storyId: string;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  organisation = await addTestOrganisation(database.app, `told-${randomUUID().slice(0, 8)}`);
  lead = await organisation.add("Lena Lead", ["lead"]);
  candidate = await organisation.add("Candidate", ["candidate"]);
  ({ storyId } = await addTestStory(candidate));
  await drainOutbox(database);
});

async function publish(content: ProfileContent) {
  await saveDraft(lead.context, { version: 0, content });
  await startPreview(lead.context, { operationId: randomUUID(), subject: "draft" });
  await drainOutbox(database);
  return publishRules(lead.context, { operationId: randomUUID(), version: 1, reason: REASON });
}
const told = async (person: TestPerson) =>
  (await listNotifications(person.context, {})).items.filter(({ kind }) => kind === "rules-changed");
const scoreOf = async () => {
  const { evaluation } = await getStory(candidate.context, { storyId });
  return `${evaluation?.score} (${evaluation?.band})`;
};

test("an author whose story is scored differently hears once what changed, and that the text did not", async () => {
  const unmoved = await organisation.add("Unmoved", ["candidate"]);
  await addTestStory(unmoved, { sections: { ...EMPTY_SECTIONS, action: "I did it." } });
  await drainOutbox(database);
  const before = await scoreOf();
  await publish(MILD);
  expect(await told(candidate)).toEqual([]);
  await drainOutbox(database);
  const sentence = `Lena Lead has published new rules, “Mild”. “Late orders” has ${await scoreOf()} instead of ${before}; its text has not changed.`;
  expect(await told(candidate)).toMatchObject([{ sentence, path: `stories/${storyId}` }]);
  expect(await told(unmoved)).toEqual([]);
  expect(await told(lead)).toEqual([]);
  await startBatch(lead.context, { operationId: randomUUID() });
  await drainOutbox(database);
  expect(await told(candidate)).toHaveLength(1);
});

test("several stories are one notification, going back is another, and each stands in the story's history", async () => {
  await addTestStory(candidate, { title: "Second", sections: { ...SECTIONS, tradeoffs: "" } });
  await drainOutbox(database);
  const before = await getStory(candidate.context, { storyId });
  await publish(MILD);
  await drainOutbox(database);
  await rollBack(lead.context, { operationId: randomUUID(), number: 0, reason: "It was too mild for us." });
  await drainOutbox(database);
  const [back, first, ...more] = await told(candidate);
  expect(more).toEqual([]);
  expect(first).toMatchObject({ path: "stories" });
  expect(first?.sentence).toMatch(/“Mild”\. 2 of your stories score differently, .* Their texts have not changed\.$/);
  expect(back?.sentence).toMatch(/^Lena Lead has published earlier rules again, “As the product has it”\. 2 of/);
  const [version] = (await listRevisions(candidate.context, { storyId })).versions;
  const was = { wasScore: before.evaluation?.score, wasBand: before.evaluation?.band };
  expect(version?.rescored).toMatchObject([
    { rules: "As the product has it", score: was.wasScore, band: was.wasBand },
    { rules: "Mild", ...was, band: "strong" },
  ]);
  const text = { title: "Late orders", question: "", competencies: [] };
  const sections = { ...SECTIONS, lessons: "Since then I ask first." };
  await saveStory(candidate.context, { storyId, version: 1, operationId: randomUUID(), ...text, sections });
  await drainOutbox(database);
  const [newer, older] = (await listRevisions(candidate.context, { storyId })).versions;
  expect([newer?.rescored.length, older?.rescored.length]).toEqual([0, 2]);
});

test("a run that is cancelled tells of what it did, and the next one tells those who had not heard", async () => {
  await setMailPreferences(candidate.context, { paces: { "rules-changed": "at-once" } });
  const { batchId } = await publish(MILD);
  await drainOutbox(database, { before: "batch.evaluate-chunk" });
  await cancelBatch(lead.context, { batchId });
  await drainOutbox(database);
  expect(await told(candidate)).toEqual([]);
  await startBatch(lead.context, { operationId: randomUUID() });
  await drainOutbox(database);
  const [news] = await told(candidate);
  const mails = (await listKeptMails(database.app)).filter(({ toAddress }) => toAddress === candidate.email);
  expect(mails.map(({ subject }) => `${subject}.`)).toEqual([news?.sentence]);
});

test("a publication is not told again once the word of it was read, and deleted as old", async () => {
  await publish(MILD);
  await drainOutbox(database);
  expect(await told(candidate)).toHaveLength(1);
  const inOrganisation = [organisation.orgId];
  await database.look(
    "update rules_publications set published_at = published_at - interval '91 days' where org_id = $1",
    inOrganisation,
  );
  await database.look("delete from notifications where org_id = $1", inOrganisation);
  await startBatch(lead.context, { operationId: randomUUID() });
  await drainOutbox(database);
  expect(await told(candidate)).toEqual([]);
});

test("of more people than are told in one go each hears once", async () => {
  // The same person and story again and again, under ids that are counted up.
  const copies = [
    ["users", "id", candidate.userId, ["id", "email"]],
    ["memberships", "user_id", candidate.userId, ["user_id"]],
    ["stories", "id", storyId, ["id", "author_id", "current_revision_id"]],
    ["story_revisions", "story_id", storyId, ["id", "story_id", "operation_id"]],
    ["evaluations", "story_id", storyId, ["id", "story_id", "revision_id"]],
    ["story_current_evaluations", "story_id", storyId, ["story_id", "evaluation_id"]],
  ] as const;
  for (const [table, key, id, ids] of copies) {
    const columns = await database.look<{ name: string; type: string }>(
      "select column_name as name, data_type as type from information_schema.columns where table_name = $1",
      [table],
    );
    const values = columns.map(({ name, type }) => {
      if (!(ids as readonly string[]).includes(name)) return name;
      return type === "uuid" ? `overlay(${name}::text placing lpad(n::text, 12, '0') from 25)::uuid` : `n || ${name}`;
    });
    await database.look(
      `insert into ${table} (${columns.map(({ name }) => name)}) select ${values}
       from ${table}, generate_series(1, ${MANY - 1}) n where ${key} = $1`,
      [id],
    );
  }
  await publish(MILD);
  const jobs = await drainOutbox(database);
  const [{ people, rows } = { people: 0, rows: 0 }] = await database.look<{ people: number; rows: number }>(
    "select count(distinct user_id)::int as people, count(*)::int as rows from notifications where org_id = $1 and kind = 'rules-changed'",
    [organisation.orgId],
  );
  expect([people, rows]).toEqual([MANY, MANY]);
  // The news of the run's end, and two parts.
  expect(jobs.filter((name) => name === "notification.fan-out")).toHaveLength(3);
});
