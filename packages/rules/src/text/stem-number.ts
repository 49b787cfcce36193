/** Letters by which two forms of a word are taken for the same. */
export const STEM_LENGTH = 6;
/** A shorter word has no stem. */
export const STEM_MIN_WORD = 5;

const LETTER_BITS = 5;
const BEFORE_A = 96;
const AFTER_Z = 123;
const APOSTROPHE = 39;
const LAST_LETTER = 27;

/** A word's first letters as a number, five bits each: two words have the same where these are the same. 0 for others. */
export function stemNumber(word: string): number {
  if (word.length < STEM_MIN_WORD) return 0;
  const length = Math.min(word.length, STEM_LENGTH);
  let number = 0;
  for (let at = 0; at < length; at++) {
    const code = word.charCodeAt(at);
    if (code > BEFORE_A && code < AFTER_Z) number = (number << LETTER_BITS) | (code - BEFORE_A);
    else if (code === APOSTROPHE) number = (number << LETTER_BITS) | LAST_LETTER;
    else return 0;
  }
  return number;
}

/** Numbers of the stems of one text that have a letter beyond a–z: negative, in the order of the text. */
export class RareStems {
  private readonly numbers = new Map<string, number>();

  clear(): void {
    if (this.numbers.size > 0) this.numbers.clear();
  }

  numberOf(word: string): number {
    if (word.length < STEM_MIN_WORD) return 0;
    const stem = word.slice(0, STEM_LENGTH);
    const known = this.numbers.get(stem) ?? -(this.numbers.size + 1);
    this.numbers.set(stem, known);
    return known;
  }
}
