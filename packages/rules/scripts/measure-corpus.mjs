// Prints how the engine fares on the corpus, each figure beside its trivial baseline; `--details` lists every miss.
//   node packages/rules/scripts/measure-corpus.mjs [--json] [--details]
//     [--stories FILE]… [--quantities FILE]… [--facts FILE]…   other texts instead, in the corpus's format
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadSource } from "./load-source.mjs";
import { measureFacts } from "./measure/measure-facts.mjs";
import { measureQuantities } from "./measure/measure-quantities.mjs";
import { measureStories } from "./measure/measure-stories.mjs";
import { printReport } from "./measure/print-report.mjs";

const CORPUS = join(dirname(fileURLToPath(import.meta.url)), "..", "corpus");
const FROM = process.env.INIT_CWD ?? process.cwd();
const { values } = parseArgs({
  options: {
    json: { type: "boolean" },
    details: { type: "boolean" },
    stories: { type: "string", multiple: true },
    quantities: { type: "string", multiple: true },
    facts: { type: "string", multiple: true },
  },
});
const isOwn = values.stories === undefined && values.quantities === undefined && values.facts === undefined;
const own = (pattern) =>
  readdirSync(CORPUS)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => join(CORPUS, name));
const files = (given, pattern) => (isOwn ? own(pattern) : (given ?? []).map((file) => resolve(FROM, file)));

const readLines = (file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));

/** Sentences of the first rounds are written as lists: span, value, kind. */
const readSentences = (file) =>
  (file.endsWith(".json") ? JSON.parse(readFileSync(file, "utf8")) : readLines(file)).map(fromLists);
const fromLists = ({ id, text, quantities, change }) => ({
  id,
  text,
  quantities: quantities?.map((one) => (Array.isArray(one) ? { span: one[0], value: one[1], kind: one[2] } : one)),
  change: Array.isArray(change) ? { from: sideOf(change[0]), to: sideOf(change[1]), direction: change[2] } : change,
});
const sideOf = (value) => (value === null ? null : { value });

/** Later ratings of the same stories: id → overall. */
function moreRatings() {
  const more = {};
  for (const file of own(/^ratings-.*\.json$/)) {
    for (const [id, overall] of Object.entries(JSON.parse(readFileSync(file, "utf8")))) {
      more[id] ??= [];
      more[id].push(overall);
    }
  }
  return more;
}

const { evaluate, factsOfSentence } = await loadSource("evaluate.ts", "facts/sentence-facts.ts");
const more = moreRatings();
const storyFiles = files(values.stories, /^stories-.*\.jsonl$/);
const report = {
  stories: storyFiles.map((file) => ({ file: basename(file), ...measureStories(evaluate, readLines(file), more) })),
  quantities: files(values.quantities, /^gold-quantities.*\.jsonl?$/).map((file) => ({
    file: basename(file),
    ...measureQuantities(evaluate, readSentences(file)),
  })),
  facts: files(values.facts, /^gold-facts.*\.jsonl$/)
    .filter((file) => existsSync(file))
    .map((file) => ({ file: basename(file), ...measureFacts(factsOfSentence, readLines(file)) })),
};
if (storyFiles.length > 1)
  report.stories.push({ file: "all rounds", ...measureStories(evaluate, storyFiles.flatMap(readLines), more) });
process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : printReport(report, values.details === true));
