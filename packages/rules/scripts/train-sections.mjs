// Trains the model that sorts free text into sections, from the labelled stories in corpus/, and writes it as data.
//   node packages/rules/scripts/train-sections.mjs [FILE…]    cross-validate and write the model; FILE: more stories
//   node packages/rules/scripts/train-sections.mjs --check    cross-validate only
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadSource } from "./load-source.mjs";
import { macroF1 } from "./measure/statistics.mjs";
import { fitChain } from "./train/chain-model.mjs";
import { LABELS, readLabelledSentences, readLabelledStories } from "./train/labelled-stories.mjs";

const CORPUS = join(dirname(fileURLToPath(import.meta.url)), "..", "corpus");
const { values, positionals } = parseArgs({ options: { check: { type: "boolean" } }, allowPositionals: true });
const { readUnsorted, sectionFeatures, numberWords, FIXED_FEATURES, PLACE_FEATURES, bestPath, chances } = await loadSource(
  "facts/read-facts.ts",
  "facts/section-features.ts",
  "facts/label-sentences.ts",
);
const P = JSON.parse(process.env.P ?? "{}");
const DECAY = P.decay ?? 0.0006;
const SENTENCE_WEIGHT = P.sw ?? 0.5;
const MIN_STORIES = P.min ?? 8;
const MAX_WORDS = P.max ?? 220;
const MAX_OPENINGS = P.maxo ?? 60;

const stories = readLabelledStories(CORPUS, positionals);
const sentences = readLabelledSentences(CORPUS);

/** Words by the number of stories and sentences they stand in; the frequent ones are offered to the model. */
function frequentWords(rangeOf) {
  const counts = new Map();
  const texts = [...stories.map(({ texts }) => texts[0].text), ...sentences.map(({ text }) => text)];
  for (const text of texts) {
    const { tokens, sentences: spans } = readUnsorted({ text }).document;
    const seen = new Set();
    for (const span of spans) {
      for (let at = span.firstToken; at < rangeOf(span); at++)
        if (tokens.kind[at] === 1) seen.add(tokens.word[at]);
    }
    for (const word of seen) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= MIN_STORIES).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word);
}
const inside = frequentWords((span) => span.endToken).slice(0, MAX_WORDS);
const opening = frequentWords((span) => span.firstToken + 1).slice(0, MAX_OPENINGS);
const words = numberWords(inside, opening);
const FEATURES = FIXED_FEATURES.length + inside.length + opening.length;

function readText({ text, spans }) {
  const unsorted = readUnsorted({ text });
  const labels = unsorted.document.sentences.map((sentence) => {
    let best = -1;
    let most = 0;
    for (const { label, start, end } of spans) {
      const shared = Math.min(end, sentence.end) - Math.max(start, sentence.start);
      if (shared > most) [best, most] = [LABELS.indexOf(label), shared];
    }
    return best;
  });
  return { rows: sectionFeatures(unsorted, words), labels };
}

const read = stories.map(({ id, author, field, texts }) => ({
  id,
  author,
  field,
  isByHand: texts[0].isByHand,
  sequences: texts.map((text) => ({ ...readText(text), weight: 1 / texts.length, isWhole: true })).filter(({ labels }) => !labels.includes(-1)),
})).filter(({ sequences }) => sequences.length > 0);
const loose = sentences.map(({ text, section }) => {
  const rows = sectionFeatures(readUnsorted({ text }), words).map((row) => row.filter((feature) => !PLACE_FEATURES.has(feature)));
  return { rows, labels: rows.map(() => LABELS.indexOf(section)), weight: SENTENCE_WEIGHT, isWhole: false };
});

const train = (kept) =>
  fitChain([...kept.flatMap(({ sequences }) => sequences), ...loose], { features: FEATURES, labels: LABELS.length, decay: DECAY });

function predict(model, rows) {
  const scores = rows.map((row) => LABELS.map((_, label) => row.reduce((sum, feature) => sum + model.weights[feature][label], 0)));
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

function crossValidate(keyOf, folds) {
  const keys = [...new Set(read.map(keyOf))];
  const n = Math.min(folds, keys.length);
  const pairs = [];
  for (let fold = 0; fold < n; fold++) {
    const held = new Set(keys.filter((_, index) => index % n === fold));
    const model = train(read.filter((story) => !held.has(keyOf(story))));
    for (const story of read.filter((candidate) => held.has(keyOf(candidate)))) {
      const { rows, labels } = story.sequences[0];
      for (const [at, got] of predict(model, rows).entries()) pairs.push({ story, gold: LABELS[labels[at]], got: LABELS[got], at, place: (at + 0.5) / labels.length });
    }
  }
  return pairs;
}
const figures = (pairs) => {
  const { macro, byLabel, sentences } = macroF1(pairs.map(({ gold, got }) => [gold, got]));
  return `macro-F1 ${macro.toFixed(3)} over ${sentences} (${Object.entries(byLabel).map(([l, f]) => `${l} ${f.toFixed(2)}`).join(" ")})`;
};
for (const [name, keyOf] of [["author", (story) => story.author], ["field", (story) => story.field]]) {
  const pairs = crossValidate(keyOf, name === "author" ? 9 : 6);
  console.log(`by ${name}: ${figures(pairs)}`);
  if (name === "author") for (const author of new Set(read.map((s) => s.author))) console.log("   ", author, figures(pairs.filter((p) => p.story.author === author)));
  console.log("    by hand", figures(pairs.filter((p) => p.story.isByHand)));
  console.log("    joined", figures(pairs.filter((p) => !p.story.isByHand)));
}
