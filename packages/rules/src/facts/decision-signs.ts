import type { LexiconName } from "../lexicons/phrases.ts";
import { WORD_CLASS } from "../lexicons/word-classes.ts";
import type { Document, Sentence } from "../text/document-model.ts";
import { isIn, TOKEN, type Tokens } from "../text/tokenize.ts";
import { wordSet } from "../text/vocabulary.ts";
import type { Act } from "./acts.ts";
import type { QuantityFact } from "./fact-model.ts";

/** Signs of judgement that no list of phrases can hold, because they depend on who acts. */
type Sign = Extract<LexiconName, "rejected" | "choice" | "guardrail" | "diagnosis" | "practice">;

const REFUSALS = wordSet("didn't wouldn't don't never");
const AUXILIARIES = wordSet("did would do");
const MIND = wordSet(
  "know want think understand like have feel believe expect see hear notice need realise realize mean care get give hesitate panic let mind only say tell",
);
const WISHES = wordSet("wanted preferred suggested insisted argued proposed demanded urged");
const INQUIRY = wordSet(
  "asked visited called phoned rang listened read checked walked watched interviewed talked tested profiled reviewed measured counted timed noted collected recorded compared labelled labeled surveyed observed inspected filmed analysed analyzed looked went tracked wrote spoke sat rode shadowed sampled traced examined studied mapped listed",
);
const NOW = wordSet("now nowadays");
const CONDITIONS = wordSet("if unless");
const RETURNING = wordSet("back again stop stopped otherwise");

/** Counts the signs of each sentence into `counts`. */
export function addDecisionSigns(
  document: Document,
  bits: readonly number[],
  acts: readonly Act[],
  quantities: readonly QuantityFact[],
  counts: Record<LexiconName, Uint16Array>,
): void {
  const { tokens, sentences } = document;
  const add = (sign: Sign, sentence: number) => {
    counts[sign][sentence] = (counts[sign][sentence] as number) + 1;
  };
  const measured = new Set<number>();
  for (const quantity of quantities) if (quantity.kind !== "not_a_metric") measured.add(quantity.sentence);
  const present = acts.filter((act) => isHabit(tokens, bits, act)).length;
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
    if (act.isDeed && isIn(INQUIRY, tokens, act.verb) && measured.has(act.sentence)) add("diagnosis", act.sentence);
  }
  sentences.forEach((sentence, index) => {
    if (isNowHabit(tokens, bits, sentence)) add("practice", index);
    if (hasOthersWish(tokens, bits, sentence)) add("rejected", index);
    if (isStopCondition(tokens, sentence, measured.has(index))) add("guardrail", index);
  });
}

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

/** "I ask for the letters at the first visit now": an own act of today. */
function isNowHabit(tokens: Tokens, bits: readonly number[], sentence: Sentence): boolean {
  let hasOwner = false;
  let isNow = false;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    if (((bits[at] as number) & (WORD_CLASS.self | WORD_CLASS.group)) !== 0) hasOwner = true;
    else if (isIn(NOW, tokens, at)) isNow = true;
  }
  return hasOwner && isNow;
}

/** "The chairman wanted to …", "two colleagues suggested …": a way that somebody else would have gone. */
function hasOthersWish(tokens: Tokens, bits: readonly number[], sentence: Sentence): boolean {
  for (let at = sentence.firstToken + 1; at < sentence.endToken; at++) {
    if (!isIn(WISHES, tokens, at)) continue;
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
    if (isIn(CONDITIONS, tokens, at)) hasCondition = true;
    else if (tokens.word[at] === "until" && tokens.kind[at + 1] === TOKEN.word && tokens.capital[at + 1] === 0)
      hasCondition = true;
    else if (hasCondition && isIn(RETURNING, tokens, at)) hasReturn = true;
  }
  return hasCondition && (isMeasured || hasReturn);
}
