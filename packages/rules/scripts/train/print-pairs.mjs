/** As `judge-pairs.ts` reads them: one character a weight, in tenths, and one a place. */
const ZERO = 80;
const LOWEST = 36;
const HIGHEST = 122;
const TENTHS = 10;
const PLACE_START = 36;
/** Rows that may be passed over by one character. */
const MOST_ROWS = 60;

function pack(weight) {
  const code = Math.max(LOWEST, Math.min(HIGHEST, ZERO + Math.round(weight * TENTHS)));
  return String.fromCharCode(code === 92 || code === 96 ? code + 1 : code);
}

/** The rows one after the other; only places with a weight are written, behind the number of rows passed over. */
function packRows(rows, places) {
  let text = "";
  let passed = 0;
  rows.forEach((row, index) => {
    if (index > 0) passed++;
    row.forEach(([forward, backward], place) => {
      if (pack(forward) === pack(0) && pack(backward) === pack(0)) return;
      for (; passed > 0; passed -= Math.min(passed, MOST_ROWS))
        text += String.fromCharCode(PLACE_START + places + Math.min(passed, MOST_ROWS) - 1);
      text += String.fromCharCode(PLACE_START + place) + pack(forward) + pack(backward);
    });
  });
  return text;
}

/** The model as a TypeScript file. */
export const printPairs = ({ words, asked, rows, places, data }) => `/**
 * The model that tells whether two numbers are one movement; written by scripts/train-pairs.mjs, not by hand.
 * Sha-256 of the sentences it was trained on begins with ${data}.
 */
export const PAIR_MODEL: { words: string; asked: string; rows: string } = {
  words:
    ${JSON.stringify(words.join(" "))},
  asked:
    ${JSON.stringify(asked.flat().map(pack).join(""))},
  rows: ${JSON.stringify(packRows(rows, places))},
};
`;
