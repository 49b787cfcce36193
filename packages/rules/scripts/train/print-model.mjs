/** The middle of the characters that hold a weight; `section-model.ts` reads them back. */
const ZERO = 80;
const LOWEST = 36;
const HIGHEST = 122;
const STEPS = 10;

/** One character per weight, in tenths; the backslash and the backtick are passed over. */
function pack(weights) {
  const codes = weights.flat().map((weight) => {
    const code = Math.max(LOWEST, Math.min(HIGHEST, ZERO + Math.round(weight * STEPS)));
    return code === 92 || code === 96 ? code + 1 : code;
  });
  return String.fromCharCode(...codes);
}

const hundredths = (list) => list.map((weight) => Math.round(weight * 100));

/** The model as a TypeScript file. */
export function printModel({ weights, follows, start, end, inside, opening, data }) {
  return `/**
 * The model that sorts free text into sections; written by scripts/train-sections.mjs, not by hand.
 * Sha-256 of the labelled texts it was trained on begins with ${data}.
 */
const WEIGHTS =
  ${JSON.stringify(pack(weights))};

/** Words whose presence counts, then words that count as the first of a sentence. */
const WORDS = {
  inside:
    ${JSON.stringify(inside.join(" "))},
  opening:
    ${JSON.stringify(opening.join(" "))},
} as const;

const ZERO = ${ZERO};
const HUNDREDTHS = ${100 / STEPS};

/** All weights in hundredths; one row of six per feature, in the order of the sections. */
export const SECTION_MODEL: {
  weights: Int16Array;
  inside: string;
  opening: string;
  start: readonly number[];
  follows: readonly (readonly number[])[];
  end: readonly number[];
} = {
  ...WORDS,
  weights: Int16Array.from(WEIGHTS, (char) => (char.charCodeAt(0) - ZERO) * HUNDREDTHS),
  start: ${JSON.stringify(hundredths(start))},
  follows: ${JSON.stringify(follows.map(hundredths))},
  end: ${JSON.stringify(hundredths(end))},
};
`;
}
