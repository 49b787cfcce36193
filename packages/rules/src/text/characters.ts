/** What a character is to the tokeniser. Letters and digits come first, so that one comparison finds both. */
export const CHARACTER = { letter: 1, digit: 2, space: 3, mark: 4 } as const;

const UNDERSCORE = 95;

function classOfLatin(code: number): number {
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === UNDERSCORE) return CHARACTER.letter;
  if (code >= 48 && code <= 57) return CHARACTER.digit;
  if (code <= 32 || code === 160 || code === 127) return CHARACTER.space;
  return code >= 192 && code !== 0xd7 && code !== 0xf7 ? CHARACTER.letter : CHARACTER.mark;
}

/** Classes of the first 256 code points; a table is twice as fast as comparisons. */
const CLASS = Uint8Array.from({ length: 256 }, (_, code) => classOfLatin(code));

/** Marks in `WORD_CHARACTER` that a character is a digit or a capital letter. */
export const IS_DIGIT = 256;
export const IS_CAPITAL = 512;

/** The lower-case code of a letter or digit under 128 with its mark, 0 for all else. */
export const WORD_CHARACTER = Uint16Array.from({ length: 128 }, (_, code) => {
  const type = classOfLatin(code);
  if (type > CHARACTER.digit) return 0;
  if (type === CHARACTER.digit) return code | IS_DIGIT;
  return code >= 65 && code <= 90 ? (code + 32) | IS_CAPITAL : code;
});

export function classOf(code: number): number {
  if (code < 256) return CLASS[code] as number;
  if (code >= 0x2000 && code <= 0x200f) return CHARACTER.space;
  if (code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x3000 || code === 0xfeff)
    return CHARACTER.space;
  if (code >= 0x2010 && code <= 0x2bff) return CHARACTER.mark;
  if (code >= 0xd800 && code <= 0xdfff) return CHARACTER.mark;
  return CHARACTER.letter;
}

export const isDigitCode = (code: number) => code >= 48 && code <= 57;

export const isHyphenCode = (code: number) => code === 45 || code === 0x2010 || code === 0x2011;

/** "#", "*", "_" and blanks, as they stand around the name of a section. */
export const isDecoration = (code: number) => code === 35 || code === 42 || code === 95 || code === 32 || code === 9;
