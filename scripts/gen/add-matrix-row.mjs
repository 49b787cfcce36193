import { addImport, addToBlock } from "./place-text.mjs";
import { upper } from "./word-forms.mjs";

const SUITE = "packages/api/src/contract-suite";
const INPUT = 'input: () => ({ name: "A name" })';

/** What everybody gets who asks for it, and what each part of the row is imported from. */
const ROWS = {
  everybody: { row: `{ ${INPUT}, outcomes: inside("ok") }`, outcomes: ["inside"], parts: [] },
  leads: { row: `{ ${INPUT}, outcomes: leadsOnly }`, outcomes: [], parts: ["leadsOnly"] },
  owners: { row: `{ ${INPUT}, outcomes: ownerOnly }`, outcomes: [], parts: ["ownerOnly"] },
  author: {
    row: '{ input: onStory, outcomes: authorOnly, on: onStoriesOfTeam("FORBIDDEN") }',
    outcomes: [],
    parts: ["authorOnly", "onStoriesOfTeam", "onStory"],
  },
};

/** A procedure's row in the access matrix; a router's first one begins its file. */
export function addMatrixRow(tree, { routerName, path, who }) {
  const { row, outcomes, parts } = ROWS[who];
  const file = `${SUITE}/matrix/${routerName}-rows.ts`;
  const name = `${upper(routerName)}_ROWS`;
  const opening = `export const ${name}: Record<string, MatrixRow> = {`;
  if (!tree.has(file)) {
    tree.create(file, `import type { MatrixRow } from "../outcomes.ts";\n\n${opening}\n};\n`);
    tree.change(
      `${SUITE}/matrix.ts`,
      (text) => addImport(text, `import { ${name} } from "./matrix/${routerName}-rows.ts";`),
      (text) => addToBlock(text, "export const MATRIX: Record<string, MatrixRow> = {", `  ...${name},`),
    );
  }
  tree.change(
    file,
    (text) =>
      outcomes.length > 0 ? addImport(text, `import { ${outcomes.join(", ")} } from "../outcomes.ts";`) : text,
    (text) => (parts.length > 0 ? addImport(text, `import { ${parts.join(", ")} } from "./row-parts.ts";`) : text),
    (text) => addToBlock(text, opening, `  "${path}": ${row},`),
  );
}
