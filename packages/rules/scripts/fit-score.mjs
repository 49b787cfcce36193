// Fits the points of the score's deductions to the mean ratings of the corpus and writes them as data.
//   node packages/rules/scripts/fit-score.mjs [--check] [--stories FILE]…
//     cross-validates with one round left out at a time; --check writes nothing; --stories: only scored, never fitted
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadSource } from "./load-source.mjs";
import { mean, spearman } from "./measure/statistics.mjs";
import { fitDeductions } from "./train/fit-deductions.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const CORPUS = join(HERE, "..", "corpus");
const { values } = parseArgs({ options: { check: { type: "boolean" }, stories: { type: "string", multiple: true } } });
const { readFacts, gatherEvidence, readSignals, scoreStory, deductionOf, DEDUCTION_POINTS, evaluate } =
  await loadSource(
    "facts/read-facts.ts",
    "facts/evidence.ts",
    "score/signals.ts",
    "score/score-story.ts",
    "score/deductions.ts",
    "score/deduction-points.ts",
    "evaluate.ts",
  );
const more = JSON.parse(readFileSync(join(CORPUS, "ratings-rater-b.json"), "utf8"));

const readLines = (file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));

/** How much of each deduction a story has, 0–1. */
const sharesOf = (signals) =>
  Object.fromEntries(Object.keys(DEDUCTION_POINTS).map((name) => [name, deductionOf(signals, { [name]: 1 })]));

/** One story as numbers: its rating, its score before any deduction, and how much of each deduction it has. */
function toRow(round) {
  return (story) => {
    const { kind, sections, text, id } = story;
    const input = { kind, ...(sections === undefined ? { text } : { sections }) };
    const signals = readSignals(gatherEvidence(readFacts(input)));
    const own = story.ratings?.map((rating) => rating.overall) ?? [story.overall ?? story.rating];
    const { overall } = scoreStory(signals, { weights: {}, bands: null, points: {} });
    const isReal = /^real-life/.test(story.style ?? "");
    const isThin = evaluate(input).band === "insufficient";
    const rating = mean([...own, ...(more[id] === undefined ? [] : [more[id]])]);
    return { round, isReal, isThin, rating, signals, told: overall, shares: sharesOf(signals) };
  };
}

const CAP = 29;
const scoreOf = (row, points) => {
  const { overall } = scoreStory(row.signals, { weights: {}, bands: null, points });
  return Math.min(row.isThin ? CAP : 100, overall);
};

function report(name, rows, pointsOf) {
  const figure = (some, points) =>
    spearman(
      some.map((row) => scoreOf(row, points(row))),
      some.map(({ rating }) => rating),
    ).toFixed(3);
  const real = rows.filter(({ isReal }) => isReal);
  const line = (some) => (some.length < 3 ? "–" : `${figure(some, () => ({}))} → ${figure(some, pointsOf)}`);
  process.stdout.write(`${name}: ${rows.length} stories, Spearman ${line(rows)}; real-life ${line(real)}\n`);
}

const files = readdirSync(CORPUS)
  .filter((name) => /^stories-.*\.jsonl$/.test(name))
  .sort();
const rows = files.flatMap((name) => readLines(join(CORPUS, name)).map(toRow(name)));
const points = fitDeductions(rows);
const heldOut = new Map(files.map((name) => [name, fitDeductions(rows.filter(({ round }) => round !== name))]));
const pointsOfRound = ({ round }) => heldOut.get(round);
for (const name of files)
  report(
    `left out ${name}`,
    rows.filter(({ round }) => round === name),
    pointsOfRound,
  );
report("every round left out in turn", rows, pointsOfRound);
for (const file of values.stories ?? []) {
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  report(`never fitted: ${basename(path)}`, readLines(path).map(toRow(path)), () => points);
}
process.stdout.write(`points: ${JSON.stringify(points)}\n`);
if (!values.check) {
  const told = Object.entries(points)
    .map(([name, full]) => `${name}: ${full}`)
    .join(", ");
  writeFileSync(
    join(HERE, "..", "src", "score", "deduction-points.ts"),
    `/** Points of each deduction in full. Written by scripts/fit-score.mjs from the corpus; figures in corpus/README.md. */\nexport const DEDUCTION_POINTS = { ${told} } as const;\n`,
  );
}
