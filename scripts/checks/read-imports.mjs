import { walkSyntax } from "./walk-syntax.mjs";

const literal = (node) => {
  if (node?.type === "Literal" && typeof node.value === "string") return node.value;
  if (node?.type === "TemplateLiteral" && node.expressions.length === 0) return node.quasis[0].value.cooked;
};

const isImportMetaUrl = (node) => node?.type === "MemberExpression" && node.object.type === "MetaProperty";

/** `import`, `export … from`, `import()`, `import("x").T`, `import x = require()`, `require()`, `new URL("x", import.meta.url)`. */
const READERS = {
  ImportDeclaration: (node) => ({ specifier: literal(node.source), isType: node.importKind === "type" }),
  ExportAllDeclaration: (node) => ({ specifier: literal(node.source), isType: node.exportKind === "type" }),
  ExportNamedDeclaration: (node) =>
    node.source ? { specifier: literal(node.source), isType: node.exportKind === "type" } : undefined,
  ImportExpression: (node) => ({ specifier: literal(node.source), isType: false }),
  TSImportType: (node) => ({ specifier: literal(node.source), isType: true }),
  TSExternalModuleReference: (node) => ({ specifier: literal(node.expression), isType: false }),
  CallExpression: (node) =>
    node.callee.type === "Identifier" && node.callee.name === "require"
      ? { specifier: literal(node.arguments[0]), isType: false }
      : undefined,
  NewExpression: (node) => {
    if (node.callee.type !== "Identifier" || node.callee.name !== "URL" || !isImportMetaUrl(node.arguments[1])) return;
    const specifier = literal(node.arguments[0]);
    if (!specifier || !/\.(?:ts|tsx)$/.test(specifier)) return;
    return { specifier: specifier.startsWith(".") ? specifier : `./${specifier}`, isType: false, isUrl: true };
  },
};

/**
 * Every import of a program: `{ specifier, line, isType, isUrl }`. `specifier` is undefined where it is computed.
 * Only `import type` and `export type … from` count as types: an inline `type` keeps the import at run time.
 */
export function readImports(program, lineOf) {
  const imports = [];
  walkSyntax(program, (node) => {
    const found = READERS[node.type]?.(node);
    if (found) imports.push({ isUrl: false, ...found, line: lineOf(node.start) });
  });
  return imports;
}

/** `"use client"`, `"use server"` at the head of a file. */
export const readDirectives = (program) =>
  program.body.filter((node) => typeof node.directive === "string").map((node) => node.directive);
