import { randomUUID } from "node:crypto";
import type { ProfileContent } from "@starboard/domain/profile";
import { evaluate } from "@starboard/rules/evaluate";
import { profileRef } from "@starboard/rules/profile";
import { RULESET } from "@starboard/rules/ruleset";
import { drainOutbox } from "@starboard/testing/drain-outbox";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import {
  addTestOrganisation,
  addTestStory,
  SECTIONS,
  type TestOrganisation,
  type TestPerson,
} from "@starboard/testing/world";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { getBatch, startBatch } from "../batch/index.ts";
import { getStory, saveStory } from "../story/index.ts";
import { discardDraft, getCurrentRules, getRules, publishRules, saveDraft, startPreview } from "./index.ts";

const STRICT: ProfileContent = {
  name: "Harbour Street",
  weights: { judgement: 90, structure: 2 },
  rules: { "concision/filler": { on: false } },
  vocabulary: { names: ["Atlas 3"], guardrails: ["buddy watch"] },
};
const REASON = "Judgement is what our interviewers ask for.";

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
  organisation = await addTestOrganisation(database.app, `rules-${randomUUID().slice(0, 8)}`);
  lead = await organisation.add("Lead", ["lead"]);
  candidate = await organisation.add("Candidate", ["candidate"]);
  ({ storyId } = await addTestStory(candidate, { isShared: true }));
  await drainOutbox(database);
});

/** Saved, tried on all stories, published. */
const prepare = async (content: ProfileContent) => {
  await saveDraft(lead.context, { version: 0, content });
  await startPreview(lead.context, { operationId: randomUUID(), subject: "draft" });
  await drainOutbox(database);
};
const publish = async (content: ProfileContent, version = 0) => {
  await prepare(content);
  return publishRules(lead.context, { operationId: randomUUID(), version: version + 1, reason: REASON });
};
const see = async () => (await getStory(candidate.context, { storyId })).evaluation;
const rulesets = () =>
  database.look<{ name: string; hash: string }>(
    "select ruleset_version as name, ruleset_hash as hash from evaluations where story_id = $1 order by 1",
    [storyId],
  );

describe("the draft", () => {
  test("of two leads at once: the second hears of it, gets the other's version, and loses nothing", async () => {
    await saveDraft(lead.context, { version: 0, content: STRICT });
    const mine = { ...STRICT, weights: { judgement: 10 } };
    const theirs = { ...STRICT, targetSeconds: [90, 150] as const };
    await saveDraft(organisation.owner.context, { version: 1, content: theirs });
    const late = saveDraft(lead.context, { version: 1, content: mine });
    await expect(late).rejects.toMatchObject({
      code: "CONFLICT",
      details: { draft: { version: 2, content: theirs, updatedBy: organisation.owner.name } },
    });
    expect((await getRules(lead.context, {})).draft).toMatchObject({ version: 2, content: theirs });
    expect(await saveDraft(lead.context, { version: 2, content: mine })).toEqual({ version: 3 });
  });

  test("of fifty at once is begun by one", async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 50 }, () => saveDraft(lead.context, { version: 0, content: STRICT })),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await getRules(lead.context, {})).draft?.version).toBe(1);
  });

  test("that names a rule which is not there is refused with the place and how to mend it", async () => {
    const content = { ...STRICT, rules: { "concision/fillers": { on: false } } };
    await expect(saveDraft(lead.context, { version: 0, content })).rejects.toMatchObject({
      code: "INVALID",
      details: {
        issues: [{ path: 'content.rules["concision/fillers"]', message: expect.stringMatching(/did you mean/) }],
      },
    });
    const nothing = { name: "x", weights: { judgement: 200 } };
    await expect(saveDraft(lead.context, { version: 0, content: nothing })).rejects.toMatchObject({ code: "INVALID" });
    expect((await getRules(lead.context, {})).draft).toBeNull();
  });

  test("changes nothing until it is published, and goes without a trace in what holds", async () => {
    const before = await see();
    await saveDraft(lead.context, { version: 0, content: STRICT });
    expect(await getCurrentRules(candidate.context, {})).toBeNull();
    await discardDraft(lead.context, { version: 1 });
    await drainOutbox(database);
    expect(await see()).toEqual(before);
    expect((await getRules(lead.context, {})).draft).toBeNull();
  });

  test("is the leads' and owners' alone; what holds is everybody's", async () => {
    await expect(getRules(candidate.context, {})).rejects.toMatchObject({ code: "FORBIDDEN" });
    await publish(STRICT);
    const current = await getCurrentRules(candidate.context, {});
    expect(current).toMatchObject({ profile: { ...STRICT, version: 1 }, reason: REASON });
  });
});

describe("what is published", () => {
  test("holds for every story, under a name of its own, and the worker says what a browser says", async () => {
    const before = await see();
    const { number, batchId } = await publish(STRICT);
    expect(number).toBe(1);
    await drainOutbox(database);
    expect(await getBatch(lead.context, { batchId })).toMatchObject({
      state: "done",
      failed: 0,
      rulesetVersion: `${RULESET.version}+1`,
    });
    const current = await getCurrentRules(candidate.context, {});
    const story = await getStory(candidate.context, { storyId });
    if (!story.evaluation) throw new Error("it is not evaluated");
    const { storedAt: _, ...stored } = story.evaluation;
    const { kind, title, question } = story;
    const profile = current?.profile;
    const here = evaluate(
      { kind, title, question, sections: SECTIONS },
      { knownSamples: true, ...(profile && { profile }) },
    );
    expect(stored).toEqual(JSON.parse(JSON.stringify(here)));
    expect(stored.profile).toEqual(profileRef({ ...STRICT, version: 1 }));
    expect(stored.score).not.toBe(before?.score);
    const { hash } = profileRef({ ...STRICT, version: 1 });
    expect(await rulesets()).toEqual([
      { name: RULESET.version, hash: RULESET.hash },
      { name: `${RULESET.version}+1`, hash: `${RULESET.hash}+${hash}` },
    ]);
    const counted = await database.look<{ name: string; n: number }>(
      "select ruleset_version as name, sum(count)::int as n from rollups where org_id = $1 and dimension = 'overall' group by 1 order by 1",
      [organisation.orgId],
    );
    expect(counted.filter(({ n }) => n !== 0).map(({ name }) => name)).toEqual([`${RULESET.version}+1`]);
  });

  test("holds for what is saved while the run is still going on", async () => {
    await publish(STRICT);
    const sections = { ...SECTIONS, lessons: "Since then we ask the ward first." };
    await saveStory(candidate.context, {
      storyId,
      version: 1,
      operationId: randomUUID(),
      title: "Bread",
      question: "",
      competencies: [],
      sections,
    });
    await drainOutbox(database, { before: "batch.evaluate-chunk" });
    expect((await see())?.profile?.version).toBe(1);
  });

  test("is published once, however often it is sent, and not while a run is open", async () => {
    await prepare(STRICT);
    const operation = { operationId: randomUUID(), version: 1, reason: REASON };
    const first = await publishRules(lead.context, operation);
    expect(await publishRules(lead.context, operation)).toEqual(first);
    await saveDraft(lead.context, { version: 0, content: { name: "Second" } });
    const again = { operationId: randomUUID(), version: 1, reason: REASON };
    const tooSoon = startPreview(lead.context, { operationId: randomUUID(), subject: "draft" });
    await expect(tooSoon).rejects.toMatchObject({ code: "CONFLICT", details: { batchId: first.batchId } });
    await drainOutbox(database);
    const tried = await startPreview(lead.context, { operationId: randomUUID(), subject: "draft" });
    await drainOutbox(database);
    const run = await startBatch(lead.context, { operationId: randomUUID() });
    await expect(publishRules(lead.context, again)).rejects.toMatchObject({ code: "CONFLICT", details: run });
    expect(tried.batchId).not.toBe(run.batchId);
    await drainOutbox(database);
    expect(await publishRules(lead.context, again)).toMatchObject({ number: 2 });
    expect((await getRules(lead.context, {})).published.map((one) => [one.number, one.publishedBy])).toEqual([
      [2, "Lead"],
      [1, "Lead"],
    ]);
  });

  test("needs a reason, and something that differs", async () => {
    await publish(STRICT);
    await drainOutbox(database);
    await prepare(STRICT);
    const operationId = randomUUID();
    const silent = publishRules(lead.context, { operationId, version: 1, reason: " " });
    await expect(silent).rejects.toMatchObject({ code: "INVALID" });
    const same = publishRules(lead.context, { operationId, version: 1, reason: REASON });
    await expect(same).rejects.toThrow(/hold already, as number 1/);
  });

  test("of another organisation is neither seen nor used", async () => {
    const other = await addTestOrganisation(database.app, `other-${randomUUID().slice(0, 8)}`);
    await publish(STRICT);
    expect(await getCurrentRules(other.owner.context, {})).toBeNull();
    const writer = await other.add("Writer", ["candidate"]);
    const story = await addTestStory(writer);
    await drainOutbox(database);
    expect((await getStory(writer.context, { storyId: story.storyId })).evaluation).not.toHaveProperty("profile");
  });

  test("moves later runs, too", async () => {
    await publish(STRICT);
    await drainOutbox(database);
    const { batchId } = await startBatch(lead.context, { operationId: randomUUID() });
    await drainOutbox(database);
    expect((await getBatch(lead.context, { batchId })).rulesetVersion).toBe(`${RULESET.version}+1`);
    expect(await rulesets()).toHaveLength(2);
  });
});
