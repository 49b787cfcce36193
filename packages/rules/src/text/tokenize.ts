/** What a token is made of. */
export const TOKEN = { word: 1, number: 2, mixed: 3, mark: 4 } as const;

/** What stands between a token and the one before it. */
export const GAP = { none: 0, hyphen: 1, space: 2, line: 3, paragraph: 4 } as const;

/**
 * Tokens as parallel arrays; offsets are UTF-16, end exclusive.
 * A hyphen inside a word makes two tokens with `GAP.hyphen` between them, so that
 * "trade-off" and "trade off" read the same.
 */
export interface Tokens {
  length: number;
  start: number[];
  end: number[];
  kind: number[];
  gap: number[];
  /** Lower case, with straight apostrophes. */
  word: string[];
  /** 1 where the token began with a capital letter. */
  capital: number[];
}

const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const MARK = 4;

/** Character classes of the first 256 code points; a table is twice as fast as comparisons. */
const CLASS = new Uint8Array(256);
for (let code = 0; code < 256; code++) {
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 192) CLASS[code] = LETTER;
  else if (code >= 48 && code <= 57) CLASS[code] = DIGIT;
  else if (code <= 32 || code === 160 || code === 127) CLASS[code] = SPACE;
  else CLASS[code] = MARK;
}
CLASS[0xd7] = MARK;
CLASS[0xf7] = MARK;
CLASS[95] = LETTER;

function classOf(code: number): number {
  if (code < 256) return CLASS[code] as number;
  if (code >= 0x2000 && code <= 0x200f) return SPACE;
  if (code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x3000 || code === 0xfeff) return SPACE;
  if (code >= 0x2010 && code <= 0x2bff) return MARK;
  if (code >= 0xd800 && code <= 0xdfff) return MARK;
  return LETTER;
}

const isApostrophe = (code: number) => code === 39 || code === 0x2019;
const isHyphen = (code: number) => code === 45 || code === 0x2010 || code === 0x2011;

/** Lower-case word text; most words are already lower case and cost one slice. */
function fold(text: string, start: number, end: number, plain: boolean): string {
  const slice = text.slice(start, end);
  return plain ? slice : slice.toLowerCase().replaceAll("’", "'");
}

/** Cuts a text into tokens in one pass over its characters. */
export function tokenize(text: string): Tokens {
  const tokens: Tokens = { length: 0, start: [], end: [], kind: [], gap: [], word: [], capital: [] };
  const size = text.length;
  let at = 0;
  let gap: number = GAP.paragraph;
  const push = (start: number, end: number, kind: number, word: string, capital: number) => {
    tokens.start.push(start);
    tokens.end.push(end);
    tokens.kind.push(kind);
    tokens.gap.push(gap);
    tokens.word.push(word);
    tokens.capital.push(capital);
    tokens.length++;
    gap = GAP.none;
  };
  while (at < size) {
    const code = text.charCodeAt(at);
    const type = classOf(code);
    if (type === SPACE) {
      if (code === 10) gap = gap >= GAP.line ? GAP.paragraph : GAP.line;
      else if (gap < GAP.space) gap = GAP.space;
      at++;
    } else if (type === LETTER) {
      const start = at;
      let plain = true;
      let mixed = false;
      for (; at < size; at++) {
        const next = text.charCodeAt(at);
        const nextType = classOf(next);
        if (nextType === LETTER) {
          if (next < 97 || next > 122) plain = false;
        } else if (nextType === DIGIT) mixed = true;
        else if (isApostrophe(next) && at + 1 < size && classOf(text.charCodeAt(at + 1)) === LETTER) plain = false;
        else break;
      }
      const capital = code < 97 && code !== 95 ? 1 : code >= 192 && !plain && isUpper(text, start) ? 1 : 0;
      push(start, at, mixed ? TOKEN.mixed : TOKEN.word, fold(text, start, at, plain), capital);
    } else if (type === DIGIT) {
      const start = at;
      for (; at < size; at++) {
        const next = text.charCodeAt(at);
        if (next >= 48 && next <= 57) continue;
        if ((next === 46 || next === 44) && at + 1 < size && isDigit(text.charCodeAt(at + 1))) continue;
        break;
      }
      push(start, at, TOKEN.number, text.slice(start, at), 0);
    } else if (isHyphen(code) && tokens.length > 0 && gap === GAP.none && at + 1 < size && joins(text, at)) {
      gap = GAP.hyphen;
      at++;
    } else {
      const arrow = (code === 45 || code === 61) && text.charCodeAt(at + 1) === 62;
      const end = arrow ? at + 2 : at + 1;
      push(at, end, TOKEN.mark, arrow ? "→" : text.charAt(at), 0);
      at = end;
    }
  }
  return tokens;
}

const isDigit = (code: number) => code >= 48 && code <= 57;

const isUpper = (text: string, at: number) => text.charAt(at) !== text.charAt(at).toLowerCase();

/** A hyphen joins two tokens unless digits stand on both sides, where it is a range. */
function joins(text: string, at: number): boolean {
  const before = classOf(text.charCodeAt(at - 1));
  const after = classOf(text.charCodeAt(at + 1));
  if (before === DIGIT && after === DIGIT) return false;
  return (before === LETTER || before === DIGIT) && (after === LETTER || after === DIGIT);
}
