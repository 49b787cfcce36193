import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, type TestPerson } from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dismissFinding, listDismissed, showFinding } from "./index.ts";

let database: TestDatabase;
let author: TestPerson;
let other: TestPerson;

beforeAll(async () => {
  database = await openTestDatabase();
  const here = await addTestOrganisation(database.app, "here");
  author = await here.add("Author", ["candidate"]);
  other = await here.add("Other", ["candidate"]);
});
afterAll(() => database.drop());

const RULE = "concision/filler-words";
const AT = { section: "action", sentence: "0123456789abcdef" } as const;

test("a dismissal is a person's own, reaches as far as it says, is one however often, and is taken back", async () => {
  const first = (await addTestStory(author)).storyId as never;
  const second = (await addTestStory(author, { title: "Second" })).storyId as never;
  const theirs = (await addTestStory(other)).storyId as never;
  const scopes = async (storyId: never, person = author) =>
    (await listDismissed(person.context, { storyId })).map(({ scope }) => scope).sort();

  const here = { storyId: first, ruleId: RULE, scope: "sentence", ...AT } as const;
  await Promise.all([dismissFinding(author.context, here), dismissFinding(author.context, here)]);
  await dismissFinding(author.context, { storyId: first, ruleId: RULE, scope: "story" });
  await dismissFinding(author.context, { storyId: first, ruleId: RULE, scope: "always" });
  expect(await scopes(first)).toEqual(["always", "sentence", "story"]);
  expect(await scopes(second)).toEqual(["always"]);
  expect(await scopes(theirs, other)).toEqual([]);

  await showFinding(author.context, { storyId: second, ruleId: RULE, scope: "always" });
  await showFinding(author.context, here);
  await showFinding(author.context, here);
  expect(await scopes(first)).toEqual(["story"]);
  // What was taken back stays for the rule's health: rule, scope and ruleset, and no word of the story.
  const kept = await database.look<Record<string, unknown>>(
    "select rule_id, scope, ruleset_version, shown_again_at is not null as over from finding_dismissals order by scope",
  );
  expect(kept).toEqual([
    { rule_id: RULE, scope: "always", ruleset_version: expect.stringMatching(/^starboard@/), over: true },
    { rule_id: RULE, scope: "sentence", ruleset_version: expect.stringMatching(/^starboard@/), over: true },
    { rule_id: RULE, scope: "story", ruleset_version: expect.stringMatching(/^starboard@/), over: false },
  ]);
  await dismissFinding(author.context, here);
  expect(await scopes(first)).toEqual(["sentence", "story"]);
});
