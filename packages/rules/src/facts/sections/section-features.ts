import { LEXICON, type LexiconName } from "../../lexicons/phrases.ts";
import type { SignCounts } from "../../lexicons/sign-counts.ts";
import { WORD_CLASS } from "../../lexicons/word-classes.ts";
import type { Document, Sentence } from "../../text/document-model.ts";
import { TOKEN } from "../../text/tokenize.ts";
import { internWord, wordBits } from "../../text/vocabulary.ts";
import type { Act } from "../acts.ts";
import type { ChangeFact, QuantityFact } from "../fact-model.ts";
import { FeatureRows } from "./feature-rows.ts";

/** Who acts and what is measured: with the lexicons these are signs, which the sentence before is judged by too. */
const FACTS = [
  "deedI",
  "deedImplied",
  "deedWe",
  "state",
  "nobody",
  "noAct",
  "quantity",
  "quantities",
  "change",
  "level",
] as const;

/** What the section model looks at, besides signs and words; the order is the order of the weights. */
const SHAPES = [
  "bias",
  "first",
  "second",
  "last",
  "beforeLast",
  "opening",
  "early",
  "middle",
  "late",
  "ending",
  "present",
  "past",
  "modal",
  "negation",
  "short",
  "long",
  "question",
  "bullet",
  "other",
  "deedBefore",
  "firstIsI",
  "firstIsWe",
  "condition",
  "compared",
  "choiceBefore",
  "otherNegated",
] as const;

/** Lexicons that the section model looks at. */
const LEXICONS = [
  "choice",
  "rejected",
  "cost",
  "priceWord",
  "balanceOnly",
  "guardrail",
  "prevention",
  "diagnosis",
  "reason",
  "stakes",
  "role",
  "measured",
  "stakeholder",
  "leadership",
  "lesson",
  "practice",
  "platitude",
  "vague",
  "restored",
  "situationCue",
  "taskCue",
  "actionCue",
  "tradeoffCue",
  "resultCue",
  "lessonCue",
] as const satisfies readonly LexiconName[];

const LISTS = LEXICONS.map((name) => LEXICON.counts.numberOf(name));

/** Signs and shapes; the words of the model come after them, and last the signs of the sentence that follows. */
export const FIXED_FEATURES: readonly string[] = [...FACTS, ...LEXICONS, ...SHAPES];
/** How many of them are signs: the first ones. */
export const SIGN_FEATURES = FACTS.length + LEXICONS.length;

type Shape = (typeof FACTS)[number] | (typeof SHAPES)[number];
const SHAPE = Object.fromEntries(FIXED_FEATURES.map((name, index) => [name, index])) as Record<Shape, number>;

/** Everything the features are read from. */
export interface FeatureSource {
  document: Document;
  bits: readonly number[];
  counts: SignCounts<LexiconName>;
  acts: readonly Act[];
  quantities: readonly QuantityFact[];
  changes: readonly ChangeFact[];
}

/** By word id, the feature of the word in a sentence and as its first word; 0 for none. */
export interface WordFeatures {
  inside: Int16Array;
  opening: Int16Array;
}

/** Numbers the words of a model: first those that count anywhere, then those that count as the first word. */
export function numberWords(inside: readonly string[], opening: readonly string[]): WordFeatures {
  const insideIds = inside.map((word) => internWord(word));
  const openingIds = opening.map((word) => internWord(word));
  const size = Math.max(0, ...insideIds, ...openingIds) + 1;
  const numbered = { inside: new Int16Array(size), opening: new Int16Array(size) };
  insideIds.forEach((id, index) => {
    numbered.inside[id] = FIXED_FEATURES.length + index;
  });
  openingIds.forEach((id, index) => {
    numbered.opening[id] = FIXED_FEATURES.length + inside.length + index;
  });
  return numbered;
}

/** Forms of verbs that the tense is read from. */
const FORM = { present: 1, past: 2, modal: 4, negation: 8, condition: 16, compared: 32 } as const;
const FORM_WORDS: ReadonlyArray<readonly [form: number, words: string]> = [
  [FORM.present, "is are am i'm has have it's there's we're they're isn't aren't hasn't haven't"],
  [FORM.past, "was were had wasn't weren't hadn't did didn't"],
  [FORM.modal, "would could should might must can will i'd i'll we'd wouldn't couldn't shouldn't can't cannot won't"],
  [
    FORM.negation,
    `not no never nobody none nothing isn't aren't hasn't haven't wasn't weren't hadn't didn't don't doesn't wouldn't
     couldn't shouldn't can't cannot won't`,
  ],
  [FORM.condition, "if unless otherwise"],
  [FORM.compared, "than instead rather without slower longer later less fewer though although despite even"],
];
const FORMS = wordBits(FORM_WORDS);

/** The features of every sentence, as indices in `FIXED_FEATURES` and, after those, the model's words. */
export function sectionFeatures(source: FeatureSource, words: WordFeatures): FeatureRows {
  const { document, counts } = source;
  const { sentences } = document;
  const total = sentences.length;
  const flags = flagFacts(source);
  const rows = ROWS;
  rows.clear();
  for (let index = 0; index < total; index++) {
    const sentence = sentences[index] as Sentence;
    addShapes(source, sentence, index, total, rows);
    if (index > 0 && counts.of("choice", index - 1) + counts.of("rejected", index - 1) > 0)
      rows.push(SHAPE.choiceBefore);
    if (index > 0 && ((flags[index - 1] as number) & DEEDS) !== 0) rows.push(SHAPE.deedBefore);
    addWords(document, sentence, words, rows);
    rows.beginSigns();
    addFlags(flags[index] as number, rows);
    for (let list = 0; list < LISTS.length; list++)
      if (counts.at(LISTS[list] as number, index) > 0) rows.push(FACTS.length + list);
    rows.close();
  }
  return rows;
}

const ROWS = new FeatureRows();

const DEEDS = (1 << SHAPE.deedI) | (1 << SHAPE.deedImplied) | (1 << SHAPE.deedWe);
const ACTS = DEEDS | (1 << SHAPE.state) | (1 << SHAPE.nobody);
/** Shapes that come from facts, one bit each per sentence. */
function flagFacts({ document, acts, quantities, changes }: FeatureSource): number[] {
  const flags = document.sentences.map(() => 0);
  const add = (sentence: number, shape: number) => {
    flags[sentence] = (flags[sentence] as number) | (1 << shape);
  };
  for (const act of acts) add(act.sentence, shapeOfAct(act));
  for (const { kind, sentence } of quantities) {
    if (kind === "not_a_metric") continue;
    const isSecond = ((flags[sentence] as number) & (1 << SHAPE.quantity)) !== 0;
    add(sentence, isSecond ? SHAPE.quantities : SHAPE.quantity);
  }
  for (const { sentence, from, to } of changes)
    add(sentence, from !== null && to !== null ? SHAPE.change : SHAPE.level);
  return flags;
}

function addFlags(flags: number, rows: FeatureRows): void {
  for (let fact = 0; fact < FACTS.length; fact++) if ((flags & (1 << fact)) !== 0) rows.push(fact);
  if ((flags & ACTS) === 0) rows.push(SHAPE.noAct);
}

function shapeOfAct(act: Act): number {
  if (act.agent === "nobody") return SHAPE.nobody;
  if (!act.isDeed) return SHAPE.state;
  if (act.agent === "I") return SHAPE.deedI;
  return act.agent === "we" ? SHAPE.deedWe : SHAPE.deedImplied;
}

const PLACES = [SHAPE.opening, SHAPE.early, SHAPE.middle, SHAPE.late, SHAPE.ending];
const SHORT_WORDS = 9;
const LONG_WORDS = 24;
const QUESTION_MARK = 63;

/** Where the sentence stands, how long it is, in which tense. */
function addShapes(
  { document, bits }: FeatureSource,
  sentence: Sentence,
  index: number,
  total: number,
  row: FeatureRows,
): void {
  const { id: ids } = document.tokens;
  row.push(SHAPE.bias);
  if (index === 0) row.push(SHAPE.first);
  if (index === 1) row.push(SHAPE.second);
  if (total > 2 && index === total - 1) row.push(SHAPE.last);
  if (total > 3 && index === total - 2) row.push(SHAPE.beforeLast);
  row.push(PLACES[Math.min(4, Math.floor(((index + 0.5) * 5) / total))] as number);
  let forms = 0;
  let classes = 0;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    forms |= FORMS[ids[at] as number] as number;
    classes |= bits[at] as number;
  }
  if ((forms & FORM.present) !== 0) row.push(SHAPE.present);
  if ((forms & FORM.past) !== 0 || (classes & WORD_CLASS.past) !== 0) row.push(SHAPE.past);
  if ((forms & FORM.modal) !== 0) row.push(SHAPE.modal);
  if ((forms & FORM.negation) !== 0) row.push(SHAPE.negation);
  if ((classes & WORD_CLASS.other) !== 0) row.push(SHAPE.other);
  if ((forms & FORM.condition) !== 0 && (forms & FORM.modal) !== 0) row.push(SHAPE.condition);
  if ((forms & FORM.compared) !== 0) row.push(SHAPE.compared);
  if ((forms & FORM.negation) !== 0 && (classes & WORD_CLASS.other) !== 0) row.push(SHAPE.otherNegated);
  const words = sentence.endToken - sentence.firstToken;
  if (words < SHORT_WORDS) row.push(SHAPE.short);
  if (words > LONG_WORDS) row.push(SHAPE.long);
  if (document.text.charCodeAt(sentence.end - 1) === QUESTION_MARK) row.push(SHAPE.question);
  if (sentence.bullet) row.push(SHAPE.bullet);
  const opening = bits[sentence.firstToken] as number;
  if ((opening & WORD_CLASS.self) !== 0) row.push(SHAPE.firstIsI);
  if ((opening & WORD_CLASS.group) !== 0) row.push(SHAPE.firstIsWe);
}

/** The model's words in the sentence, each once, and its first word. */
function addWords({ tokens }: Document, sentence: Sentence, words: WordFeatures, row: FeatureRows): void {
  const { id: ids, kind } = tokens;
  const { inside, opening } = words;
  let isFirst = true;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    if (kind[at] === TOKEN.mark) continue;
    const id = ids[at] as number;
    const feature = id < inside.length ? (inside[id] as number) : 0;
    if (feature !== 0) row.pushOnce(feature);
    if (isFirst && id < opening.length && opening[id] !== 0) row.push(opening[id] as number);
    isFirst = false;
  }
}
