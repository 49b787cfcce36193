import { hasIn, isIn, TOKEN, type Tokens } from "../text/tokenize.ts";
import { wordSet } from "../text/vocabulary.ts";
import type { QuantityFact } from "./fact-model.ts";

/** One of these is in every phrase that tells an earlier number. */
const EARLIER_WORDS = wordSet("be been having had was were previously formerly up down");
const BEFORE_SIGNS = wordSet(
  "before earlier previously formerly previous last prior usual normal ago beginning start outset",
);
const COMPARING = wordSet("against versus vs compared instead rather");

/** "…, against 28% before", "(it was 51%)", "it used to be one in twelve", "down on 40 the year before". */
export function isEarlier(
  tokens: Tokens,
  a: QuantityFact,
  b: QuantityFact,
  firstToken: number,
  endToken: number,
): boolean {
  const joined = hasIn(EARLIER_WORDS, tokens, a.end, b.first) ? ` ${tokens.word.slice(a.end, b.first).join(" ")} ` : "";
  if (
    / (used to be|had been|having (been|had|[a-z]+ed|stood|run|begun|taken)|(it|they|that|there) had [a-z]+(ed|en)|it was|they were|there were|was before|previously|formerly|up on|down on|up from|down from)[ ,]/.test(
      joined,
    )
  ) {
    const isThenFirst = tokens.word[firstToken] === "before" && a.first - firstToken <= 6;
    return !isThenFirst && !joined.includes(" it was not ");
  }
  if (/^ [,;(] (was|were) /.test(joined)) return true;
  if (!hasIn(COMPARING, tokens, a.end, b.first)) return false;
  for (let at = a.end; at < Math.min(endToken, b.end + 6); at++) {
    if (at > b.end && tokens.kind[at] === TOKEN.mark && /^[.;:]$/.test(tokens.word[at] as string)) break;
    if (isIn(BEFORE_SIGNS, tokens, at)) return true;
  }
  const from = Math.max(firstToken, a.first - 12);
  if (hasIn(TODAY, tokens, a.end, b.first) || hasIn(NOW_AHEAD, tokens, from, a.first)) return true;
  const isRatherThan = hasIn(RATHER, tokens, a.end, b.first) && hasIn(THAN, tokens, a.end, b.first);
  const isInstead = isRatherThan || hasIn(INSTEAD, tokens, a.end, b.first);
  return isInstead && b.first - a.end <= 4 && !hasIn(CHOSEN, tokens, from, a.first);
}

const TODAY = wordSet("now today");
const NOW_AHEAD = wordSet("now today currently");
const INSTEAD = wordSet("instead");
const RATHER = wordSet("rather");
const THAN = wordSet("than");
const CHOSEN = wordSet(
  "choose chose chosen picked pick plan planned propose proposed suggest suggested asked ask want wanted bought ordered use used put would could should might will to if decided prefer preferred let",
);
