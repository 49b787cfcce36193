import { type Evidence, sentencesWith } from "./evidence.ts";

const ADDRESSING = new Set("you your yours".split(" "));
const QUESTION_MARK = 63;
const ADDRESSED_ENOUGH = 3;

/**
 * A free text that tells nothing the writer did: a recipe, a question to a forum, a letter that asks. It opens with a question or speaks
 * to the reader, and names no role.
 */
export function isNoStory(evidence: Evidence): boolean {
  const { facts, ownDeeds, weDeeds } = evidence;
  const { document } = facts;
  if (document.blocks.some((block) => block.label !== null) || sentencesWith(evidence, "role").length > 1) return false;
  const first = document.sentences[0];
  if (first === undefined) return false;
  if (document.text.charCodeAt(first.end - 1) === QUESTION_MARK && ownDeeds.length < 3) return true;
  const addressed = document.tokens.word.filter((word) => ADDRESSING.has(word)).length;
  const isLetter = addressed >= 2 && ownDeeds.length + weDeeds.length < 2 && evidence.fullChanges.length === 0;
  if (isLetter && sentencesWith(evidence, "role").length === 0) return true;
  // "Cut it in half" is an order to the reader, not an act of the writer.
  if (weDeeds.length > 0 || ownDeeds.some((act) => act.agent === "I")) return false;
  return addressed >= ADDRESSED_ENOUGH;
}

const LONG_RUN = 45;

/** A free text in which one cannot see where a sentence ends: what seems to be missing may only not have been found. */
export function isRunOn(evidence: Evidence): boolean {
  const { document } = evidence.facts;
  if (document.blocks.some((block) => block.label !== null)) return false;
  return evidence.spokenWords > LONG_RUN * Math.max(1, document.sentences.length);
}
