import { afterAll, expect, test } from "vitest";
import { checkMigrations } from "./migrations.mjs";
import { CLEAN_TREE, plantTree } from "./planted-tree.mjs";
import { walkTree } from "./walk-tree.mjs";

const small = plantTree(CLEAN_TREE);
afterAll(() => small.remove());

let number = 28;
function problemsOf(sql, file = `packages/db/drizzle/00${number++}_planted.sql`) {
  small.write(file, sql);
  const { problems } = checkMigrations({ root: small.root, files: walkTree(small.root) });
  return problems.filter((problem) => problem.file === file).map(({ what }) => what);
}

test.each([
  [
    "a table",
    'CREATE TABLE "moods" (\n\t"org_id" uuid NOT NULL,\n\t"name" text NOT NULL\n);\n--> statement-breakpoint\nALTER TABLE "moods" ADD CONSTRAINT "moods_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id");--> statement-breakpoint\nCREATE UNIQUE INDEX "moods_name" ON "moods" USING btree ("org_id","name");',
  ],
  ["a column that may be empty", 'ALTER TABLE "stories" ADD COLUMN "mood" text;'],
  ["a column with a default", 'ALTER TABLE "stories" ADD COLUMN "mood" text DEFAULT \'calm\' NOT NULL;'],
  [
    "a key with a new column",
    'ALTER TABLE "stories" ADD COLUMN "mood_id" uuid;--> statement-breakpoint\nALTER TABLE "stories" ADD CONSTRAINT "stories_mood" FOREIGN KEY ("org_id","mood_id") REFERENCES "public"."moods"("org_id","id");',
  ],
  [
    "an index, and one less",
    'CREATE INDEX "stories_mood" ON "stories" USING btree ("mood");--> statement-breakpoint\nDROP INDEX "stories_old";',
  ],
  ["rows", "INSERT INTO moods (org_id) SELECT id FROM organisations;"],
  [
    "a contraction with its reason",
    '-- contract: nothing has read "mood" since release 0.3.0, and 0.4.0 stopped writing it\nALTER TABLE "stories" DROP COLUMN "mood";',
  ],
])("%s is taken", (_, sql) => expect(problemsOf(sql)).toEqual([]));

test.each([
  ["a column less", 'ALTER TABLE "stories" DROP COLUMN "mood";', /drop column/],
  ["another name", 'ALTER TABLE "stories" RENAME COLUMN "mood" TO "feeling";', /rename column/],
  ["a table less", 'DROP TABLE "stories";', /drop table/],
  ["another type", 'ALTER TABLE "stories" ALTER COLUMN "mood" SET DATA TYPE integer;', /set data type/],
  ["a column that must be given", 'ALTER TABLE "stories" ADD COLUMN "mood" text NOT NULL;', /must be given/],
  ["one that must be given from now on", 'ALTER TABLE "stories" ALTER COLUMN "mood" SET NOT NULL;', /set not null/],
  [
    "a check on old tables",
    'ALTER TABLE "stories" ADD CONSTRAINT "calm" CHECK (mood = \'calm\');',
    /constraint on a table/,
  ],
  ["a unique index on old tables", 'CREATE UNIQUE INDEX "one_mood" ON "stories" USING btree ("mood");', /unique index/],
  ["a contraction without a reason", '-- contract: old\nALTER TABLE "stories" DROP COLUMN "mood";', /drop column/],
  [
    "what hides behind something harmless",
    'CREATE TABLE "a" ("id" uuid);\nALTER TABLE "stories" DROP COLUMN "mood";',
    /drop column/,
  ],
])("%s is found", (_, sql, words) => expect(problemsOf(sql)).toEqual([expect.stringMatching(words)]));

test("what every installation begins with is not held to it", () => {
  expect(problemsOf('DROP TABLE "stories";', "packages/db/drizzle/0027_planted.sql")).toEqual([]);
});
