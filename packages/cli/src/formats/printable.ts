/** Control characters would move the cursor, colour the screen or hide text; they are shown as a dot. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** Text that a terminal shows as it is, one unit for one: tabs and breaks become spaces, other controls a dot. */
export const printable = (text: string): string =>
  text.replace(UNPRINTABLE, (character) => (/[\t\n\r]/.test(character) ? " " : "·".repeat(character.length)));

/** One line of at most `length` characters, an ellipsis where it was cut. */
export function oneLine(text: string, length: number): string {
  const line = printable(text).replace(/ {2,}/g, " ").trim();
  if (line.length <= length) return line;
  // Half of a pair would be shown as a character that nobody wrote.
  const cut = line.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, "");
  return `${cut.trimEnd()}…`;
}

/** The score as people read it: a text with too little evidence has none that would mean anything; JSON keeps it. */
export const scoreWords = ({ band, score }: { band: string; score: number }): string =>
  band === "insufficient" ? "Not judged yet" : String(score);

/** Marks that Markdown or HTML would read as their own. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_<>[\]|#&]/g, "\\$&");

/** Columns that a text takes on a terminal: two for wide characters, none for combining marks. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    columns += isWide(character.codePointAt(0) as number) ? 2 : 1;
  }
  return columns;
}

const WIDE: ReadonlyArray<readonly [first: number, last: number]> = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1faff],
  [0x20000, 0x3fffd],
];

const isWide = (code: number): boolean => code >= 0x1100 && WIDE.some(([first, last]) => code >= first && code <= last);
