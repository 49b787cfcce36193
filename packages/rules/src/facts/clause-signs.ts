import { type Marks, NO_MARK } from "../lexicons/annotate.ts";
import { LEXICON, type LexiconName } from "../lexicons/phrases.ts";
import type { SignCounts } from "../lexicons/sign-counts.ts";
import type { Sentence } from "../text/document-model.ts";
import type { Act } from "./acts.ts";
import type { QuantityFact } from "./fact-model.ts";

/** Two classes of words that make a sign when the second follows the first within `reach` words. */
interface Pair<List> {
  sign: List;
  first: List;
  /** A class of words, or any number that counts something. */
  second: List | "number";
  reach: number;
  /** Whether the candidate or the group must act in the sentence. */
  isOwn: boolean;
}

const NAMED_PAIRS: readonly Pair<LexiconName>[] = [
  { sign: "stakeholder", first: "tellCue", second: "personCue", reach: 5, isOwn: true },
  { sign: "leadership", first: "growCue", second: "growerCue", reach: 5, isOwn: true },
  { sign: "prevention", first: "installCue", second: "safeguardCue", reach: 6, isOwn: false },
  { sign: "guardrail", first: "tryCue", second: "partCue", reach: 5, isOwn: true },
  { sign: "measured", first: "countCue", second: "spanCue", reach: 8, isOwn: false },
  { sign: "role", first: "beCue", second: "jobCue", reach: 4, isOwn: false },
  { sign: "prevention", first: "installCue", second: "neverCue", reach: 14, isOwn: true },
  { sign: "prevention", first: "isCue", second: "everyCue", reach: 6, isOwn: false },
  { sign: "measured", first: "fromCue", second: "sourceCue", reach: 2, isOwn: false },
  { sign: "stakes", first: "ifCue", second: "thenLoseCue", reach: 10, isOwn: false },
  { sign: "scope", first: "beCue", second: "number", reach: 14, isOwn: false },
  { sign: "why", first: "thenCue", second: "personCue", reach: 5, isOwn: false },
  { sign: "platitude", first: "virtueCue", second: "approveCue", reach: 2, isOwn: false },
  { sign: "platitude", first: "learnCue", second: "virtueCue", reach: 5, isOwn: false },
  { sign: "scope", first: "holdCue", second: "number", reach: 4, isOwn: false },
  { sign: "practice", first: "notCue", second: "moreCue", reach: 10, isOwn: false },
  { sign: "vague", first: "becomeCue", second: "praiseCue", reach: 3, isOwn: false },
];

const numberOf = (name: LexiconName) => LEXICON.counts.numberOf(name);
const PAIRS: readonly Pair<number>[] = NAMED_PAIRS.map(({ sign, first, second, reach, isOwn }) => ({
  sign: numberOf(sign),
  first: numberOf(first),
  second: second === "number" ? second : numberOf(second),
  reach,
  isOwn,
}));

/** Adds the signs that pairs of word classes make to the counts of each sentence. */
export function addClauseSigns(
  sentences: readonly Sentence[],
  marks: Marks<LexiconName>,
  acts: readonly Act[],
  quantities: readonly QuantityFact[],
  counts: SignCounts<LexiconName>,
): void {
  const isActing = new Uint8Array(sentences.length);
  for (const act of acts) if (act.agent !== "nobody") isActing[act.sentence] = 1;
  let numbers: readonly number[] | null = null;
  for (const pair of PAIRS) {
    const { first, second } = pair;
    if (marks.countAt(first) === 0) continue;
    if (second === "number") {
      numbers ??= countedNumbers(quantities);
      addPair(pair, marks, numbers, sentences, isActing, counts);
    } else if (marks.countAt(second) > 0)
      addPair(pair, marks, marks.firstTokensAt(second), sentences, isActing, counts);
  }
}

/** The tokens at which a number begins that counts something. */
function countedNumbers(quantities: readonly QuantityFact[]): number[] {
  const numbers: number[] = [];
  for (const { kind, first } of quantities)
    if (kind === "count" || kind === "money" || kind === "duration") numbers.push(first);
  return numbers;
}

/** Walks the marks of the first class and the tokens where the second begins once. */
function addPair(
  { sign, first: list, reach, isOwn }: Pair<number>,
  marks: Marks<LexiconName>,
  seconds: readonly number[],
  sentences: readonly Sentence[],
  isActing: Uint8Array,
  counts: SignCounts<LexiconName>,
): void {
  let sentence = 0;
  let next = 0;
  for (let mark = marks.firstAt(list); mark !== NO_MARK; mark = marks.after(mark)) {
    const end = marks.endToken(mark);
    while (sentence < sentences.length && (sentences[sentence] as Sentence).endToken <= marks.firstToken(mark))
      sentence++;
    if (sentence >= sentences.length) return;
    while (next < seconds.length && (seconds[next] as number) < end) next++;
    const second = seconds[next];
    if (second === undefined) return;
    const limit = Math.min(end + reach, (sentences[sentence] as Sentence).endToken);
    if (second >= limit || (isOwn && isActing[sentence] === 0)) continue;
    counts.add(sign, sentence);
  }
}
