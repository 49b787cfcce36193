import { addMatrixRow } from "./add-matrix-row.mjs";
import { addImport, addSorted, addToBlock } from "./place-text.mjs";
import { addAction, addToEntity } from "./plan-entity.mjs";
import { Refusal } from "./refusal.mjs";
import { verbTestText, verbText } from "./verb-text.mjs";
import { actNames, camel, requireName } from "./word-forms.mjs";

/** Who may do it: what the access table says, and what the verb is about. */
const OPEN_TO = {
  everybody: { rule: "isPerson", subject: "OrganisationAccess" },
  leads: { rule: "leads", subject: "OrganisationAccess" },
  owners: { rule: "ownsOrganisation", subject: "OrganisationAccess" },
  author: { rule: "isAuthor", subject: "StoryAccess" },
};

const SUITE = "packages/api/src/contract-suite";

/** A use case that writes, from its input schema to its rows in the access matrix. */
export function planVerb(tree, name, { for: who = "everybody", router }) {
  const names = actNames(name);
  const open = OPEN_TO[who];
  if (!open) throw new Refusal(`--for takes ${Object.keys(OPEN_TO).join(", ")}.`);
  const routerName = router ?? names.entity;
  requireName([routerName, names.verb], "write --router as it stands in app-router.ts");
  const { entity, verb, file, call, schema } = names;
  const onStory = who === "author";

  addSchema(tree, names, onStory);
  addAction(tree, name, open);
  tree.create(`packages/services/src/${entity}/${file}.ts`, verbText(name, names, onStory));
  tree.create(`packages/services/src/${entity}/${file}.int.test.ts`, verbTestText(names, who));
  addToEntity(tree, entity, `export { ${call} } from "./${file}.ts";`);
  addGuardedModule(tree, entity);
  addProcedure(tree, { ...names, routerName });
  const path = `${camel(routerName)}.${camel(verb)}`;
  addMatrixRow(tree, { routerName, path, who });
  tree.change(`${SUITE}/answer-fields.txt`, (text) =>
    addSorted(text, `${path}: ${onStory ? "storyId" : "name"}`, (line) => line.split(":")[0]),
  );
  if (who === "everybody")
    tree.change(`${SUITE}/mutants.matrix.test.ts`, (text) =>
      addToBlock(text, "const OPEN_TO_MEMBERS: readonly string[] = [", `  "${call}",`),
    );
  return {
    next: [
      `Write what it takes (${schema} in packages/domain/src/${entity}.ts) and what it does (packages/services/src/${entity}/${file}.ts).`,
      `Its test, on a PostgreSQL of its own: npm test -- --only integration packages/services/src/${entity}/${file}.int.test.ts`,
      `Its cells of the matrix: npm test -- --only matrix ${SUITE}`,
    ],
  };
}

function addSchema(tree, { entity, schema }, onStory) {
  const path = `packages/domain/src/${entity}.ts`;
  const shape = onStory ? "z.object({ storyId: StoryId })" : 'z.object({ name: storedLine(120, "The name") })';
  const from = onStory
    ? 'import { StoryId } from "./identifier.ts";'
    : 'import { storedLine } from "./stored-text.ts";';
  const line = `export const ${schema} = ${shape};`;
  if (!tree.has(path)) return tree.create(path, `import { z } from "zod";\n${from}\n\n${line}\n`);
  if (new RegExp(`\\b${schema}\\b`).test(tree.read(path))) throw new Refusal(`${path} has a ${schema} already.`);
  tree.change(
    path,
    (text) => addImport(text, 'import { z } from "zod";'),
    (text) => addImport(text, from),
    (text) => `${text.trimEnd()}\n\n${line}\n`,
  );
}

/** The matrix takes the guards of these modules away, one after the other. */
function addGuardedModule(tree, entity) {
  const path = `${SUITE}/guarded-verbs.ts`;
  const line = `import * as ${camel(entity)} from "@starboard/services/${entity}";`;
  if (tree.read(path).includes(`from "@starboard/services/${entity}"`)) return;
  tree.change(
    path,
    (text) => addImport(text, line),
    (text) => addToBlock(text, "const modules: readonly object[] = [", `  ${camel(entity)},`),
  );
}

function addProcedure(tree, { entity, verb, call, schema, routerName }) {
  const path = `packages/api/src/app/${routerName}-router.ts`;
  const opening = `export const ${camel(routerName)}Router = router({`;
  if (!tree.has(path)) {
    tree.create(path, `import { member, router } from "./procedures.ts";\n\n${opening}\n});\n`);
    tree.change(
      "packages/api/src/app/app-router.ts",
      (text) => addImport(text, `import { ${camel(routerName)}Router } from "./${routerName}-router.ts";`),
      (text) =>
        addToBlock(text, "export const appRouter = router({", `  ${camel(routerName)}: ${camel(routerName)}Router,`),
    );
  }
  if (tree.read(path).includes(`\n  ${camel(verb)}: `)) throw new Refusal(`${path} has a ${camel(verb)} already.`);
  tree.change(
    path,
    (text) => addImport(text, `import { ${schema} } from "@starboard/domain/${entity}";`),
    (text) => addImport(text, `import { ${call} } from "@starboard/services/${entity}";`),
    (text) =>
      addToBlock(
        text,
        opening,
        `  ${camel(verb)}: member.input(${schema}).mutation(({ ctx, input }) => ${call}(ctx.service, input)),`,
      ),
  );
}
