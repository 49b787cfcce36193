import type { LexiconName } from "../lexicons/phrases.ts";
import type { SignCounts } from "../lexicons/sign-counts.ts";
import { WORD_CLASS } from "../lexicons/word-classes.ts";
import type { Document, Sentence } from "../text/document-model.ts";
import { isIn, TOKEN, type Tokens } from "../text/tokenize.ts";
import { wordBits, wordSet } from "../text/vocabulary.ts";
import type { Act } from "./acts.ts";
import type { QuantityFact } from "./fact-model.ts";

/** Signs of judgement that no list of phrases can hold, because they depend on who acts. */
type Sign = Extract<LexiconName, "rejected" | "choice" | "guardrail" | "diagnosis" | "practice">;

const REFUSALS = wordSet("didn't wouldn't don't never");
const AUXILIARIES = wordSet("did would do");
const MIND = wordSet(
  "know want think understand like have feel believe expect see hear notice need realise realize mean care get give hesitate panic let mind only say tell",
);
const INQUIRY = wordSet(
  "asked visited called phoned rang listened read checked walked watched interviewed talked tested profiled reviewed measured counted timed noted collected recorded compared labelled labeled surveyed observed inspected filmed analysed analyzed looked went tracked wrote spoke sat rode shadowed sampled traced examined studied mapped listed",
);
/** What a word may do for the signs of a sentence. */
const HINT = { now: 1, condition: 2, until: 4, returning: 8, wish: 16 } as const;
const HINTS = wordBits([
  [HINT.now, "now nowadays"],
  [HINT.condition, "if unless"],
  [HINT.until, "until"],
  [HINT.returning, "back again stop stopped otherwise"],
  [HINT.wish, "wanted preferred suggested insisted argued proposed demanded urged"],
]);

/** Counts the signs of each sentence into `counts`. */
export function addDecisionSigns(
  document: Document,
  bits: readonly number[],
  acts: readonly Act[],
  quantities: readonly QuantityFact[],
  counts: SignCounts<LexiconName>,
): void {
  const { tokens, sentences } = document;
  const add = (sign: Sign, sentence: number) => {
    counts.add(counts.numberOf(sign), sentence);
  };
  const isMeasured: boolean[] = sentences.map(() => false);
  for (const quantity of quantities) if (quantity.kind !== "not_a_metric") isMeasured[quantity.sentence] = true;
  let present = 0;
  for (const act of acts) if (isHabit(tokens, bits, act)) present++;
  // Who tells the whole story in the present says nothing about today with it.
  const isToldInPresent = acts.length > 2 && present * 2 > acts.length;
  const close = Math.floor(sentences.length * CLOSE_FROM);
  for (const act of acts) {
    if (act.agent !== "I" && act.agent !== "we" && act.agent !== "implied") continue;
    if (isRefusal(tokens, act)) {
      add("rejected", act.sentence);
      add("choice", act.sentence);
    }
    if (act.sentence >= close && !isToldInPresent && isHabit(tokens, bits, act)) add("practice", act.sentence);
    if (act.isDeed && isIn(INQUIRY, tokens, act.verb) && isMeasured[act.sentence]) add("diagnosis", act.sentence);
  }
  addHintedSigns(document, bits, isMeasured, add);
}

/** Signs that hang on single words of a sentence; most sentences have none of them. */
function addHintedSigns(
  { tokens, sentences }: Document,
  bits: readonly number[],
  isMeasured: readonly boolean[],
  add: (sign: Sign, sentence: number) => void,
): void {
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index] as Sentence;
    let hints = 0;
    let classes = 0;
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      hints |= HINTS[tokens.id[at] as number] as number;
      classes |= bits[at] as number;
    }
    if (hints === 0) continue;
    // "I ask for the letters at the first visit now": an own act of today.
    if ((hints & HINT.now) !== 0 && (classes & OWNERS) !== 0) add("practice", index);
    if ((hints & HINT.wish) !== 0 && hasOthersWish(tokens, bits, sentence)) add("rejected", index);
    if ((hints & OPENS_CONDITION) !== 0 && isStopCondition(tokens, sentence, isMeasured[index] === true))
      add("guardrail", index);
  }
}

const OWNERS = WORD_CLASS.self | WORD_CLASS.group;
const OPENS_CONDITION = HINT.condition | HINT.until;
const hasHint = (tokens: Tokens, at: number, hint: number) => ((HINTS[tokens.id[at] as number] as number) & hint) !== 0;

/** The share of a text after which a present act tells what is done since, not how it began. */
const CLOSE_FROM = 0.7;
const NO_HABITS = wordSet(
  "learn assure tell had has got did work try grow stay give hope wish love enjoy trust live say mean call agree find look handle deal support help",
);

const CONTRACTED = wordSet("i've we've i'd we'd i'll we'll");

/** "I ask for the letters first", "we drill it each term": an act of the present. */
function isHabit(tokens: Tokens, bits: readonly number[], act: Act): boolean {
  if (!act.isDeed || act.agent === "implied" || act.agent === "nobody") return false;
  const word = tokens.word[act.verb] as string;
  if (((bits[act.verb] as number) & (WORD_CLASS.past | WORD_CLASS.participle)) !== 0 || word.endsWith("ed"))
    return false;
  return !isIn(NO_HABITS, tokens, act.verb) && !isIn(CONTRACTED, tokens, act.first);
}

/** "I did not go to the newspaper", "I would not do that": an option turned down, not a lack of knowledge. */
function isRefusal(tokens: Tokens, act: Act): boolean {
  const isSplit = isIn(AUXILIARIES, tokens, act.verb) && tokens.word[act.verb + 1] === "not";
  if (!isSplit && !isIn(REFUSALS, tokens, act.verb)) return false;
  return !isIn(MIND, tokens, act.verb + (isSplit ? 2 : 1));
}

/** "The chairman wanted to …", "two colleagues suggested …": a way that somebody else would have gone. */
function hasOthersWish(tokens: Tokens, bits: readonly number[], sentence: Sentence): boolean {
  for (let at = sentence.firstToken + 1; at < sentence.endToken; at++) {
    if (!hasHint(tokens, at, HINT.wish)) continue;
    const before = (bits[at - 1] as number) & (WORD_CLASS.self | WORD_CLASS.group | WORD_CLASS.be | WORD_CLASS.adverb);
    if (
      before === 0 &&
      tokens.kind[at - 1] === TOKEN.word &&
      tokens.word[at - 1] !== "and" &&
      tokens.word[at - 1] !== "had"
    )
      return true;
    if (tokens.word[at - 1] === "have" && tokens.word[at - 2] === "would") return true;
  }
  return false;
}

/** "if March had more than ten bites I would …", "until they pass three times": a limit with a number or a way back. */
function isStopCondition(tokens: Tokens, sentence: Sentence, isMeasured: boolean): boolean {
  let hasCondition = false;
  let hasReturn = false;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    if (hasHint(tokens, at, HINT.condition)) hasCondition = true;
    else if (hasHint(tokens, at, HINT.until) && tokens.kind[at + 1] === TOKEN.word && tokens.capital[at + 1] === 0)
      hasCondition = true;
    else if (hasCondition && hasHint(tokens, at, HINT.returning)) hasReturn = true;
  }
  return hasCondition && (isMeasured || hasReturn);
}
