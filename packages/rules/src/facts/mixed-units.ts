import { WORD_CLASS } from "../lexicons/word-classes.ts";
import { isIn, TOKEN } from "../text/tokenize.ts";
import { wordSet } from "../text/vocabulary.ts";
import type { Evidence } from "./evidence.ts";
import type { ChangeFact, QuantityFact } from "./fact-model.ts";
import { linkOf } from "./movements/change-links.ts";
import { isMixed } from "./numbers/dimension.ts";
import { oncePerText } from "./once-per-text.ts";
import type { Facts } from "./read-facts.ts";

/** Two sides of a movement in units that cannot be compared; token indices. */
export interface MixedUnits {
  first: number;
  end: number;
  from: string;
  to: string;
}

/** Finds "from 40 minutes to 12%" and "infested trees fell from 340 to 8 hectares". */
export const findMixedUnits = oncePerText(({ facts, fullChanges, metrics }: Evidence): readonly MixedUnits[] => {
  const found: MixedUnits[] = [];
  for (const change of fullChanges) {
    const noun = isLent(change) ? countedThing(facts, change) : null;
    if (noun !== null) found.push({ first: change.first, end: change.end, from: noun, to: change.to?.unit ?? "" });
  }
  for (let index = 0; index + 1 < metrics.length; index++) {
    const a = metrics[index] as QuantityFact;
    const b = metrics[index + 1] as QuantityFact;
    if (a.sentence !== b.sentence || !isMixed(a, b) || isPartOf(facts, a)) continue;
    const { document, bits } = facts;
    const { firstToken, endToken } = document.sentences[a.sentence] as { firstToken: number; endToken: number };
    if (a.kind === "count" && isPlaceMove(facts, a)) continue;
    if (linkOf(document.tokens, bits, a, b, firstToken, endToken, true) === "forward")
      found.push({ first: a.first, end: b.end, from: nameOf(a), to: nameOf(b) });
  }
  return found;
});

/** How a side without a unit is named. */
const nameOf = ({ unit, value }: QuantityFact) => unit ?? `the bare number ${String(value)}`;

/** "9 of 60": a count with its whole is a share. */
const isPartOf = ({ document: { tokens } }: Facts, { end }: QuantityFact) =>
  tokens.word[end] === "of" && tokens.kind[end + 1] === TOKEN.number;

const MOVERS = wordSet("moved relocated switched migrated changed expanded");

/** "moved from two rooms to 400 square metres" tells of two places, not of one measure. */
const isPlaceMove = ({ document: { tokens } }: Facts, { first }: QuantityFact) =>
  tokens.word[first - 1] === "from" && isIn(MOVERS, tokens, first - 2);

/** The first side is a bare number that took hectares, kilos or the like from the second. */
function isLent({ isJoined, fromQuantity: from, toQuantity: to }: ChangeFact): boolean {
  if (isJoined || from === null || to === null || from.end !== from.first + 1) return false;
  return to.kind === "size" && to.end > to.first + 1;
}

const THINGS = wordSet(
  "trees rats plants animals customers complaints visitors visits calls orders tickets errors incidents accidents absences bookings defects members subscribers patients pupils students volunteers donors cases infections falls breakdowns mistakes applications queries people births",
);

/** What is counted where the movement begins: "infested trees per week fell"; null where it may be measured. */
function countedThing({ document, bits }: Facts, change: ChangeFact): string | null {
  const { tokens, sentences } = document;
  const { firstToken } = sentences[change.sentence] as { firstToken: number };
  for (let at = firstToken; at < change.first; at++) {
    if (((bits[at] as number) & (WORD_CLASS.up | WORD_CLASS.down | WORD_CLASS.function)) !== 0 && at > firstToken)
      return null;
    if (isIn(THINGS, tokens, at)) return tokens.word[at] as string;
  }
  return null;
}
