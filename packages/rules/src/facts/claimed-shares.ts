import type { Document } from "../text/document-model.ts";
import type { ChangeFact } from "./fact-model.ts";

/** "That is a 300% improvement." belongs to the movement told right before it. */
export function attachClaims(document: Document, changes: readonly ChangeFact[]): void {
  for (let index = 1; index < changes.length; index++) {
    const claim = changes[index] as ChangeFact;
    const told = changes[index - 1] as ChangeFact;
    if (claim.relative === null || claim.from !== null || claim.to !== null) continue;
    if (told.from === null || told.to === null || told.relative !== null || !isSameWay(document, told, claim)) continue;
    const isNear = claim.sentence === told.sentence + 1 && pointsBack(document, claim);
    if (isNear) {
      told.claimed = claim.relative;
      told.isRough = claim.isRough === true;
    }
  }
}

const BETTER = new Set("improvement better gain faster win".split(" "));

/** An improvement of errors is a decrease. */
const isSameWay = ({ tokens }: Document, told: ChangeFact, claim: ChangeFact) =>
  told.direction === claim.direction ||
  BETTER.has(tokens.word[claim.end - 1] as string) ||
  BETTER.has(tokens.word[claim.end] ?? "");

const POINTING = new Set("that this which it".split(" "));
const OPENING = new Set("a an roughly about so overall".split(" "));
const SHORT_REST = 5;
const AHEAD = 5;

/** Whether the sentence opens on "that", "this", "a" and comes to its number at once. */
function pointsBack({ tokens, sentences }: Document, { sentence, first }: ChangeFact): boolean {
  const { firstToken, endToken } = sentences[sentence] as { firstToken: number; endToken: number };
  const word = tokens.word[firstToken] as string;
  if (first - firstToken > AHEAD) return false;
  // "A 10% rise in price followed" opens a new thought, "A 75% drop." does not.
  return POINTING.has(word) || (OPENING.has(word) && endToken - first <= SHORT_REST);
}
