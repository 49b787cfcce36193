import { randomUUID } from "node:crypto";
import { drainOutbox } from "@starboard/testing/drain-outbox";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, type TestOrganisation, type TestPerson } from "@starboard/testing/world";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resolveSession } from "../identity/index.ts";
import { getReview, requestReview } from "../review/index.ts";
import { copyStory, getStory, listRevisions, listViews, readRevision, saveStory } from "./index.ts";

let database: TestDatabase;
let here: TestOrganisation;
let elsewhere: TestOrganisation;
let author: TestPerson;
let coach: TestPerson;

beforeAll(async () => {
  database = await openTestDatabase();
  here = await addTestOrganisation(database.app, "here");
  elsewhere = await addTestOrganisation(database.app, "elsewhere");
  author = await here.add("Author", ["candidate"]);
  coach = await here.add("Coach", ["coach"]);
});
afterAll(() => database.drop());

const personalSpaceOf = async ({ sessionId }: TestPerson) => {
  const session = await resolveSession(database.app, sessionId, null);
  const place = session?.person.organisations.find(({ isPersonal }) => isPersonal);
  if (!place) throw new Error("There is no personal space.");
  const inside = await resolveSession(database.app, sessionId, place.slug);
  if (!inside?.actor) throw new Error("The personal space is shut.");
  return { orgId: place.id as never, context: { runtime: database.app, actor: inside.actor } };
};

describe("a copy", () => {
  test("has the newest text and words, its origin, an evaluation of its own, and nothing of the reviews", async () => {
    const { storyId } = await addTestStory(author, { title: "Taken along", isShared: true });
    await requestReview(author.context, { storyId });
    await drainOutbox(database);
    const { orgId, context } = await personalSpaceOf(author);
    const operationId = randomUUID() as never;
    const copy = await copyStory(author.context, { storyId, toOrgId: orgId, operationId });
    await copyStory(author.context, { storyId, toOrgId: orgId, operationId });
    await drainOutbox(database);

    const [source, copied] = [
      await getStory(author.context, { storyId }),
      await getStory(context, { storyId: copy.storyId }),
    ];
    expect(copied).toMatchObject({
      title: "Taken along",
      version: 1,
      visibility: "private",
      requests: [],
      practisedAt: null,
      origin: { organisation: "Organisation here", storyId, version: 1 },
    });
    expect(copied.revision.sections).toEqual(source.revision.sections);
    expect(copied.evaluation?.score).toBe(source.evaluation?.score);
    expect(source).toMatchObject({ visibility: "team", origin: null });
    const made = await database.look<{ org_id: string }>(
      "select org_id from audit_entries where action = 'story.copy' and subject_id = any($1) order by created_at",
      [[storyId, copy.storyId]],
    );
    expect(made.map((row) => row.org_id).sort()).toEqual([here.orgId, here.orgId, orgId].sort());
    expect(await database.look("select 1 from stories where id = $1", [copy.storyId])).toHaveLength(1);
  });

  test("goes to no organisation in which the author is no active member, as if it did not exist", async () => {
    const { storyId } = await addTestStory(author);
    const go = (toOrgId: string) =>
      copyStory(author.context, { storyId, toOrgId: toOrgId as never, operationId: randomUUID() as never });
    const [theirs, nowhere] = [await go(elsewhere.orgId).catch(String), await go(randomUUID()).catch(String)];
    expect(theirs).toBe(nowhere);
    expect(theirs).toContain("no such organisation");
    await expect(go(here.orgId)).rejects.toMatchObject({ code: "INVALID" });
  });

  test("tells a reader in the other organisation nothing of where it comes from", async () => {
    const both = await elsewhere.add("Both", ["candidate"]);
    const { context, orgId } = await personalSpaceOf(both);
    const { storyId } = await addTestStory({ ...both, context });
    const operationId = randomUUID() as never;
    await copyStory(context, { storyId, toOrgId: elsewhere.orgId as never, operationId });
    await database.look("update stories set visibility = 'team' where id = $1", [operationId]);
    const read = await getStory(elsewhere.owner.context, { storyId: operationId });
    expect(read.origin).toBeNull();
    expect(JSON.stringify(read)).not.toContain(orgId);
  });
});

describe("the view log", () => {
  test("names each reader other than the author, with time and version, once in half an hour", async () => {
    const { storyId } = await addTestStory(author, { isShared: true });
    await getStory(author.context, { storyId });
    await getStory(coach.context, { storyId });
    await readRevision(coach.context, { storyId, seq: 1 });
    await getStory(here.owner.context, { storyId });
    const { total, views } = await listViews(author.context, { storyId });
    expect(total).toBe(2);
    expect(views.map(({ viewer, version }) => `${viewer} ${version}`).sort()).toEqual(["Coach 1", "Owner of here 1"]);
    await expect(listViews(coach.context, { storyId })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("has what is read for a review, and cannot be changed or emptied by the application", async () => {
    const { storyId } = await addTestStory(author);
    const { requestId } = await requestReview(author.context, { storyId });
    await drainOutbox(database);
    await getReview(coach.context, { requestId });
    const { views } = await listViews(author.context, { storyId });
    expect(views).toMatchObject([{ viewer: "Coach", version: 1 }]);
    for (const act of ["delete from story_views", "update story_views set viewed_at = now()"]) {
      await expect(database.app.pool.query(act)).rejects.toThrow(/permission denied/);
    }
  });

  test("a refused reader leaves no trace and a reviewer reads from the requested version on", async () => {
    const { storyId } = await addTestStory(author);
    const peer = await here.add("Peer", ["candidate"]);
    await expect(getStory(peer.context, { storyId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const story = await getStory(author.context, { storyId });
    const sections = { ...story.revision.sections, lessons: "I ask for the dispatch sheet first." };
    const { title, question, competencies } = story;
    const operationId = randomUUID();
    await saveStory(author.context, { storyId, version: 1, operationId, title, question, competencies, sections });
    await requestReview(author.context, { storyId });
    await drainOutbox(database);
    const seqsOf = async ({ context }: TestPerson) =>
      (await listRevisions(context, { storyId })).versions.map(({ seq }) => seq);
    expect(await seqsOf(coach)).toEqual([2]);
    expect(await seqsOf(author)).toEqual([2, 1]);
    expect((await listViews(author.context, { storyId })).total).toBe(0);
    await expect(readRevision(coach.context, { storyId, seq: 1 })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await readRevision(coach.context, { storyId, seq: 2 })).toEqual({ seq: 2, sections });
    expect((await listViews(author.context, { storyId })).total).toBe(1);
  });
});
