import type { LexiconName } from "../lexicons/phrases.ts";
import { WORD_CLASS } from "../lexicons/word-classes.ts";
import type { Document, Sentence } from "../text/document-model.ts";
import { isIn } from "../text/tokenize.ts";
import { wordSet } from "../text/vocabulary.ts";
import type { Act } from "./acts.ts";
import type { ChangeFact, QuantityFact } from "./fact-model.ts";

/** What the section model looks at, besides the lexicons; the order is the order of the weights. */
const SHAPE_FEATURES = [
  "bias",
  "first",
  "second",
  "last",
  "beforeLast",
  "early",
  "middle",
  "late",
  "deedI",
  "deedImplied",
  "deedWe",
  "stateI",
  "nobody",
  "noAct",
  "quantity",
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
  "now",
  "only1",
  "pronounOther",
] as const;

/** Lexicons that the section model looks at. */
const LEXICON_FEATURES = [
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

export const SECTION_FEATURES: readonly string[] = [...SHAPE_FEATURES, ...LEXICON_FEATURES];

/** Everything the features are read from. */
export interface FeatureSource {
  document: Document;
  bits: readonly number[];
  /** Per lexicon, the number of marks in each sentence. */
  counts: Readonly<Record<LexiconName, readonly number[]>>;
  acts: readonly Act[];
  quantities: readonly QuantityFact[];
  changes: readonly ChangeFact[];
}

const PRESENT = wordSet("is are am i'm has have");
const PAST = wordSet("was were had");
const MODAL = wordSet("would could should might must can will i'd");
const NEGATION = wordSet("not no");
const NOW = wordSet("now today nowadays");

/** Where the features stand that acts, quantities and changes set. */
const PLACE = Object.fromEntries(SHAPE_FEATURES.map((name, place) => [name, place])) as Record<
  (typeof SHAPE_FEATURES)[number],
  number
>;

/** "didn't", "won't"; the last letter tells most words apart from them. */
function endsInNot({ document: { text, tokens } }: FeatureSource, at: number): boolean {
  const last = text.charCodeAt((tokens.end[at] as number) - 1);
  return (last === 116 || last === 84) && (tokens.word[at] as string).endsWith("n't");
}

/** The features of every sentence, each 0 or 1, in the order of `SECTION_FEATURES`. */
export function sectionFeatures(source: FeatureSource): number[][] {
  const { document, counts } = source;
  const total = document.sentences.length;
  const rows = document.sentences.map((sentence, index) => shapeOf(source, sentence, index, total));
  for (const name of LEXICON_FEATURES) {
    const column = counts[name];
    for (let index = 0; index < total; index++) (rows[index] as number[]).push((column[index] as number) > 0 ? 1 : 0);
  }
  for (const act of source.acts) {
    const row = rows[act.sentence] as number[];
    const name =
      act.agent === "nobody"
        ? "nobody"
        : !act.isDeed
          ? "stateI"
          : act.agent === "I"
            ? "deedI"
            : act.agent === "we"
              ? "deedWe"
              : "deedImplied";
    row[PLACE[name]] = 1;
    row[PLACE.noAct] = 0;
  }
  for (const quantity of source.quantities) {
    if (quantity.kind !== "not_a_metric") (rows[quantity.sentence] as number[])[PLACE.quantity] = 1;
  }
  for (const change of source.changes) {
    const row = rows[change.sentence] as number[];
    row[change.from !== null && change.to !== null ? PLACE.change : PLACE.level] = 1;
  }
  return rows;
}

function shapeOf(source: FeatureSource, sentence: Sentence, index: number, total: number): number[] {
  const { document, bits } = source;
  const { tokens } = document;
  const words = sentence.endToken - sentence.firstToken;
  let isPresent = 0;
  let isPast = 0;
  let isModal = 0;
  let isNegated = 0;
  let isNow = 0;
  let hasOther = 0;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const bit = bits[at] as number;
    if (isIn(PRESENT, tokens, at)) isPresent = 1;
    else if ((bit & WORD_CLASS.past) !== 0 || isIn(PAST, tokens, at)) isPast = 1;
    if (isIn(MODAL, tokens, at)) isModal = 1;
    if (isIn(NEGATION, tokens, at) || endsInNot(source, at)) isNegated = 1;
    if (isIn(NOW, tokens, at)) isNow = 1;
    if ((bit & WORD_CLASS.other) !== 0) hasOther = 1;
  }
  const share = total <= 1 ? 0 : index / (total - 1);
  const flag = (isTrue: boolean) => (isTrue ? 1 : 0);
  return [
    1,
    flag(index === 0),
    flag(index === 1),
    flag(index === total - 1 && total > 2),
    flag(index === total - 2 && total > 3),
    flag(share < 0.25),
    flag(share >= 0.25 && share < 0.65),
    flag(share >= 0.65),
    0,
    0,
    0,
    0,
    0,
    1,
    0,
    0,
    0,
    isPresent,
    isPast,
    isModal,
    isNegated,
    flag(words < 9),
    flag(words > 24),
    flag(document.text.charCodeAt(sentence.end - 1) === 63),
    flag(sentence.bullet),
    isNow,
    flag(total === 1),
    hasOther,
  ];
}
