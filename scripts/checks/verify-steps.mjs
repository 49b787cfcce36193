import { availableParallelism } from "node:os";
import { join } from "node:path";
import { checkBannedText } from "./banned-text.mjs";
import { checkDocs } from "./docs-links.mjs";
import { checkPackageTable } from "./docs-packages.mjs";
import { checkEnvironmentExample } from "./environment-example.mjs";
import { checkEnvironmentPage } from "./environment-page.mjs";
import { checkFences, checkImportCycles } from "./fences.mjs";
import { readImportGraph } from "./import-graph.mjs";
import { checkMigrations } from "./migrations.mjs";
import { readEnvironments } from "./read-environment.mjs";
import { runTool } from "./run-tool.mjs";
import { biomeProblems, compilerProblems, deadCodeProblems } from "./tool-problems.mjs";
import { checkNames, checkReadmes } from "./tree-names.mjs";
import { checkComments, checkSizes } from "./tree-sizes.mjs";
import { readText } from "./walk-tree.mjs";

/** A tool that fails without a message we can read is a failure all the same: its own words are shown. */
const orItsWords = (problems, { code, stdout, stderr }, rule) => {
  if (problems.length > 0 || code === 0) return problems;
  const words = `${stdout}\n${stderr}`.trim().split("\n").slice(-40).join("\n");
  return [{ file: "", rule, what: `ended with ${code} and said:\n${words}`, mend: "" }];
};

async function runBiome(root, args) {
  const result = await runTool(root, `biome ${args} --reporter=json --max-diagnostics=none .`);
  if (!result.stdout.startsWith("{")) return { problems: orItsWords([], result, "biome"), summary: "" };
  const { problems, read } = biomeProblems(result.stdout);
  if (read === 0)
    problems.push({ file: "biome.json", rule: "reading", what: "no file was read.", mend: "Correct files.includes." });
  return { problems: orItsWords(problems, result, "biome"), summary: `${read} files` };
}

/** `turbo boundaries` prints frames for people: they are shown as they are, and its count must name files. */
async function runBoundaries(root) {
  const result = await runTool(root, "turbo boundaries");
  const [summary, files] = `${result.stdout}\n${result.stderr}`.match(/Checked (\d+) files[^,\n]*/) ?? ["", "0"];
  if (result.code === 0 && Number(files) > 0) return { problems: [], summary: summary.toLowerCase() };
  const words = `${result.stdout}\n${result.stderr}`.trim();
  return {
    problems: [{ file: "turbo.json", rule: "boundaries", what: words, mend: "Import what the tags allow." }],
    summary,
  };
}

/** What a package that runs on Node and needs nothing else says; those that the tsconfig.json above names are one program. */
const NODE_PRESET = '{ "extends": "@starboard/config/tsconfig/node.json", "include": ["src"] }';

/**
 * The type check of every package, as many programs at a time as there are cores. The packages on Node share one, so
 * that what they all import is read once. Not through `turbo run`: it needs pnpm on the PATH, which a fresh clone has
 * not, and verify answers for the tree as it is, not for a cache.
 */
async function runTypes({ root, workspace, files }) {
  const typed = workspace.packages.filter(({ manifest }) => manifest.scripts?.typecheck);
  const hasText = (path, text) => files.includes(path) && readText(root, path).trim() === text;
  const onNode = typed.filter(({ folder }) => hasText(`${folder}/tsconfig.json`, NODE_PRESET));
  const { include } = files.includes("tsconfig.json") ? JSON.parse(readText(root, "tsconfig.json")) : { include: [] };
  const together = onNode.filter(({ folder }) => include.includes(`${folder}/src`));
  const waiting = typed
    .filter((pkg) => !together.includes(pkg))
    .map(({ name, folder, manifest }) => ({ name, folder, command: manifest.scripts.typecheck }));
  if (together.length > 0) waiting.unshift({ name: "the packages on Node", folder: ".", command: "tsc --noEmit" });
  const summary = `${typed.length} packages in ${waiting.length} programs`;
  const problems = [];
  const work = async () => {
    for (let program = waiting.shift(); program; program = waiting.shift()) {
      // As many programs run as there are cores: a second checker in one of them would look at the same types again.
      const result = await runTool(root, `${program.command} --checkers 1`, { cwd: join(root, program.folder) });
      problems.push(...orItsWords(compilerProblems(program.folder, result.stdout), result, program.name));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  // A broken file shows in every package that imports it: once is enough.
  const seen = new Map(problems.map((problem) => [`${problem.file}:${problem.line}:${problem.what}`, problem]));
  return { problems: [...seen.values()], summary };
}

async function runDeadCode(root) {
  const result = await runTool(root, "knip --no-progress --no-config-hints --reporter json");
  const json = result.stdout.slice(result.stdout.indexOf("{"));
  const problems = json.startsWith("{") ? deadCodeProblems(json) : [];
  return { problems: orItsWords(problems, result, "knip"), summary: "" };
}

async function checkEnvironment(tree) {
  const environments = await readEnvironments(tree);
  const { problems, summary } = await checkEnvironmentExample(tree, environments);
  return { problems: [...problems, ...checkEnvironmentPage(tree, environments)], summary };
}

function checkPages(tree) {
  const { problems, summary } = checkDocs(tree);
  return { problems: [...problems, ...checkPackageTable(tree)], summary };
}

/** Every step of `npm run verify`: `{ name, run }`, run giving `{ problems, summary }`. The longest comes first. */
export function verifySteps(root) {
  const graph = readImportGraph(root);
  const tree = { root, files: graph.files, workspace: graph.workspace };
  return [
    { name: "types", run: () => runTypes(tree) },
    { name: "format", run: () => runBiome(root, "format") },
    { name: "lint", run: () => runBiome(root, "check --formatter-enabled=false --error-on-warnings") },
    { name: "boundaries", run: () => runBoundaries(root) },
    { name: "imports", run: () => checkFences(root, graph) },
    { name: "cycles", run: () => checkImportCycles(root, graph) },
    { name: "dead code", run: () => runDeadCode(root) },
    {
      name: "sizes",
      run: () => ({ problems: [...checkSizes(tree), ...checkComments(tree)], summary: `${tree.files.length} files` }),
    },
    {
      name: "names",
      run: () => ({ problems: [...checkNames(tree), ...checkReadmes(tree)], summary: `${tree.files.length} files` }),
    },
    { name: "text", run: () => ({ problems: checkBannedText(tree), summary: `${tree.files.length} files` }) },
    { name: "docs", run: () => checkPages(tree) },
    { name: "environment", run: () => checkEnvironment(tree) },
    { name: "migrations", run: () => checkMigrations(tree) },
  ];
}
