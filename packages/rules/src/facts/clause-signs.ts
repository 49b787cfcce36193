import { type Marks, NO_MARK } from "../lexicons/annotate.ts";
import type { LexiconName } from "../lexicons/phrases.ts";
import type { SignCounts } from "../lexicons/sign-counts.ts";
import type { Sentence } from "../text/document-model.ts";
import type { Act } from "./acts.ts";
import type { QuantityFact } from "./fact-model.ts";

/** Two classes of words that make a sign when the second follows the first within `reach` words. */
interface Pair {
  sign: LexiconName;
  first: LexiconName;
  /** A class of words, or any number that counts something. */
  second: LexiconName | "number";
  reach: number;
  /** Whether the candidate or the group must act in the sentence. */
  isOwn: boolean;
}

const PAIRS: readonly Pair[] = [
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
  const counted = quantities.filter(({ kind }) => kind === "count" || kind === "money" || kind === "duration");
  const numbers = counted.map(({ first }) => first);
  for (const pair of PAIRS) {
    if (marks.countOf(pair.first) === 0) continue;
    if (pair.second === "number") addPair(pair, marks, numbers, sentences, isActing, counts);
    else if (marks.countOf(pair.second) > 0)
      addPair(pair, marks, marks.firstTokens(pair.second), sentences, isActing, counts);
  }
}

/** Walks the marks of the first class and the tokens where the second begins once. */
function addPair(
  { sign, first: list, reach, isOwn }: Pair,
  marks: Marks<LexiconName>,
  seconds: readonly number[],
  sentences: readonly Sentence[],
  isActing: Uint8Array,
  counts: SignCounts<LexiconName>,
): void {
  let sentence = 0;
  let next = 0;
  const number = counts.numberOf(sign);
  for (let mark = marks.firstOf(list); mark !== NO_MARK; mark = marks.after(mark)) {
    const end = marks.endToken(mark);
    while (sentence < sentences.length && (sentences[sentence] as Sentence).endToken <= marks.firstToken(mark))
      sentence++;
    if (sentence >= sentences.length) return;
    while (next < seconds.length && (seconds[next] as number) < end) next++;
    const second = seconds[next];
    if (second === undefined) return;
    const limit = Math.min(end + reach, (sentences[sentence] as Sentence).endToken);
    if (second >= limit || (isOwn && isActing[sentence] === 0)) continue;
    counts.add(number, sentence);
  }
}
