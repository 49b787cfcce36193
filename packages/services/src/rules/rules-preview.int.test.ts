import { randomUUID } from "node:crypto";
import { BANDS } from "@starboard/domain/evaluation";
import type { ProfileContent } from "@starboard/domain/profile";
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
import { cancelBatch, getBatch, startBatch } from "../batch/index.ts";
import { listNotifications } from "../notification/index.ts";
import { createTeam } from "../organisation/index.ts";
import { getStory } from "../story/index.ts";
import { getCurrentRules, getPreview, getRules, publishRules, rollBack, saveDraft, startPreview } from "./index.ts";

/** Everything is strong, and one rule says nothing any more. */
const MILD: ProfileContent = {
  name: "Mild",
  weights: { structure: 100, ownership: 0, specificity: 0, judgement: 0, learning: 0, concision: 0 },
  bands: { developing: 1, solid: 2, strong: 3 },
  rules: { "judgement/no-tradeoffs": { on: false } },
};
const REASON = "Structure is what our interviewers ask for.";
const OTHERS = 6;
const TOLD = {
  ...SECTIONS,
  situation: "Orders for the wards came in late, 52 a day at the start of May, and two wards were about to leave us.",
  action: "I sent the new forms to the three wards, asked each sister what she needed, and moved the rota by an hour.",
  tradeoffs: "",
  result: "Late orders fell from 52 to 31 a day within a month, and both wards stayed.",
};

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
  organisation = await addTestOrganisation(database.app, `tried-${randomUUID().slice(0, 8)}`);
  lead = await organisation.add("Lead", ["lead"]);
  candidate = await organisation.add("Candidate", ["candidate"]);
  ({ storyId } = await addTestStory(candidate, { title: "Shared", isShared: true, sections: TOLD }));
  await drainOutbox(database);
});

const evaluations = () =>
  database.look("select id, ruleset_version, score, created_at from evaluations where org_id = $1 order by id", [
    organisation.orgId,
  ]);
const counted = () =>
  database.look("select * from rollups where org_id = $1 order by 1, 2, 3, 4, 5", [organisation.orgId]);
const tryDraft = async (content: ProfileContent, version = 0) => {
  await saveDraft(lead.context, { version, content });
  const { batchId } = await startPreview(lead.context, { operationId: randomUUID(), subject: "draft" });
  await drainOutbox(database);
  return batchId;
};

describe("a dry run", () => {
  test("says what would move and why, and leaves every evaluation, count and screen as it is", async () => {
    const before = [await evaluations(), await counted(), await getStory(candidate.context, { storyId })] as const;
    const batchId = await tryDraft(MILD);
    expect(await getBatch(lead.context, { batchId })).toMatchObject({ purpose: "preview", state: "done", done: 1 });
    const { named, movers, levels, rulesetVersion } = await getPreview(lead.context, { batchId });
    expect(rulesetVersion).toBe(`${RULESET.version}+1`);
    expect(named).toMatchObject({ stories: 1, without: 0 });
    const { score, band } = before[2].evaluation ?? {};
    expect(movers).toMatchObject([
      { storyId, title: "Shared", authorName: "Candidate", beforeScore: score, beforeBand: band, gained: [] },
    ]);
    expect(named.bands).toEqual({
      before: BANDS.map((one) => Number(one === band)),
      after: BANDS.map((one) => Number(one === movers[0]?.afterBand)),
    });
    expect(movers[0]?.lost).toContain("judgement/no-tradeoffs");
    expect(levels).toEqual([]);
    expect([await evaluations(), await counted(), await getStory(candidate.context, { storyId })]).toEqual(before);
    const { items } = await listNotifications(lead.context, {});
    expect(items[0]).toMatchObject({
      path: `team/rules/preview/${batchId}`,
      sentence: "The dry run of all stories has finished: 1 evaluated, 0 failed.",
    });
  });

  test("names to a lead what the own teams share, and counts in fives what other teams share", async () => {
    const { teamId } = await createTeam(organisation.owner.context, { name: "Elsewhere" });
    const other = await organisation.add("Elsewhere's", ["candidate"], teamId);
    for (let n = 0; n < OTHERS; n += 1) await addTestStory(other, { title: `Theirs ${n}`, isShared: true });
    await addTestStory(candidate, { title: "Private" });
    await drainOutbox(database);
    const batchId = await tryDraft(MILD);
    const seen = await getPreview(lead.context, { batchId });
    expect(seen.named.stories).toBe(1);
    expect(seen.movers.map(({ title }) => title)).toEqual(["Shared"]);
    expect([5, 10]).toContain(seen.others.total);
    expect(seen.others.private).toBeNull();
    expect(JSON.stringify(seen)).not.toMatch(/Theirs|Private|Elsewhere/);
    const all = await getPreview(organisation.owner.context, { batchId });
    expect(all.named.stories).toBe(OTHERS + 1);
    const nothing = BANDS.map(() => null);
    expect(all.others).toEqual({ total: null, bands: { before: nothing, after: nothing }, private: null });
    expect(JSON.stringify(all)).not.toMatch(/Private/);
  });

  test("tried again and again by other rules tells neither of a private story nor of a single one elsewhere", async () => {
    const { teamId } = await createTeam(organisation.owner.context, { name: "Elsewhere" });
    const other = await organisation.add("Elsewhere's", ["candidate"], teamId);
    const texts = [SECTIONS, TOLD, { ...TOLD, result: "" }, { ...SECTIONS, tradeoffs: "", lessons: "" }];
    for (let n = 0; n < 12; n += 1)
      await addTestStory(other, { isShared: true, sections: texts[n % texts.length] ?? SECTIONS });
    for (let n = 0; n < OTHERS; n += 1) await addTestStory(candidate, { title: "Private" });
    await drainOutbox(database);
    const answers: Awaited<ReturnType<typeof getPreview>>["others"][] = [];
    for (const [at, solid] of [20, 40, 60, 80, 95].entries()) {
      await saveDraft(lead.context, {
        version: at,
        content: { name: "Tried", bands: { developing: 5, solid, strong: 99 } },
      });
      await startPreview(lead.context, { operationId: randomUUID(), subject: "draft" });
      await drainOutbox(database);
      const { preview } = await getRules(lead.context, {});
      answers.push((await getPreview(lead.context, { batchId: preview?.batchId as never })).others);
    }
    // The private ones are six whatever the rules; the others' bands move, by no less than five.
    expect(answers.map((answer) => answer.private)).toEqual(answers.map(() => answers[0]?.private));
    expect([5, 10]).toContain(answers[0]?.private);
    for (const [at] of BANDS.entries()) {
      const cells = answers.map(({ bands }) => bands.after[at] ?? null);
      expect(cells.every((cell) => cell === null || (cell >= 5 && cell % 5 === 0))).toBe(true);
    }
    expect(new Set(answers.map(({ bands }) => JSON.stringify(bands.after))).size).toBeGreaterThan(1);
    const inAll = answers.map(({ bands }) => bands.after.reduce((sum: number, cell) => sum + (cell ?? 0), 0));
    // Of 12 stories, private ones would make it 18.
    expect(Math.max(...inAll)).toBeLessThanOrEqual(15);
  });

  test("is one run at a time, may be cancelled, and the next one takes its place", async () => {
    await saveDraft(lead.context, { version: 0, content: MILD });
    const operationId = randomUUID();
    const { batchId } = await startPreview(lead.context, { operationId, subject: "draft" });
    expect(await startPreview(lead.context, { operationId, subject: "draft" })).toEqual({ batchId });
    const second = startPreview(lead.context, { operationId: randomUUID(), subject: "draft" });
    await expect(second).rejects.toMatchObject({ code: "CONFLICT", details: { batchId } });
    await expect(startBatch(lead.context, { operationId: randomUUID() })).rejects.toMatchObject({ code: "CONFLICT" });
    await cancelBatch(lead.context, { batchId });
    await drainOutbox(database);
    expect((await getPreview(lead.context, { batchId })).named.stories).toBe(0);
    const next = await startPreview(lead.context, { operationId: randomUUID(), subject: "draft" });
    await drainOutbox(database);
    expect((await getPreview(lead.context, next)).named.stories).toBe(1);
  });

  test("belongs to leads of its organisation, and a run of evaluations is none", async () => {
    const batchId = await tryDraft(MILD);
    await expect(getPreview(candidate.context, { batchId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const other = await addTestOrganisation(database.app, `other-${randomUUID().slice(0, 8)}`);
    await expect(getPreview(other.owner.context, { batchId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const run = await startBatch(lead.context, { operationId: randomUUID() });
    await expect(getPreview(lead.context, run)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await drainOutbox(database);
  });

  test("needs a draft", async () => {
    const none = startPreview(lead.context, { operationId: randomUUID(), subject: "draft" });
    await expect(none).rejects.toMatchObject({ code: "INVALID" });
  });

  test("of a new engine shows what would differ from the evaluations that count", async () => {
    await database.look(`update evaluations set ruleset_version = 'starboard@0.1.0' where story_id = $1`, [storyId]);
    await database.look(
      `update story_current_evaluations set ruleset_version = 'starboard@0.1.0', score = 1, band = 'weak' where story_id = $1`,
      [storyId],
    );
    expect((await getRules(lead.context, {})).inUse).toEqual([{ rules: "starboard@0.1.0", stories: 1 }]);
    const { batchId } = await startPreview(lead.context, { operationId: randomUUID(), subject: "engine" });
    await drainOutbox(database);
    const { movers, rulesetVersion, profile } = await getPreview(lead.context, { batchId });
    expect([rulesetVersion, profile]).toEqual([RULESET.version, null]);
    expect(movers).toMatchObject([{ storyId, beforeScore: 1 }]);
  });
});

describe("publishing", () => {
  test("waits for a dry run of exactly this draft", async () => {
    await saveDraft(lead.context, { version: 0, content: MILD });
    const publish = (version: number) =>
      publishRules(lead.context, { operationId: randomUUID(), version, reason: REASON });
    await expect(publish(1)).rejects.toMatchObject({ code: "INVALID", details: { needs: "preview" } });
    await startPreview(lead.context, { operationId: randomUUID(), subject: "draft" });
    await drainOutbox(database);
    await saveDraft(lead.context, { version: 1, content: { ...MILD, weights: { judgement: 1 } } });
    await expect(publish(2)).rejects.toMatchObject({ details: { needs: "preview" } });
    await saveDraft(lead.context, { version: 2, content: MILD });
    expect(await publish(3)).toMatchObject({ number: 1 });
  });

  test("of an earlier publication takes everybody back under a number of its own, and leaves the draft", async () => {
    const plain = (await getStory(candidate.context, { storyId })).evaluation;
    await tryDraft(MILD);
    await publishRules(lead.context, { operationId: randomUUID(), version: 1, reason: REASON });
    await drainOutbox(database);
    await saveDraft(lead.context, { version: 0, content: { name: "Next" } });
    const back = await rollBack(lead.context, {
      operationId: randomUUID(),
      number: 0,
      reason: "It was too mild for us.",
    });
    await drainOutbox(database);
    expect(back.number).toBe(2);
    const now = (await getStory(candidate.context, { storyId })).evaluation;
    expect([now?.score, now?.profile?.version]).toEqual([plain?.score, 2]);
    await rollBack(lead.context, { operationId: randomUUID(), number: 1, reason: "The interviews have begun." });
    await drainOutbox(database);
    const { published, draft } = await getRules(lead.context, {});
    expect(published.map(({ number, restores, hash }) => [number, restores, hash])).toEqual([
      [3, 1, published[2]?.hash],
      [2, 0, published[1]?.hash],
      [1, null, published[2]?.hash],
    ]);
    expect(draft?.content.name).toBe("Next");
    expect((await getCurrentRules(candidate.context, {}))?.profile).toEqual({ ...MILD, version: 3 });
    await expect(
      rollBack(lead.context, { operationId: randomUUID(), number: 9, reason: "There is none of this." }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
