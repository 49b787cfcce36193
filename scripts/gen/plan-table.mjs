import { addBefore, addImport, addToBlock } from "./place-text.mjs";
import { Refusal } from "./refusal.mjs";
import { tableTestText, tableText } from "./table-text.mjs";
import { camel, requireName } from "./word-forms.mjs";

const COLLECT = "packages/services/src/privacy/collect-membership.ts";
const ERASE = "packages/services/src/privacy/erase-membership.ts";
const ERASED = "      memberships: await rowsOf(";

/** A tenant's table of what a member keeps there: the table, its kind, its migration, its part in export and erasure. */
export function planTable(tree, name) {
  if (!/^[a-z]+(?:_[a-z]+)*$/.test(name))
    throw new Refusal(`"${name}" is no name: write words in lower case with _ between, such as saved_views.`);
  const file = name.replaceAll("_", "-");
  requireName(file.split("-").length === 1 ? [file] : [file, file], "write the plural, such as saved_views");
  const call = camel(file);
  if (new RegExp(`\\n  ${name}: "`).test(tree.read("packages/db/src/table-kinds.ts")))
    throw new Refusal(`There is a table ${name} already.`);

  tree.create(`packages/db/src/tables/${file}.ts`, tableText(name, call));
  tree.change("packages/db/src/table-kinds.ts", (text) => {
    const placed = addBefore(text, "  batch_chunks:", `  ${name}: "tenant",`);
    return placed ?? addToBlock(text, "export const TABLE_KINDS = {", `  ${name}: "tenant",`);
  });
  const query = `select id, name, created_at from ${name} where user_id = $me order by created_at`;
  tree.change(COLLECT, (text) => addToBlock(text, "const QUERIES = {", `  ${call}: "${query}",`));
  tree.change(
    ERASE,
    (text) => addImport(text, `import { ${call} } from "@starboard/db/tables/${file}";`),
    (text) => {
      const line = `      ${call}: await rowsOf(tx.delete(${call}).where(eq(${call}.userId, userId))),`;
      const placed = addBefore(text, ERASED, line);
      if (placed === null) throw new Refusal(`${ERASE} has no line that begins with “${ERASED.trim()}”.`);
      return placed;
    },
  );
  tree.create(`packages/services/src/privacy/${file}.int.test.ts`, tableTestText(name, call));
  return {
    rewrites: ["packages/db/drizzle"],
    after: [{ command: `drizzle-kit generate --name ${name}`, folder: "packages/db" }],
    next: [
      `Write its columns in packages/db/src/tables/${file}.ts. Before the migration is on main, make it again: git checkout packages/db/drizzle && git clean -fd packages/db/drizzle, then npm run db:generate -- --name ${name}`,
      `Name them in the export (${COLLECT}).`,
      `Its tests: npm test -- --only integration packages/services/src/privacy/${file}.int.test.ts packages/services/src/tenancy.int.test.ts`,
    ],
  };
}
