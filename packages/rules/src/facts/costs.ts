import { endingOf, isIn } from "../text/tokenize.ts";
import { wordSet } from "../text/vocabulary.ts";
import { doesHold, type Evidence, HOLDS, sentencesWith } from "./evidence.ts";
import { oncePerText } from "./once-per-text.ts";
import { IN, IN_DOING } from "./sections/sections.ts";

/** Sentences that tell a price: in so many words, or by a price word beside an act or in a trade-off. */
export const findCosts = oncePerText((evidence: Evidence): readonly number[] => {
  const explicit = sentencesWith(evidence, "cost", IN_DOING | IN.result);
  const priced = sentencesWith(evidence, "priceWord", IN.tradeoffs | IN.action);
  if (explicit.length + priced.length === 0) return explicit;
  const costs: number[] = [];
  let next = 0;
  // Both lists are in order, and so is what they come to.
  for (const index of priced) {
    while (next < explicit.length && (explicit[next] as number) < index) costs.push(explicit[next++] as number);
    if (explicit[next] !== index && isImplied(evidence, index)) costs.push(index);
  }
  while (next < explicit.length) costs.push(explicit[next++] as number);
  return costs.filter((index) => isOutweighing(evidence, index));
});

const OWN_OR_GROUP = HOLDS.ownDeed | HOLDS.weDeed;

/** A price word in a trade-off, beside an act or behind one, or in a choice. */
function isImplied(evidence: Evidence, sentence: number): boolean {
  if (evidence.places[sentence] === IN.tradeoffs || doesHold(evidence, sentence, OWN_OR_GROUP)) return true;
  if (sentence > 0 && doesHold(evidence, sentence - 1, OWN_OR_GROUP)) return true;
  return evidence.facts.counts.of("choice", sentence) > 0;
}

const TOLD_WORDS = 5;

/** A balance without a choice ("quality against speed") is no cost, whatever words stand beside it. */
const isOutweighing = ({ facts, spokenBySentence }: Evidence, sentence: number): boolean =>
  (spokenBySentence[sentence] as number) >= TOLD_WORDS && facts.counts.of("balanceOnly", sentence) === 0;

/** A price that only the section tells: the writer called it trade-offs, and there is a contrast or a number in it. */
export const isGivenCost = (evidence: Evidence, sentence: number): boolean =>
  evidence.facts.labels[sentence]?.confidence === 1 &&
  !findCosts(evidence).includes(sentence) &&
  isOutweighing(evidence, sentence) &&
  hasContrast(evidence, sentence);

const CONTRAST = wordSet("but though although however despite even while yet only not without less fewer more longer");

/** "isn't", "couldn't". */
const NOT = endingOf("n't");

function hasContrast(evidence: Evidence, sentence: number): boolean {
  const { tokens, sentences } = evidence.facts.document;
  const { firstToken, endToken } = sentences[sentence] as { firstToken: number; endToken: number };
  for (let at = firstToken; at < endToken; at++)
    if (isIn(CONTRAST, tokens, at) || tokens.ending[at] === NOT) return true;
  return doesHold(evidence, sentence, HOLDS.metric);
}
