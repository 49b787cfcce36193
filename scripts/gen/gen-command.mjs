import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runTool } from "../checks/run-tool.mjs";
import { inRepository } from "../site/repository.mjs";
import { keepFiles } from "./keep-files.mjs";
import { openTree } from "./open-tree.mjs";
import { planFeature } from "./plan-feature.mjs";
import { planJob } from "./plan-job.mjs";
import { planRule } from "./plan-rule.mjs";
import { planTable } from "./plan-table.mjs";
import { planVerb } from "./plan-verb.mjs";
import { Refusal } from "./refusal.mjs";

const PLANS = { rule: planRule, verb: planVerb, job: planJob, table: planTable, feature: planFeature };

const USAGE = `npm run gen -- KIND NAME [options]

  rule dimension/short-claim   [--words "one two"] [--pitfall NAME]   finds words; a strength, or the problem of a pitfall
  verb entity.verb             [--for everybody|leads|owners|author] [--router NAME]
  job entity.verb              [--queue interactive|batch|mail|maintenance]
  table names_in_plural        a tenant's table, of rows that belong to one member
  feature name                 [--for everybody|leads|owners] [--title "Words"]   a page in an organisation

  --dry-run                    shows what would be written`;

const OPTIONS = {
  words: { type: "string" },
  pitfall: { type: "string" },
  for: { type: "string" },
  router: { type: "string" },
  queue: { type: "string" },
  title: { type: "string" },
  "dry-run": { type: "boolean" },
  help: { type: "boolean" },
};
/** What each kind listens to; an option that would do nothing is refused. */
const TAKES = {
  rule: ["words", "pitfall"],
  verb: ["for", "router"],
  job: ["queue"],
  table: [],
  feature: ["for", "title"],
};

function readArguments(args) {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [kind, name, ...more] = positionals;
    if (values.help || kind === undefined) return null;
    if (!(kind in PLANS)) throw new Refusal(`there is no kind "${kind}".\n\n${USAGE}`);
    if (name === undefined || more.length > 0) throw new Refusal(`give one name.\n\n${USAGE}`);
    const { "dry-run": isDry = false, help: _, ...options } = values;
    const idle = Object.keys(options).find((option) => !TAKES[kind].includes(option));
    if (idle) throw new Refusal(`--${idle} says nothing about a ${kind}.\n\n${USAGE}`);
    return { kind, name, options, isDry };
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(`${error.message}\n\n${USAGE}`);
  }
}

/** What is not committed could not be told from what is generated, and a failure could not be taken back. */
function requireClean(root, paths) {
  const { status, stdout } = spawnSync("git", ["status", "--porcelain", "--", ...paths], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Refusal("this is no git repository: generate in a clone, so that it can be taken back.");
  const dirty = stdout.split("\n").filter(Boolean);
  if (dirty.length > 0) throw new Refusal(`commit or put aside first:\n${dirty.join("\n")}`);
}

function show(edits, { after, rewrites }) {
  for (const { path, text, before } of edits) {
    const known = new Set(before?.split("\n") ?? []);
    const lines = text.trimEnd().split("\n");
    console.log(`\n${before === null ? "new" : "changed"} ${path}`);
    for (const line of before === null ? lines : lines.filter((each) => !known.has(each))) console.log(`  + ${line}`);
  }
  for (const { command } of after) console.log(`\nthen ${command}`);
  if (rewrites.length > 0) console.log(`which rewrites ${rewrites.join(" and ")}`);
  console.log("\nNothing was written.");
}

/** Writes everything, lets the formatter and the project's own writers finish it; when one of them fails all is as it was. */
async function write(root, edits, { after, rewrites }) {
  const kept = keepFiles(root, [...edits.map(({ path }) => path), ...rewrites]);
  try {
    for (const { path, text } of edits) kept.write(path, text);
    const formatted = edits.filter(({ path }) => /\.(?:tsx?|mjs|json)$/.test(path)).map(({ path }) => `"${path}"`);
    const format = { command: `biome check --write --linter-enabled=false ${formatted.join(" ")}`, folder: "." };
    for (const { command, folder } of [format, ...after]) {
      const { code, stdout, stderr } = await runTool(root, command, { cwd: join(root, folder) });
      if (code !== 0)
        throw new Refusal(`${command.split(" ").slice(0, 2).join(" ")} said:
${stdout}${stderr}`);
    }
  } catch (error) {
    kept.putBack();
    throw error;
  }
}

/** `npm run gen`: what a rule, verb, job, table or feature needs, in the shape of the house. @returns whether it did it */
export async function genCommand(args, root = inRepository()) {
  try {
    const asked = readArguments(args);
    if (asked === null) return console.log(USAGE);
    const tree = openTree(root);
    const plan = { rewrites: [], after: [], ...PLANS[asked.kind](tree, asked.name, asked.options) };
    const edits = tree.edits();
    if (asked.isDry) return show(edits, plan);
    requireClean(root, [...edits.map(({ path }) => path), ...plan.rewrites]);
    await write(root, edits, plan);
    for (const { path, before } of edits) console.log(`${before === null ? "new    " : "changed"} ${path}`);
    for (const path of plan.rewrites) console.log(`written ${path}`);
    console.log(`\nNext:\n${plan.next.map((line) => `- ${line}`).join("\n")}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`gen: ${error.message}\nNothing was written.`);
    process.exitCode = 1;
  }
}
