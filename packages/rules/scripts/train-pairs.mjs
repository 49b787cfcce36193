// Trains the model that tells whether two numbers of a sentence are one movement, from the gold sentences in corpus/.
//   node packages/rules/scripts/train-pairs.mjs     cross-validate by author and write the model
//     --check: cross-validate only; --fit: write the model only
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadSource, loadSourceWith } from "./load-source.mjs";
import { measureQuantities } from "./measure/measure-quantities.mjs";
import { readGoldMovements } from "./train/gold-movements.mjs";
import { printPairs } from "./train/print-pairs.mjs";
import { fitSoftmax } from "./train/softmax.mjs";
import { readStoryMovements } from "./train/story-movements.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const MODEL_FILE = "facts/movements/pair-model.ts";
const { values } = parseArgs({ options: { check: { type: "boolean" }, fit: { type: "boolean" } } });
const DECAY = 0.0015;
/** A word or a feature that fewer sentences have is not taken. */
const MIN_SENTENCES = 3;
/** A weight that is smaller in both directions is not written. */
const SMALLEST = 0.25;

const source = await loadSource(
  "text/document.ts",
  "text/tokenize.ts",
  "lexicons/annotate.ts",
  "lexicons/word-classes.ts",
  "lexicons/phrases.ts",
  "facts/numbers/quantities.ts",
  "facts/movements/pair-features.ts",
  "facts/movements/judge-pairs.ts",
  "facts/movements/level-pairs.ts",
);
const { ASKED_FEATURES, CLASS_ROWS, PLACES, TOKEN, WORD_CLASS, PairSentence, levelsOf, numberPairWords, pairsOf } =
  source;
/** Words of closed classes say how two numbers belong together; a noun says what they count. */
const CLOSED = WORD_CLASS.function | WORD_CLASS.adverb;
const NO_MODEL = `export const PAIR_MODEL = { words: "", asked: "", rows: "" };`;
const engineWith = async (model) => (await loadSourceWith({ [MODEL_FILE]: model }, "evaluate.ts")).evaluate;
const rulesAlone = await engineWith(NO_MODEL);
/** What rules found in a story's sentence is worth less than what somebody labelled. */
const STORY_WEIGHT = 0.6;
const stories = readStoryMovements(join(HERE, "..", "corpus"));
const gold = readGoldMovements(join(HERE, "..", "corpus"));

const isSame = (a, b) =>
  typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= 0.02 * Math.max(Math.abs(a), Math.abs(b))
    : JSON.stringify(a) === JSON.stringify(b);

/** 1 forward, 2 backward, 0 no movement, −1 where the gold sentence does not say: it names one movement only. */
function answerOf({ change, changes }, a, b) {
  if (changes !== undefined) return Math.max(...changes.map((told) => answerOf({ change: told }, a, b)), 0);
  if (change?.from == null || change.to == null) return 0;
  const { from, to } = change;
  if (isSame(from.value, a) && isSame(to.value, b)) return 1;
  if (isSame(from.value, b) && isSame(to.value, a)) return 2;
  const isOther = ![a, b].some((value) => isSame(value, from.value) || isSame(value, to.value));
  return isOther ? -1 : 0;
}

function wordsOf(text) {
  const { tokens, sentences } = source.readDocument({ text }, source.LEXICON.vocabulary);
  const { bits } = source.annotate(source.LEXICON, tokens, sentences);
  const isTaken = (at) =>
    tokens.kind[at] === TOKEN.mark || (tokens.kind[at] === TOKEN.word && (bits[at] & CLOSED) !== 0);
  return tokens.word.filter((word, at) => isTaken(at) && !word.includes(" "));
}

/** Every pair of numbers of a text with its features. */
function readPairs({ text, ...gold }, words) {
  const { tokens, sentences } = source.readDocument({ text }, source.LEXICON.vocabulary);
  const { bits } = source.annotate(source.LEXICON, tokens, sentences);
  const quantities = source.findQuantities({ tokens, sentences }, bits);
  const sentence = new PairSentence();
  return sentences.flatMap(({ firstToken, endToken }, index) => {
    const all = quantities.filter((quantity) => quantity.sentence === index);
    const levels = levelsOf(tokens, all);
    sentence.read(tokens, bits, all, levels.length, firstToken, endToken, words);
    return pairsOf(levels).map(({ a, b, between }) => ({
      found: [...sentence.found.subarray(0, sentence.look(a, b, between))],
      answer: answerOf(gold, a.value, b.value),
      weight: gold.changes === undefined ? 1 : STORY_WEIGHT,
    }));
  });
}

function countWords(sentences) {
  const counts = new Map();
  for (const { text } of sentences)
    for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= MIN_SENTENCES)
    .map(([word]) => word)
    .sort();
}

/** The model of some sentences, as the text of its file. */
function fitTo(sentences) {
  const candidates = countWords(sentences);
  const total = ASKED_FEATURES + (CLASS_ROWS + candidates.length) * PLACES;
  const numbered = numberPairWords(candidates);
  const rows = sentences.flatMap((sentence) => readPairs(sentence, numbered)).filter(({ answer }) => answer >= 0);
  const counts = new Int32Array(total);
  for (const { found } of rows) for (const feature of found) counts[feature]++;
  for (const row of rows) row.found = row.found.filter((feature) => counts[feature] >= MIN_SENTENCES);
  const weights = fitSoftmax(rows, { features: total, decay: DECAY }).map((pair) =>
    Math.max(...pair.map(Math.abs)) < SMALLEST ? [0, 0] : pair,
  );
  const rowAt = (row) => {
    const from = ASKED_FEATURES + row * PLACES;
    return weights.slice(from, from + PLACES);
  };
  const isUsed = (row) => row.some(([forward, backward]) => forward !== 0 || backward !== 0);
  const classes = Array.from({ length: CLASS_ROWS }, (_, row) => rowAt(row));
  const used = candidates
    .map((word, index) => ({ word, row: rowAt(CLASS_ROWS + index) }))
    .filter(({ row }) => isUsed(row));
  return printPairs({
    words: used.map(({ word }) => word),
    asked: weights.slice(0, ASKED_FEATURES),
    rows: [...classes, ...used.map(({ row }) => row)],
    places: PLACES,
    data: createHash("sha256")
      .update(JSON.stringify(sentences.map(({ text, change, changes }) => [text, change, changes])))
      .digest("hex")
      .slice(0, 16),
  });
}

function print(name, before, after) {
  const told = ({ recall, precision, count }) => `${recall.toFixed(2)} at ${precision.toFixed(2)} of ${count}`;
  process.stdout.write(`${name}: recalled at precision ${told(before)}, with the model ${told(after)}\n`);
}

if (!values.fit) {
  const count = { before: 0, after: 0 };
  for (const author of new Set(gold.map((sentence) => sentence.author))) {
    const held = gold.filter((sentence) => sentence.author === author);
    const after = await engineWith(fitTo([...gold, ...stories].filter((sentence) => sentence.author !== author)));
    print(author, measureQuantities(rulesAlone, held).changes, measureQuantities(after, held).changes);
    for (const file of new Set(held.map((sentence) => sentence.file))) {
      const part = held.filter((sentence) => sentence.file === file);
      print(`  ${file}`, measureQuantities(rulesAlone, part).changes, measureQuantities(after, part).changes);
    }
    count.before += measureQuantities(rulesAlone, held).misses.length;
    count.after += measureQuantities(after, held).misses.length;
  }
  process.stdout.write(
    `sentences with a wrong movement: ${count.before} of ${gold.length}, with the model ${count.after}\n`,
  );
}
if (!values.check) writeFileSync(join(HERE, "..", "src", MODEL_FILE), fitTo([...gold, ...stories]));
