import { isIn, type Tokens } from "../text/tokenize.ts";
import { lacksStops } from "../text/unstopped.ts";
import { type WordSet, wordSet } from "../text/vocabulary.ts";
import { countWith, type Evidence, hasSign } from "./evidence.ts";
import { oncePerText } from "./once-per-text.ts";

const ADDRESSING = wordSet("you your yours");
const QUESTION_MARK = 63;
const ADDRESSED_ENOUGH = 3;

/**
 * A free text that tells nothing the writer did: a recipe, a question to a forum, a letter that asks. It opens with a question or speaks
 * to the reader, and names no role.
 */
export function isNoStory(evidence: Evidence): boolean {
  const { facts, ownDeeds, weDeeds } = evidence;
  const { document } = facts;
  if (document.blocks.some((block) => block.label !== null) || countWith(evidence, "role") > 1) return false;
  const first = document.sentences[0];
  if (first === undefined) return false;
  if (document.text.charCodeAt(first.end - 1) === QUESTION_MARK && ownDeeds.length < 3) return true;
  const isTold = weDeeds.length > 0 || ownDeeds.some((act) => act.agent === "I");
  const mayBeLetter = ownDeeds.length + weDeeds.length < 2 && evidence.fullChanges.length === 0;
  if (isTold && !mayBeLetter) return false;
  const addressed = countIn(ADDRESSING, document.tokens);
  if (mayBeLetter && addressed >= 2 && !hasSign(evidence, "role")) return true;
  // "Cut it in half" is an order to the reader, not an act of the writer.
  return !isTold && addressed >= ADDRESSED_ENOUGH;
}

function countIn(words: WordSet, tokens: Tokens): number {
  let count = 0;
  for (let at = 0; at < tokens.length; at++) if (isIn(words, tokens, at)) count++;
  return count;
}

/** A free text in which one cannot see where a sentence ends: what seems to be missing may only not have been found. */
export const isRunOn = oncePerText((evidence: Evidence): boolean => {
  const { blocks, tokens } = evidence.facts.document;
  return !blocks.some((block) => block.label !== null) && lacksStops(tokens, 0, tokens.length);
});
