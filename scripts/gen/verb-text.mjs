/** The verb as it begins: guarded, in one transaction, with an entry in the audit log. */
export function verbText(action, { entity, call, schema }, onStory) {
  const guard = onStory
    ? `({ tx, actor, input }) => requireStory(tx, actor, "${action}", input.storyId, { isLocked: true })`
    : `({ actor }) => requireOrganisation(actor, "${action}")`;
  const run = onStory
    ? `async ({ subject: story, audit }) => {
    audit({ subjectId: story.id });
    return { storyId: story.id };
  }`
    : `async ({ actor, input: { name }, audit }) => {
    audit({ subjectId: actor.orgId, fields: ["name"] });
    return { name };
  }`;
  const from = onStory ? "require-story" : "require-organisation";
  return `import { ${schema} } from "@starboard/domain/${entity}";
import { ${onStory ? "requireStory" : "requireOrganisation"} } from "../guards/${from}.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** Leaves an entry in the audit log: who did it, and to what. */
export const ${call} = defineMutation({
  action: "${action}",
  input: ${schema},
  guard: ${guard},
  run: ${run},
});
`;
}

const LEFT = `async function readEntries(action: string) {
  return database.look("select actor_id, subject_id, fields from audit_entries where action = $1", [action]);
}
`;

/** What it does for whom it is for, what it refuses to whom it is not, on a database of its own. */
export function verbTestText({ entity, verb, file, call }, who) {
  const action = `${entity}.${verb}`;
  const onStory = who === "author";
  const imports = `import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { ${onStory ? "addTestOrganisation, addTestStory" : "addTestOrganisation"}, type TestOrganisation } from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ${call} } from "./${file}.ts";

let database: TestDatabase;
let organisation: TestOrganisation;

beforeAll(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "${entity}");
});
afterAll(() => database.drop());

${LEFT}`;
  return `${imports}\n${onStory ? ofStory(action, call) : ofOrganisation(action, call, who)}`;
}

const ofStory = (action, call) => `test("${action} is its author's, and leaves an entry of it", async () => {
  const author = await organisation.add("Author", ["candidate"]);
  const { storyId } = await addTestStory(author, { isShared: true });
  expect(await ${call}(author.context, { storyId })).toEqual({ storyId });
  expect(await readEntries("${action}")).toEqual([{ actor_id: author.userId, subject_id: storyId, fields: [] }]);
});

test("${action} is refused to whoever else reads the story", async () => {
  const author = await organisation.add("Another author", ["candidate"]);
  const coach = await organisation.add("Coach", ["coach"]);
  const { storyId } = await addTestStory(author, { isShared: true });
  await expect(${call}(coach.context, { storyId })).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await readEntries("${action}")).toHaveLength(1);
});
`;

function ofOrganisation(action, call, who) {
  const done = `test("${action} leaves an entry of who did it", async () => {
  const { orgId, owner } = organisation;
  expect(await ${call}(owner.context, { name: "A name" })).toEqual({ name: "A name" });
  expect(await readEntries("${action}")).toEqual([{ actor_id: owner.userId, subject_id: orgId, fields: ["name"] }]);
});

test("${action} takes no name of more than a line", async () => {
  const attempt = ${call}(organisation.owner.context, { name: "x".repeat(121) });
  await expect(attempt).rejects.toMatchObject({ code: "INVALID" });
  expect(await readEntries("${action}")).toHaveLength(1);
});
`;
  if (who === "everybody") return done;
  return `${done}
test("${action} is refused to whom it is not for", async () => {
  const candidate = await organisation.add("Candidate", ["candidate"]);
  await expect(${call}(candidate.context, { name: "A name" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await readEntries("${action}")).toHaveLength(1);
});
`;
}
