import { randomUUID } from "node:crypto";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import {
  addTestOrganisation,
  addTestStory,
  SECTIONS,
  type TestOrganisation,
  type TestPerson,
} from "@starboard/testing/world";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { suspendMember } from "../organisation/index.ts";
import { archiveStory, listViews, saveStory } from "../story/index.ts";
import { listShares, openShare, revokeShare, shareStory } from "./index.ts";

let database: TestDatabase;
let here: TestOrganisation;
let author: TestPerson;

beforeAll(async () => {
  database = await openTestDatabase();
  here = await addTestOrganisation(database.app, "here");
  author = await here.add("Author", ["candidate"]);
});
afterAll(() => database.drop());

const at = (days: number) => ({ ...database.app, clock: { now: () => new Date(Date.now() + days * 86_400_000) } });
const share = async (storyId: string, more: { days?: number; shows?: "current" | "pinned" } = {}) => {
  const shareId = randomUUID();
  const input = { storyId: storyId as never, shareId, name: "My sister", ...more };
  const { token } = await shareStory(author.context, input);
  return { shareId, token, input };
};
const open = (token: string, runtime = database.app) => openShare(runtime, { token });
const shut = { code: "NOT_FOUND", message: expect.stringContaining("does not work any more") };

describe("a link to a story", () => {
  test("shows the newest text or the pinned one, with whose it is and no id, score or comment", async () => {
    const { storyId } = await addTestStory(author, { title: "Late orders" });
    const [current, pinned] = [await share(storyId), await share(storyId, { shows: "pinned" })];
    const sections = { ...SECTIONS, result: "Late orders fell to 3 a day." };
    const save = { storyId: storyId as never, version: 1, operationId: randomUUID(), question: "", competencies: [] };
    await saveStory(author.context, { ...save, title: "Three late orders", sections });

    const newest = await open(current.token);
    expect(newest).toMatchObject({ title: "Three late orders", isPinned: false, name: "My sister" });
    expect(newest.sections.result).toBe("Late orders fell to 3 a day.");
    expect(await open(pinned.token)).toMatchObject({ title: "Late orders", sections: SECTIONS, isPinned: true });
    expect(JSON.stringify(newest)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|score|finding/);
  });

  test("is in the view log under its name, once a minute, and the list says how often it was opened", async () => {
    const { storyId } = await addTestStory(author);
    const { token, shareId } = await share(storyId);
    await Promise.all([open(token), open(token), open(token)]);
    await open(token, at(1));
    const log = await listViews(author.context, { storyId: storyId as never });
    expect(log.total).toBe(2);
    expect(log.views[0]).toMatchObject({ viewer: "My sister", isByLink: true, version: 1 });
    const [listed] = await listShares(author.context, { storyId: storyId as never });
    expect(listed).toMatchObject({ shareId, token, state: "open", opened: 2, pinnedVersion: null });
  });

  test("is shut by its author at once, by its end, by the archive and with the author's access, in one answer", async () => {
    const { storyId } = await addTestStory(author);
    const { token, shareId, input } = await share(storyId, { days: 1 });
    const story = { storyId: storyId as never };
    await revokeShare(author.context, { ...story, shareId });
    await expect(open(token)).rejects.toMatchObject(shut);
    expect((await listShares(author.context, story))[0]).toMatchObject({ state: "revoked", token: null });
    await revokeShare(author.context, { ...story, shareId, revoked: false });
    expect(await shareStory(author.context, input)).toEqual({ shareId, token });
    await open(token);

    await expect(open(token, at(2))).rejects.toMatchObject(shut);
    await archiveStory(author.context, { ...story, archived: true });
    await expect(open(token)).rejects.toMatchObject(shut);
    await archiveStory(author.context, { ...story, archived: false });
    await suspendMember(here.owner.context, { userId: author.userId });
    await expect(open(token)).rejects.toMatchObject(shut);
    await expect(open(`${token.slice(0, -1)}A`)).rejects.toMatchObject(shut);
  });

  test("is kept as a hash, resolves to ids alone, and nobody but the lookup reads other organisations' links", async () => {
    const [kept] = await database.look<{ n: string }>(
      "select count(*) as n from story_shares where token_hash !~ '^[0-9a-f]{64}$'",
    );
    expect(Number(kept?.n)).toBe(0);
    const { rows } = await database.app.pool.query("select * from story_shares");
    expect(rows).toEqual([]);
    const { fields } = await database.app.pool.query("select * from find_story_share('x')");
    expect(fields.map(({ name }) => name)).toEqual(["org_id", "share_id"]);
  });
});
