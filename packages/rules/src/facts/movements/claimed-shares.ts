import type { Document } from "../../text/document-model.ts";
import { isIn } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { ChangeFact } from "../fact-model.ts";

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
      told.isRough = claim.isRough;
    }
  }
}

const BETTER = wordSet("improvement better gain faster win");

/** An improvement of errors is a decrease. */
const isSameWay = ({ tokens }: Document, told: ChangeFact, claim: ChangeFact) =>
  told.direction === claim.direction || isIn(BETTER, tokens, claim.end - 1) || isIn(BETTER, tokens, claim.end);

const POINTING = wordSet("that this which it");
const OPENING = wordSet("a an roughly about so overall");
const SHORT_REST = 5;
const AHEAD = 5;

/** Whether the sentence opens on "that", "this", "a" and comes to its number at once. */
function pointsBack({ tokens, sentences }: Document, { sentence, first }: ChangeFact): boolean {
  const { firstToken, endToken } = sentences[sentence] as { firstToken: number; endToken: number };
  if (first - firstToken > AHEAD) return false;
  // "A 10% rise in price followed" opens a new thought, "A 75% drop." does not.
  return isIn(POINTING, tokens, firstToken) || (isIn(OPENING, tokens, firstToken) && endToken - first <= SHORT_REST);
}
