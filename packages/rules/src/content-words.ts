import { annotate } from "./lexicons/annotate.ts";
import type { Lexicon } from "./lexicons/compile.ts";
import { WORD_CLASS } from "./lexicons/word-classes.ts";
import { TOKEN, tokenize } from "./text/tokenize.ts";

/** A word that carries meaning, and the stem by which its forms meet. */
export interface ContentWord {
  stem: string;
  /** As it stands in the text, lower case. */
  word: string;
  /** Where it begins, in UTF-16 units. */
  at: number;
  /** Bits of `WORD_CLASS`. */
  bits: number;
  /** No list of the rules knows it: the name of something. */
  isOwn: boolean;
}

const ENDINGS = /(?:ingly|edly|ings|ing|ied|ies|ed|es|ly|s|e|y)$/;
const SHORTEST_STEM = 3;

/** Takes the plural, the past and the like off, so that "persuaded" meets "persuade". */
function stemOf(word: string): string {
  const stem = word.replace(ENDINGS, "");
  return stem.length < SHORTEST_STEM ? word : stem;
}

/** The content words of a text in its order; those of under four letters and of every sentence are left out. */
export function contentWords<Name extends string>(text: string, lexicon: Lexicon<Name>): ContentWord[] {
  const tokens = tokenize(text);
  const { bits } = annotate(lexicon, tokens, []);
  const words: ContentWord[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens.word[at] as string;
    if (tokens.kind[at] !== TOKEN.word || word.length < 4) continue;
    const classes = bits[at] as number;
    if ((classes & WORD_CLASS.function) !== 0) continue;
    words.push({ stem: stemOf(word), word, at: tokens.start[at] as number, bits: classes, isOwn: tokens.id[at] === 0 });
  }
  return words;
}
