// Trains the model that sorts free text into sections, from the stories in corpus/, and writes it as data.
//   node packages/rules/scripts/train-sections.mjs            cross-validate by author and write the model
//   node packages/rules/scripts/train-sections.mjs --check    cross-validate only
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadSource } from "./load-source.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const CORPUS = join(HERE, "..", "corpus");
const LABELS = ["situation", "task", "action", "tradeoffs", "result", "lessons"];
const ORDERS = [
  ["situation", "task", "action", "tradeoffs", "result", "lessons"],
  ["situation", "task", "action", "result", "tradeoffs", "lessons"],
  ["task", "situation", "action", "tradeoffs", "result", "lessons"],
  ["situation", "task", "action", "tradeoffs", "result"],
  ["situation", "action", "result", "lessons"],
];
const TRANSITION_WEIGHT = 0.6;
const { readUnsorted, sectionFeatures, SECTION_FEATURES } = await loadSource(
  "facts/read-facts.ts",
  "facts/section-features.ts",
);

/** A story as free text with the label of every sentence. */
function readStory(story, order) {
  let text = "";
  const spans = [];
  for (const label of order) {
    const body = story.sections[label];
    if (!body) continue;
    if (text) text += " ";
    spans.push({ label, start: text.length, end: text.length + body.length });
    text += body;
  }
  const unsorted = readUnsorted({ text });
  const labels = unsorted.document.sentences.map((sentence) =>
    LABELS.indexOf(spans.find((span) => sentence.start >= span.start && sentence.start < span.end).label),
  );
  return { rows: sectionFeatures(unsorted), labels };
}

function train(stories) {
  const weights = SECTION_FEATURES.map(() => LABELS.map(() => 0));
  const samples = stories.flatMap(({ rows, labels }) => rows.map((row, at) => [row, labels[at]]));
  const decay = 0.0015;
  for (let step = 0; step < 600; step++) {
    const rate = 0.9 / (1 + step / 200);
    const gradient = weights.map((row) => row.map(() => 0));
    for (const [row, gold] of samples) {
      const chances = softmax(scoresOf(weights, row));
      row.forEach((value, feature) => {
        if (value === 0) return;
        LABELS.forEach((_, label) => {
          gradient[feature][label] += chances[label] - (label === gold ? 1 : 0);
        });
      });
    }
    weights.forEach((row, feature) => {
      row.forEach((weight, label) => {
        row[label] = weight - rate * (gradient[feature][label] / samples.length + decay * weight);
      });
    });
  }
  const smooth = 0.5;
  const start = LABELS.map(() => smooth);
  const end = LABELS.map(() => smooth);
  const follows = LABELS.map(() => LABELS.map(() => smooth));
  for (const { labels } of stories) {
    start[labels[0]]++;
    end[labels.at(-1)]++;
    for (let at = 1; at < labels.length; at++) follows[labels[at - 1]][labels[at]]++;
  }
  const logs = (row) => {
    const sum = row.reduce((a, b) => a + b, 0);
    return row.map((count) => Math.round(TRANSITION_WEIGHT * Math.log(count / sum) * 100));
  };
  return {
    weights: weights.map((row) => row.map((weight) => Math.round(weight * 100))),
    start: logs(start),
    follows: follows.map(logs),
    end: logs(end),
  };
}

const scoresOf = (weights, row) =>
  LABELS.map((_, label) => row.reduce((sum, value, feature) => sum + value * weights[feature][label], 0));

function softmax(scores) {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** The same search as in label-sentences.ts, on a model that is not written yet. */
function predict(model, rows) {
  const scores = rows.map((row) => scoresOf(model.weights, row));
  let best = scores[0].map((score, label) => score + model.start[label]);
  const back = [];
  for (const row of scores.slice(1)) {
    const from = LABELS.map((_, label) => {
      const options = best.map((score, previous) => score + model.follows[previous][label]);
      return options.indexOf(Math.max(...options));
    });
    best = row.map((score, label) => score + best[from[label]] + model.follows[from[label]][label]);
    back.push(from);
  }
  const ends = best.map((score, label) => score + model.end[label]);
  const path = [ends.indexOf(Math.max(...ends))];
  for (const from of back.reverse()) path.unshift(from[path[0]]);
  return path;
}

/** Macro-F1 over the six labels. */
function macroF1(pairs) {
  const scores = LABELS.map((_, label) => {
    const hits = pairs.filter(([gold, got]) => gold === label && got === label).length;
    const wrong = pairs.filter(([gold, got]) => got === label && gold !== label).length;
    const missed = pairs.filter(([gold, got]) => gold === label && got !== label).length;
    return hits === 0 ? 0 : (2 * hits) / (2 * hits + wrong + missed);
  });
  return { macro: scores.reduce((a, b) => a + b, 0) / scores.length, scores };
}

const stories = readdirSync(CORPUS)
  .filter((name) => /^stories-.*\.jsonl$/.test(name))
  .sort()
  .flatMap((name) => readFileSync(join(CORPUS, name), "utf8").trim().split("\n"))
  .map((line) => JSON.parse(line))
  .filter((story) => story.sections && story.style !== "stuffed" && Object.keys(story.sections).length >= 3);
const read = stories.map((story) => ({ field: story.field, orders: ORDERS.map((order) => readStory(story, order)) }));

// Cross-validation leaves out whole fields, so that no story's neighbours are in the training half.
const fields = [...new Set(read.map((story) => story.field))];
const folds = 6;
const pairs = [];
const trivial = [];
for (let fold = 0; fold < folds; fold++) {
  const held = new Set(fields.filter((_, index) => index % folds === fold));
  const model = train(read.filter((story) => !held.has(story.field)).flatMap((story) => story.orders));
  for (const story of read.filter((candidate) => held.has(candidate.field))) {
    const { rows, labels } = story.orders[0];
    for (const [at, got] of predict(model, rows).entries()) pairs.push([labels[at], got]);
    for (const [at, gold] of labels.entries()) trivial.push([gold, byPlace((at + 0.5) / labels.length)]);
  }
}
function byPlace(share) {
  return share < 0.2 ? 0 : share < 0.3 ? 1 : share < 0.65 ? 2 : share < 0.75 ? 3 : share < 0.9 ? 4 : 5;
}
const figures = macroF1(pairs);
const accuracy = pairs.filter(([gold, got]) => gold === got).length / pairs.length;
process.stdout.write(
  `${stories.length} stories, ${pairs.length} sentences, held out by field: macro-F1 ${figures.macro.toFixed(3)}, accuracy ${accuracy.toFixed(3)}\n` +
    `  ${LABELS.map((label, index) => `${label} ${figures.scores[index].toFixed(2)}`).join("  ")}\n` +
    `  by place alone: macro-F1 ${macroF1(trivial).macro.toFixed(3)}\n`,
);
if (!process.argv.includes("--check")) {
  const model = train(read.flatMap((story) => story.orders));
  const file = join(HERE, "..", "src", "facts", "section-model.ts");
  writeFileSync(
    file,
    `/** Weights in hundredths, one row per feature and one column per section; written by scripts/train-sections.mjs. */
export const SECTION_MODEL: {
  weights: readonly (readonly number[])[];
  start: readonly number[];
  follows: readonly (readonly number[])[];
  end: readonly number[];
} = ${JSON.stringify(model)};
`,
  );
}
