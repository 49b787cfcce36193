import { hasIn, isIn } from "../text/tokenize.ts";
import { wordSet } from "../text/vocabulary.ts";
import type { ChangeFact } from "./fact-model.ts";
import type { Facts } from "./read-facts.ts";

const IMPROVED = wordSet("improved improve improving improvement");
const NEAR = 7;

/** Whether the words right around a movement call it an improvement. */
export function saysImproved(facts: Facts, change: ChangeFact): boolean {
  const { tokens, sentences } = facts.document;
  const sentence = sentences[change.sentence];
  if (sentence === undefined) return false;
  const from = Math.max(sentence.firstToken, change.first - NEAR);
  const to = Math.min(sentence.endToken, change.end + NEAR);
  for (let at = from; at < to; at++) {
    if (isIn(IMPROVED, tokens, at)) return true;
    if (at >= change.end && tokens.word[at] === ",") return hasIn(IMPROVED, tokens, at, Math.min(to, at + NEAR));
  }
  return false;
}
