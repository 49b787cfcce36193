import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { checkBannedText } from "./banned-text.mjs";
import { anchorOf, checkDocs } from "./docs-links.mjs";
import { checkPackageTable } from "./docs-packages.mjs";
import { checkEnvironmentExample, exampleKeys } from "./environment-example.mjs";
import { CLEAN_TREE, plantTree } from "./planted-tree.mjs";
import { checkNames, checkReadmes } from "./tree-names.mjs";
import { checkComments, checkSizes } from "./tree-sizes.mjs";
import { walkTree } from "./walk-tree.mjs";
import { readWorkspace } from "./workspace.mjs";

const small = plantTree(CLEAN_TREE);
afterAll(() => small.remove());

/** The check of the environment starts esbuild and Node: it runs where it is asked for. */
async function problemsWith(files, { withEnvironment = true } = {}) {
  for (const [path, text] of Object.entries(files)) small.write(path, text);
  try {
    const paths = walkTree(small.root);
    const tree = { root: small.root, files: paths, workspace: readWorkspace(small.root, paths) };
    const found = [checkSizes, checkComments, checkNames, checkReadmes, checkBannedText].flatMap((check) =>
      check(tree),
    );
    const environment = withEnvironment ? (await checkEnvironmentExample(tree)).problems : [];
    return [...found, ...checkDocs(tree).problems, ...environment];
  } finally {
    for (const path of Object.keys(files)) small.restore(path);
  }
}

const lines = (count) => "export {};\n".repeat(count);
const SOURCE = "packages/services/src/planted.ts";
const TEST = "packages/services/src/planted.test.ts";
const PAGE = "docs/planted.md";

/** In pieces, so that the text check does not find this file. */
const joined = (...parts) => parts.join("");

const VIOLATIONS = [
  ["a file of 301 lines", "size", SOURCE, lines(301)],
  ["a page of 41 lines", "size", "apps/web/src/app/bank/page.tsx", lines(41)],
  ["a router of 81 lines", "size", "packages/api/src/routers/story.ts", lines(81)],
  ["a rule of 121 lines", "size", "packages/rules/src/rules/short-claim.ts", lines(121)],
  ["a barrel of 31 lines", "size", "apps/web/src/features/editor/index.ts", lines(31)],
  ["a style sheet of 301 lines", "size", "packages/ui/src/planted.css", "a {}\n".repeat(301)],
  ["a comment of four lines", "comment", SOURCE, `${"// why\n".repeat(4)}export {};\n`],
  ["a file called utils", "name", "packages/services/src/utils.ts", lines(1)],
  ["a folder called helpers", "name", "packages/services/src/helpers/story.ts", lines(1)],
  ["a file called types, with more endings", "name", "packages/services/src/types.test.ts", lines(1)],
  ["a file called new-something", "name", "packages/services/src/new-story.ts", lines(1)],
  ["a README over one screen", "readme", "packages/services/README.md", "# services\n\n".repeat(50)],
  [
    "a package without README",
    "readme",
    "packages/extra/README.md",
    { "packages/extra/package.json": '{"name":"@starboard/extra"}' },
  ],
  ["a note that something is not done", "leftover", SOURCE, joined("// TO", "DO: later\n")],
  ["the address of a registry", "registry", ".npmrc", joined("registry=https://registry.npm", "js.org\n")],
  ["a path of one machine", "machine", SOURCE, joined('export const x = "/ho', 'me/ada/starboard";\n')],
  ["the temporary folder by name", "machine", "scripts/planted.mjs", joined('export const x = "/t', 'mp/x";\n')],
  ["a test that runs alone", "half-test", TEST, joined("test.on", 'ly("x", () => undefined);\n')],
  ["a test that is left out", "half-test", TEST, joined("describe.sk", 'ip("x", () => undefined);\n')],
  [
    "a test that is left out on a condition",
    "half-test",
    TEST,
    joined("test.sk", 'ipIf(true)("x", () => undefined);\n'),
  ],
  ["a mocked module", "mock", TEST, joined("vi.mo", 'ck("./runtime.ts");\n')],
  ["a dead link", "docs", PAGE, "[gone](gone.md)\n"],
  ["a dead link in the other form", "docs", PAGE, "[gone]: ../gone.md\n"],
  ["a dead picture", "docs", PAGE, "![gone](screenshots/gone.png)\n"],
  ["a dead heading", "docs", PAGE, "[gone](plan.md#the-bush)\n"],
  ["a dead heading of the same page", "docs", PAGE, "# Here\n\n[gone](#there)\n"],
  ["a dead path", "docs", PAGE, "See `packages/domain/src/gone.ts`.\n"],
  ["a dead pattern", "docs", PAGE, "See `packages/*/src/gone-*.ts`.\n"],
  ["a script that is not there", "docs", PAGE, "Run `npm run fly`.\n"],
  ["a script that is not there, in a block of commands", "docs", PAGE, "```sh\nnpm run verify && npm run fly\n```\n"],
  ["a dead path in a command", "docs", PAGE, "Run `npx vitest run packages/domain/src/gone`.\n"],
  ["a dead path in a block of commands", "docs", PAGE, "```sh\nnpx vitest run packages/domain/src/gone\n```\n"],
  ["a file that nobody is called", "docs", PAGE, "It stands in `gone-away.ts`.\n"],
  ["a setting that the example lacks", "environment", ".env.example", "# nothing\n"],
  ["a setting that nobody reads", "environment", ".env.example", "PORT=1\nOLD=1\n"],
  ["a setting listed twice", "environment", ".env.example", "PORT=1\n# PORT=2\n"],
  ["an env.ts that reads nothing", "environment", "apps/worker/src/env.ts", "export const nothing = 1;\n"],
];

describe("the checks of the tree", { timeout: 30_000 }, () => {
  test("find nothing wrong in the small tree", async () => {
    expect(walkTree(small.root).length).toBe(Object.keys(CLEAN_TREE).length);
    expect(await problemsWith({})).toEqual([]);
  });

  test.each(VIOLATIONS)("%s", async (_, rule, file, planted) => {
    const files = typeof planted === "string" ? { [file]: planted } : planted;
    const problems = await problemsWith(files, { withEnvironment: rule === "environment" });
    expect(problems.map((problem) => [problem.rule, problem.file])).toContainEqual([rule, file]);
    for (const { what, mend } of problems) expect([what, mend].every((text) => text.length > 4)).toBe(true);
  });

  test("let data and generated files be long", async () => {
    const long = lines(400);
    expect(
      await problemsWith({ "packages/rules/src/lexicons/verbs.ts": long, "packages/db/drizzle/0001_x.sql": long }),
    ).toEqual([]);
  });

  test("read code in documents as code", async () => {
    const text =
      "# Here\n\n```md\n[gone](gone.md) `packages/gone.ts`\n```\n\n[here](#here), `packages/<name>/x.ts`, [out](https://example.com)\n";
    expect(await problemsWith({ [PAGE]: text })).toEqual([]);
  });
});

test("anchors are those of the usual forges", () => {
  expect(anchorOf("Who may import whom")).toBe("who-may-import-whom");
  expect(anchorOf("`npm start` & [more](x.md)")).toBe("npm-start--more");
});

test("example keys may be commented out", () => {
  expect(exampleKeys("A=1\n# B=2\n#C=\n# a sentence with D=1\nlower=1\n")).toEqual(["A", "B", "C"]);
});

describe("the table of packages in docs/architecture.md", () => {
  const page = readFileSync(new URL("../../docs/architecture.md", import.meta.url), "utf8");
  const problemsOf = (text) => {
    small.write("docs/architecture.md", text);
    try {
      return checkPackageTable({ root: small.root, files: ["docs/architecture.md"] });
    } finally {
      small.restore("docs/architecture.md");
    }
  };
  const line = page.match(/^\| \[db\].*$/m)[0];

  test("is what the checks enforce", () => {
    expect(problemsOf(page)).toEqual([]);
  });

  test.each([
    ["a package that it leaves out", page.replace(`${line}\n`, "")],
    ["an import that nobody allows", page.replace(line, line.replace(/domain \|$/, "domain, rules |"))],
    ["an import that it keeps silent about", page.replace(line, line.replace(/domain \|$/, "nothing of ours |"))],
  ])("is wrong by %s", (_, text) => {
    expect(text).not.toBe(page);
    expect(problemsOf(text).map(({ what }) => what)).toEqual([expect.stringContaining(" db")]);
  });
});
