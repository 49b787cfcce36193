import { isValueReference, walkSyntax } from "./walk-syntax.mjs";
import { isToolFile } from "./walk-tree.mjs";

/** The only readers of the environment: each program's env.ts (the command line is one), the harness, and what tools read. */
const mayReadEnvironment = (path) =>
  /^apps\/[^/]+\/(?:src|e2e)\/env\.ts$/.test(path) ||
  /^packages\/(?:cli|testing)\/src\/env\.ts$/.test(path) ||
  isToolFile(path);

const propertyOf = (member) => (member.computed ? member.property.value : member.property.name);

function environmentUse(node, parent, key) {
  if (node.type === "MemberExpression" && node.object.type === "MetaProperty" && propertyOf(node) === "env")
    return "import.meta.env";
  if (node.type === "MemberExpression" && node.object.name === "globalThis" && propertyOf(node) === "process")
    return "globalThis.process";
  if (node.type === "ImportDeclaration" && /^(?:node:)?process$/.test(node.source.value)) {
    const hidden = node.specifiers.find(
      (one) => one.imported?.name === "env" || (!one.imported && one.local.name !== "process"),
    );
    return hidden && `${hidden.local.name} from ${node.source.value}`;
  }
  if (node.name !== "process" || !isValueReference(node, parent, key)) return;
  if (parent.type !== "MemberExpression" || key !== "object") {
    return parent.type === "UnaryExpression" ? undefined : "process, handed on whole";
  }
  const property = propertyOf(parent);
  return property === "env" || property === undefined ? "process.env" : undefined;
}

/** `process.env` in any spelling outside env.ts: a setting that no schema knows. */
export function checkEnvironment({ modules, workspace }) {
  const problems = [];
  for (const { path, program, lineOf } of modules.values()) {
    if (!workspace.packageOf(path) || mayReadEnvironment(path)) continue;
    walkSyntax(program, (node, parent, key) => {
      const use = environmentUse(node, parent, key);
      if (!use) return;
      problems.push({
        file: path,
        line: lineOf(node.start),
        rule: "environment",
        what: `${use} is read outside env.ts.`,
        mend: "Add the key to the app's env.ts (with its schema and a line in .env.example) and take the value as an argument.",
      });
    });
  }
  return problems;
}
