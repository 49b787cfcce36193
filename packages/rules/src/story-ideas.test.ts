import { COMPETENCIES } from "@starboard/domain/competency";
import { expect, test } from "vitest";
import { STORY_IDEAS } from "./bank/story-ideas.ts";
import { IDEA_FIELDS, rankIdeas } from "./story-ideas.ts";

test("every competency leads some idea, both kinds are there, and each field has its counterpart", () => {
  const leading = new Set(STORY_IDEAS.map(({ competencies }) => competencies[0]));
  expect(COMPETENCIES.filter((competency) => !leading.has(competency))).toEqual(["ownership"]);
  expect(new Set(STORY_IDEAS.map(({ kind }) => kind)).size).toBe(2);
  expect(new Set(STORY_IDEAS.map(({ id }) => id)).size).toBe(STORY_IDEAS.length);
  for (const { id, examples } of STORY_IDEAS)
    for (const field of IDEA_FIELDS) expect(examples[field].length, `${id} in ${field}`).toBeGreaterThan(20);
});

const first = (stories: Parameters<typeof rankIdeas>[1]) => rankIdeas(STORY_IDEAS, stories)[0];
const covering = (...left: string[]) =>
  (["challenge", "accomplishment"] as const).flatMap((kind) => [
    { kind, competencies: COMPETENCIES.filter((each) => !left.includes(each)) },
  ]);

test("what the bank lacks comes first, with the reason", () => {
  expect(first(covering("leadership-and-mentoring"))).toMatchObject({
    idea: { id: "grew" },
    why: "No story of yours shows leadership & mentoring yet.",
  });
  expect(first(covering("ambiguity"))?.idea.competencies[0]).toBe("ambiguity");
});

test("a failure and a conflict are asked for before anything else that is missing", () => {
  const ids = rankIdeas(STORY_IDEAS, covering("failure-and-learning", "initiative", "ambiguity")).map(
    ({ idea }) => idea.id,
  );
  expect(ids[0]).toBe("mistake");
});

test("a missing kind is said, and one story of a competency is not two", () => {
  const only = [{ kind: "challenge" as const, competencies: COMPETENCIES }];
  expect(first(only)).toMatchObject({ idea: { kind: "accomplishment" } });
  expect(first(only)?.why).toMatch(
    /^You have one story about .+; a second lets you choose\. It would be your first accomplishment\.$/,
  );
});

test("without stories nothing is called missing", () => {
  for (const { why } of rankIdeas(STORY_IDEAS, [])) expect(why).toMatch(/^Shows /);
});
