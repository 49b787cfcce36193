// Trains the model that sorts free text into sections, from the labelled stories in corpus/, and writes it as data.
//   node packages/rules/scripts/train-sections.mjs            cross-validate by author and by field, and write the model
//     --check: cross-validate only; --fit: write the model only
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadSource } from "./load-source.mjs";
import { macroF1 } from "./measure/statistics.mjs";
import { fitChain, likeliestPath } from "./train/chain-model.mjs";
import { LABELS, labelByPlace, readLabelledSentences, readLabelledStories } from "./train/labelled-stories.mjs";
import { printModel } from "./train/print-model.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const CORPUS = join(HERE, "..", "corpus");
const { values } = parseArgs({ options: { check: { type: "boolean" }, fit: { type: "boolean" } } });
const { readUnsorted, sectionFeatures, numberWords, trainingRows, FIXED_FEATURES, SIGN_FEATURES } = await loadSource(
  "facts/read-facts.ts",
  "facts/sections/feature-rows.ts",
  "facts/sections/section-features.ts",
);
/** Features of the sentence's place among others; a sentence alone has none. */
const PLACE_FEATURES = new Set(
  "first second last beforeLast opening early middle late ending deedBefore"
    .split(" ")
    .map((name) => FIXED_FEATURES.indexOf(name)),
);
const DECAY = 0.0015;
/** A sentence without a story around it counts half. */
const LOOSE_WEIGHT = 0.5;
const MIN_TEXTS = 8;
/** Words that are tried, by the number of texts they stand in, and of these the ones that are kept, by their weights. */
const TRIED = { inside: 250, opening: 100 };
const KEPT = { inside: 50, opening: 20 };
const FIELD_FOLDS = 6;

const told = readLabelledStories(CORPUS);
const sentences = readLabelledSentences(CORPUS);
/** Words by the number of texts they stand in, each sentence read up to `endOf`. */
function frequentWords(endOf) {
  const counts = new Map();
  for (const { text } of [...told.map(({ texts }) => texts[0]), ...sentences]) {
    const { tokens, sentences: spans } = readUnsorted({ text }).document;
    const seen = new Set();
    for (const span of spans)
      for (let at = span.firstToken; at < endOf(span); at++) if (tokens.kind[at] === 1) seen.add(tokens.word[at]);
    for (const word of seen) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= MIN_TEXTS)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([word]) => word);
}

/** All texts with the features of these words, and how the model is fitted to some of the stories. */
function prepare(inside, opening) {
  const words = numberWords(inside, opening);
  const ownFeatures = FIXED_FEATURES.length + inside.length + opening.length;

  /** Features and labels of a text's sentences; −1 where no span covers a sentence. */
  function readText({ text, spans }) {
    const unsorted = readUnsorted({ text });
    const labels = unsorted.document.sentences.map((sentence) => {
      const shared = ({ start, end }) => Math.min(end, sentence.end) - Math.max(start, sentence.start);
      const [best] = spans.filter((span) => shared(span) > 0).sort((a, b) => shared(b) - shared(a));
      return best === undefined ? -1 : LABELS.indexOf(best.label);
    });
    return { rows: trainingRows(sectionFeatures(unsorted, words), ownFeatures), labels };
  }

  const stories = told
    .map(({ author, field, texts }) => ({
      author,
      field,
      isByHand: texts[0].isByHand,
      sequences: texts
        .map((text) => ({ ...readText(text), weight: 1 / texts.length, isWhole: true }))
        .filter(({ labels }) => !labels.includes(-1)),
    }))
    .filter(({ sequences }) => sequences.length > 0);
  const loose = sentences.map(({ text, section }) => {
    const rows = trainingRows(sectionFeatures(readUnsorted({ text }), words), ownFeatures);
    return {
      rows: rows.map((row) => row.filter((feature) => !PLACE_FEATURES.has(feature))),
      labels: rows.map(() => LABELS.indexOf(section)),
      weight: LOOSE_WEIGHT,
      isWhole: false,
    };
  });
  const fitTo = (kept) =>
    fitChain([...kept.flatMap(({ sequences }) => sequences), ...loose], {
      features: ownFeatures + SIGN_FEATURES,
      labels: LABELS.length,
      decay: DECAY,
    });
  return { stories, fitTo };
}

/** Of the frequent words those that weigh most, so that the page's rules stay small. */
function weightyWords() {
  const inside = frequentWords(({ endToken }) => endToken).slice(0, TRIED.inside);
  const opening = frequentWords(({ firstToken }) => firstToken + 1).slice(0, TRIED.opening);
  const { stories, fitTo } = prepare(inside, opening);
  const { weights } = fitTo(stories);
  const heaviest = (words, from, kept) =>
    words
      .map((word, at) => ({ word, weight: Math.hypot(...weights[from + at]) }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, kept)
      .map(({ word }) => word);
  const first = FIXED_FEATURES.length;
  return {
    inside: heaviest(inside, first, KEPT.inside),
    opening: heaviest(opening, first + inside.length, KEPT.opening),
  };
}

const { inside, opening } = weightyWords();
const { stories, fitTo } = prepare(inside, opening);

/** Leaves out whole groups, so that no story's neighbours are in the training half. */
function crossValidate(keyOf, folds) {
  const keys = [...new Set(stories.map(keyOf))];
  return Array.from({ length: Math.min(folds, keys.length) }).flatMap((_, fold, { length }) => {
    const held = new Set(keys.filter((_key, index) => index % length === fold));
    const model = fitTo(stories.filter((story) => !held.has(keyOf(story))));
    return stories
      .filter((story) => held.has(keyOf(story)))
      .flatMap((story) => {
        const { rows, labels } = story.sequences[0];
        return likeliestPath(model, rows).map((got, at) => ({
          story,
          gold: LABELS[labels[at]],
          got: LABELS[got],
          byPlace: labelByPlace((at + 0.5) / rows.length),
        }));
      });
  });
}

function print(name, pairs) {
  const { macro, byLabel, sentences: count } = macroF1(pairs.map(({ gold, got }) => [gold, got]));
  const place = macroF1(pairs.map(({ gold, byPlace }) => [gold, byPlace])).macro;
  const labels = Object.entries(byLabel).map(([label, f1]) => `${label} ${f1.toFixed(2)}`);
  process.stdout.write(
    `${name}: macro-F1 ${macro.toFixed(2)} over ${count} sentences, by place alone ${place.toFixed(2)} (${labels.join(", ")})\n`,
  );
}

function printHeldOut(name, pairs) {
  print(`held out by ${name}`, pairs);
  print(
    "  labelled by hand",
    pairs.filter(({ story }) => story.isByHand),
  );
  print(
    "  sections joined",
    pairs.filter(({ story }) => !story.isByHand),
  );
}

if (!values.fit) {
  const byAuthor = crossValidate(({ author }) => author, Number.POSITIVE_INFINITY);
  printHeldOut("author", byAuthor);
  for (const author of new Set(stories.map((story) => story.author)))
    print(
      `  author ${author}`,
      byAuthor.filter(({ story }) => story.author === author),
    );
  printHeldOut(
    "field",
    crossValidate(({ field }) => field, FIELD_FOLDS),
  );
}
if (!values.check) {
  const data = createHash("sha256")
    .update(JSON.stringify([told, sentences]))
    .digest("hex")
    .slice(0, 16);
  const file = join(HERE, "..", "src", "facts", "sections", "section-model.ts");
  writeFileSync(file, printModel({ ...fitTo(stories), inside, opening, data }));
}
