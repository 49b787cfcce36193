import type { LexiconName } from "../lexicons/phrases.ts";
import { WORD_CLASS } from "../lexicons/word-classes.ts";
import type { Document, Sentence } from "../text/document-model.ts";
import { TOKEN } from "../text/tokenize.ts";
import { internWord } from "../text/vocabulary.ts";
import type { Act } from "./acts.ts";
import type { ChangeFact, QuantityFact } from "./fact-model.ts";

/** What the section model looks at, besides lexicons and words; the order is the order of the weights. */
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
] as const;

type Shape = (typeof SHAPES)[number];

const SHAPE = Object.fromEntries(SHAPES.map((name, index) => [name, index])) as Record<Shape, number>;

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

/** Shapes and lexicons; the words of the model come after them. */
export const FIXED_FEATURES: readonly string[] = [...SHAPES, ...LEXICONS];

/** Everything the features are read from. */
export interface FeatureSource {
  document: Document;
  bits: readonly number[];
  /** Per lexicon, the number of marks in each sentence. */
  counts: Readonly<Record<LexiconName, ArrayLike<number>>>;
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
const FORM = { present: 1, past: 2, modal: 4, negation: 8 } as const;
const FORM_WORDS: ReadonlyArray<readonly [form: number, words: string]> = [
  [FORM.present, "is are am i'm has have it's there's we're they're isn't aren't hasn't haven't"],
  [FORM.past, "was were had wasn't weren't hadn't did didn't"],
  [FORM.modal, "would could should might must can will i'd i'll we'd wouldn't couldn't shouldn't can't cannot won't"],
  [
    FORM.negation,
    `not no never nobody none nothing isn't aren't hasn't haven't wasn't weren't hadn't didn't don't doesn't wouldn't
     couldn't shouldn't can't cannot won't`,
  ],
];
const FORMS = numberForms();

/** Forms by word id. */
function numberForms(): Uint8Array {
  const told = FORM_WORDS.flatMap(([form, words]) =>
    words.split(/\s+/).map((word) => ({ form, id: internWord(word) })),
  );
  const forms = new Uint8Array(Math.max(...told.map(({ id }) => id)) + 1);
  for (const { form, id } of told) forms[id] = (forms[id] as number) | form;
  return forms;
}

/** The features of every sentence, as indices in `FIXED_FEATURES` and, after those, the model's words. */
export function sectionFeatures(source: FeatureSource, words: WordFeatures): number[][] {
  const { document, counts } = source;
  const total = document.sentences.length;
  const rows = document.sentences.map((sentence, index) => shapesOf(source, sentence, index, total));
  const flags = new ActFlags(total);
  for (const act of source.acts) flags.add(act.sentence, shapeOfAct(act));
  for (const quantity of source.quantities) {
    if (quantity.kind === "not_a_metric") continue;
    flags.add(quantity.sentence, flags.has(quantity.sentence, SHAPE.quantity) ? SHAPE.quantities : SHAPE.quantity);
  }
  for (const change of source.changes)
    flags.add(change.sentence, change.from !== null && change.to !== null ? SHAPE.change : SHAPE.level);
  for (let index = 0; index < total; index++) {
    const row = rows[index] as number[];
    flags.append(index, row);
    for (let lexicon = 0; lexicon < LEXICONS.length; lexicon++) {
      if ((counts[LEXICONS[lexicon] as LexiconName][index] as number) > 0) row.push(SHAPES.length + lexicon);
    }
    addWords(document, document.sentences[index] as Sentence, words, row);
  }
  return rows;
}

const DEEDS = (1 << SHAPE.deedI) | (1 << SHAPE.deedImplied) | (1 << SHAPE.deedWe);
const ACTS = DEEDS | (1 << SHAPE.state) | (1 << SHAPE.nobody);
const FACT_SHAPES = [
  SHAPE.deedI,
  SHAPE.deedImplied,
  SHAPE.deedWe,
  SHAPE.state,
  SHAPE.nobody,
  SHAPE.quantity,
  SHAPE.quantities,
  SHAPE.change,
  SHAPE.level,
];

/** Shapes that come from facts, one bit each per sentence. */
class ActFlags {
  private readonly bits: Int32Array;

  constructor(sentences: number) {
    this.bits = new Int32Array(sentences);
  }

  add(sentence: number, shape: number): void {
    this.bits[sentence] = (this.bits[sentence] as number) | (1 << shape);
  }

  has(sentence: number, shape: number): boolean {
    return ((this.bits[sentence] as number) & (1 << shape)) !== 0;
  }

  append(sentence: number, row: number[]): void {
    const bits = this.bits[sentence] as number;
    for (const shape of FACT_SHAPES) if ((bits & (1 << shape)) !== 0) row.push(shape);
    if ((bits & ACTS) === 0) row.push(SHAPE.noAct);
    if (sentence > 0 && ((this.bits[sentence - 1] as number) & DEEDS) !== 0) row.push(SHAPE.deedBefore);
  }
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
function shapesOf({ document, bits }: FeatureSource, sentence: Sentence, index: number, total: number): number[] {
  const { tokens } = document;
  const row: number[] = [SHAPE.bias];
  if (index === 0) row.push(SHAPE.first);
  if (index === 1) row.push(SHAPE.second);
  if (total > 2 && index === total - 1) row.push(SHAPE.last);
  if (total > 3 && index === total - 2) row.push(SHAPE.beforeLast);
  row.push(PLACES[Math.min(4, Math.floor(((index + 0.5) * 5) / total))] as number);
  let forms = 0;
  let classes = 0;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const id = tokens.id[at] as number;
    if (id < FORMS.length) forms |= FORMS[id] as number;
    classes |= bits[at] as number;
  }
  if ((forms & FORM.present) !== 0) row.push(SHAPE.present);
  if ((forms & FORM.past) !== 0 || (classes & WORD_CLASS.past) !== 0) row.push(SHAPE.past);
  if ((forms & FORM.modal) !== 0) row.push(SHAPE.modal);
  if ((forms & FORM.negation) !== 0) row.push(SHAPE.negation);
  if ((classes & WORD_CLASS.other) !== 0) row.push(SHAPE.other);
  const words = sentence.endToken - sentence.firstToken;
  if (words < SHORT_WORDS) row.push(SHAPE.short);
  if (words > LONG_WORDS) row.push(SHAPE.long);
  if (document.text.charCodeAt(sentence.end - 1) === QUESTION_MARK) row.push(SHAPE.question);
  if (sentence.bullet) row.push(SHAPE.bullet);
  const opening = bits[sentence.firstToken] as number;
  if ((opening & WORD_CLASS.self) !== 0) row.push(SHAPE.firstIsI);
  if ((opening & WORD_CLASS.group) !== 0) row.push(SHAPE.firstIsWe);
  return row;
}

/** The model's words in the sentence, each once, and its first word. */
function addWords({ tokens }: Document, sentence: Sentence, words: WordFeatures, row: number[]): void {
  const from = row.length;
  let isFirst = true;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    if (tokens.kind[at] === TOKEN.mark) continue;
    const id = tokens.id[at] as number;
    if (id >= words.inside.length) {
      isFirst = false;
      continue;
    }
    const inside = words.inside[id] as number;
    if (inside !== 0 && row.indexOf(inside, from) === -1) row.push(inside);
    if (isFirst && words.opening[id] !== 0) row.push(words.opening[id] as number);
    isFirst = false;
  }
}
