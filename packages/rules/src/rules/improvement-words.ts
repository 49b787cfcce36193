import type { ChangeFact } from "../facts/fact-model.ts";
import type { Facts } from "../facts/read-facts.ts";

const IMPROVED = new Set(["improved", "improve", "improving", "improvement"]);
const NEAR = 5;

/** Whether the words right around a movement call it an improvement. */
export function saysImproved(facts: Facts, change: ChangeFact): boolean {
  const { tokens, sentences } = facts.document;
  const sentence = sentences[change.sentence];
  if (sentence === undefined) return false;
  const from = Math.max(sentence.firstToken, change.first - NEAR);
  const to = Math.min(sentence.endToken, change.end + NEAR);
  for (let at = from; at < to; at++) {
    if (IMPROVED.has(tokens.word[at] as string)) return true;
    if (at >= change.end && tokens.word[at] === ",")
      return tokens.word.slice(at, Math.min(to, at + NEAR)).some((word) => IMPROVED.has(word));
  }
  return false;
}
