import { addBefore, addToBlock } from "./place-text.mjs";
import { Refusal } from "./refusal.mjs";

const SUBJECTS = "packages/domain/src/access-subjects.ts";
const ACCESS = "packages/domain/src/access.ts";

/** One action more: what it is about, and who may do it. It stands with the others of its entity. */
export function addAction(tree, action, { rule, subject }) {
  if (tree.read(SUBJECTS).includes(`  "${action}":`)) throw new Refusal(`There is an action "${action}" already.`);
  const entity = action.slice(0, action.indexOf("."));
  const add = (opening, line) => (text) => addBefore(text, `  "${entity}.`, line) ?? addToBlock(text, opening, line);
  tree.change(SUBJECTS, add("export interface ActionSubjects {", `  "${action}": ${subject};`));
  tree.change(ACCESS, add("const RULES: {", `  "${action}": ${rule},`));
}

/** An export more of the services of an entity, which gets its door where it has none. */
export function addToEntity(tree, entity, line) {
  const index = `packages/services/src/${entity}/index.ts`;
  if (tree.has(index)) return tree.change(index, (text) => `${text.trimEnd()}\n${line}\n`);
  tree.create(index, `${line}\n`);
  tree.change("packages/services/package.json", (text) => {
    const manifest = JSON.parse(text);
    manifest.exports[`./${entity}`] = `./src/${entity}/index.ts`;
    return `${JSON.stringify(manifest, null, 2)}\n`;
  });
}
