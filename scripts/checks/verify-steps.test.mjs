import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CLEAN_TREE, plantTree } from "./planted-tree.mjs";
import { verifySteps } from "./verify-steps.mjs";
import { readText } from "./walk-tree.mjs";

const ROOT = join(import.meta.dirname, "..", "..");
const CONFIGURATION = ["biome.json", "turbo.json", "knip.jsonc"];
const SERVICES = "packages/services/src/planted.ts";
const DOMAIN = "packages/domain/src/planted.ts";
const CLIENT = "packages/db/src/client.ts";

/**
 * What is planted, the rule that must catch it, the file, its text, and the file that the tool names where that is another.
 * All violations of one step are planted together: a tool takes longer to start than to read.
 */
const PLANTED = {
  format: [["not formatted", "format", SERVICES, "export   const x = 1"]],
  lint: [
    [
      "a ring of types",
      "noImportCycles",
      "packages/services/src/ring-a.ts",
      'import type { B } from "./ring-b.ts";\n\nexport type A = B[];\n',
    ],
    [
      "its other half",
      "noImportCycles",
      "packages/services/src/ring-b.ts",
      'import type { A } from "./ring-a.ts";\n\nexport type B = A;\n',
    ],
    [
      "an undeclared library",
      "noUndeclaredDependencies",
      "packages/services/src/undeclared.ts",
      'import { z } from "zod";\n\nexport const x = z;\n',
    ],
    ["process.env", "noProcessEnv", "packages/services/src/environment.ts", "export const x = process.env.PORT;\n"],
    [
      "Node in domain",
      "noNodejsModules",
      "packages/domain/src/node.ts",
      'import { readFileSync } from "node:fs";\n\nexport const x = readFileSync;\n',
    ],
    [
      "Intl in rules",
      "noRestrictedGlobals",
      "packages/rules/src/country.ts",
      "export const x = new Intl.NumberFormat();\n",
    ],
    ["any", "noExplicitAny", "packages/services/src/anything.ts", "export const x = (y: any) => y;\n"],
    [
      "a promise that something is there",
      "noNonNullAssertion",
      "packages/services/src/sure.ts",
      "export const x = (y?: string) => y!.length;\n",
    ],
    ["a default export", "noDefaultExport", "packages/services/src/unnamed.ts", "export default 1;\n"],
    ["a name in capitals", "useFilenamingConvention", "packages/services/src/BadName.ts", "export const x = 1;\n"],
    [
      "an import without ending",
      "useImportExtensions",
      "packages/services/src/short.ts",
      'import { createRuntime } from "./runtime";\n\nexport const x = createRuntime;\n',
    ],
    [
      "a focused test",
      "noFocusedTests",
      "packages/services/src/alone.test.ts",
      `import { test } from "vitest";\n\ntest.${"only"}("x", () => undefined);\n`,
    ],
  ],
  types: [
    [
      "Node in domain",
      "TS2591",
      "packages/domain/src/node.ts",
      'import { readFileSync } from "node:fs";\nexport const x = readFileSync;\n',
    ],
    ["the browser in domain", "TS2584", "packages/domain/src/browser.ts", "export const x = document.title;\n"],
    [
      "a type of a package above",
      "TS2307",
      "packages/domain/src/above.ts",
      'export type X = import("@starboard/rules/evaluate").X;\n',
    ],
    ["a wrong type", "TS2322", DOMAIN, 'export const x: number = "one";\n'],
  ],
  boundaries: [
    [
      "a package that is not declared",
      "boundaries",
      "packages/db/src/planted.ts",
      'import { evaluate } from "@starboard/rules/evaluate";\nexport const x = evaluate;\n',
    ],
    [
      "a declared package above",
      "boundaries",
      "packages/domain/package.json",
      CLEAN_TREE["packages/domain/package.json"].replace('"zod"', '"@starboard/rules":"workspace:*","zod"'),
      "packages/rules/turbo.json",
    ],
  ],
  "dead code": [
    ["an export that nobody imports", "export", CLIENT, `${CLEAN_TREE[CLIENT]}export const unused = 1;\n`],
    ["a script that nobody starts", "file", "scripts/lost/lost.mjs", "export {};\n"],
    [
      "a dependency that nobody uses",
      "dependency",
      "packages/db/package.json",
      CLEAN_TREE["packages/db/package.json"].replace('"pg"', '"diff":"catalog:","pg"'),
    ],
  ],
};

let tree;
let steps;
beforeAll(() => {
  const configuration = CONFIGURATION.map((name) => [name, readText(ROOT, name)]);
  tree = plantTree({ ...CLEAN_TREE, ...Object.fromEntries(configuration) }, ROOT);
  steps = verifySteps(tree.root);
});
afterAll(() => tree.remove());

describe("the steps that run a tool", () => {
  test.each(Object.entries(PLANTED))(
    "%s",
    async (name, violations) => {
      for (const [, , file, text] of violations) tree.write(file, text);
      const step = steps.find((one) => one.name === name);
      const { problems } = await step.run();
      for (const [, , file] of violations) tree.restore(file);
      const found = problems.map(({ rule, file, what }) => `${rule} ${file} ${what}`);
      for (const [what, rule, file, , named = file] of violations) {
        const caught = found.filter((line) => line.startsWith(rule) && line.includes(named));
        expect(caught, `${what}: ${found.join("\n")}`).not.toHaveLength(0);
      }
    },
    60_000,
  );
});
