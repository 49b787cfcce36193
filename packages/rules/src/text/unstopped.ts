import { GAP, isIn, TOKEN, type Tokens } from "./tokenize.ts";
import { wordSet } from "./vocabulary.ts";

/** Written sentences of the corpus have 16 words in the mean; what was typed or said without stops has hundreds. */
const WORDS_PER_STOP = 50;
/** A part of such a text is not cut off before it has this many tokens: "so", "and then" would stand alone. */
const SHORTEST = 7;

/** A line of fewer tokens goes on in the next one. */
const SHORTEST_LINE = 4;
/** A comma ends what has gone on for this many tokens. */
const LONG = 20;

/** Marks that end a sentence. */
export const STOPS = wordSet(". ! ? …");
/** Words that open the next thing that somebody says. */
const OPENERS = wordSet(
  "i i'd i'm i've im ive we we'd we're weve he she they they're theyre it's that's thats there's theres so but then anyway also",
);
/** The same words go on with a clause behind one of these, and "so" and "then" behind "and". */
const LEADING = wordSet(
  `and or but so then because cos cuz coz bc as if when where what which who that than how why while until till before after
   since unless is was are were do did does had have would could should can will not just only even also for to the
   a my our`,
);

/** Whether the tokens `from` to `to` (exclusive) were typed or said without stops, as a transcript often is. */
export function lacksStops(tokens: Tokens, from: number, to: number): boolean {
  if (to - from < WORDS_PER_STOP) return false;
  let words = 0;
  for (let at = from; at < to; at++) {
    if (tokens.kind[at] !== TOKEN.mark) words++;
    else if (isIn(STOPS, tokens, at)) words -= WORDS_PER_STOP;
  }
  return words > WORDS_PER_STOP;
}

/** Where stops are left out, a line ends what was said, and so does a word that opens the next thing. */
export function startsUnstopped(tokens: Tokens, at: number, first: number): boolean {
  if (at - first < SHORTEST_LINE) return false;
  if ((tokens.gap[at] as number) >= GAP.line) return true;
  if (at - first < SHORTEST) return false;
  if (isIn(OPENERS, tokens, at)) return !isIn(LEADING, tokens, at - 1);
  if (tokens.word[at] === "and") return isIn(OPENERS, tokens, at + 1);
  return at - first >= LONG && tokens.word[at - 1] === ",";
}
