import { mean } from "../measure/statistics.mjs";

/** The middle of the characters that hold a weight; `read-weights.ts` reads them back. */
const ZERO = 80;
const LOWEST = 36;
const HIGHEST = 122;
/** What one step of a character is worth. */
const HUNDREDTHS = 7;
/** A weight of so few steps is left out: hardly a label hangs on it, and runs of nothing pack well. */
const NOTHING = 2;

/**
 * One character per weight, in steps; the backslash and the backtick are passed over. The same number more on
 * every label decides nothing, so a feature's six weights are made to add up to nothing and the last is left out.
 */
function pack(weights) {
  const codes = weights.flatMap((row) => {
    const middle = mean(row);
    return row.slice(0, -1).map((weight) => {
      const steps = Math.round(((weight - middle) * 100) / HUNDREDTHS);
      const code = Math.max(LOWEST, Math.min(HIGHEST, Math.abs(steps) <= NOTHING ? ZERO : ZERO + steps));
      return code === 92 || code === 96 ? code + 1 : code;
    });
  });
  return String.fromCharCode(...codes);
}

const hundredths = (list) => list.map((weight) => Math.round(weight * 100));

/** The model as a TypeScript file. */
export function printModel({ weights, follows, start, end, inside, opening, data }) {
  return `import { readWeights } from "./read-weights.ts";

/**
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
  weights: readWeights(WEIGHTS, { zero: ${ZERO}, step: ${HUNDREDTHS} }),
  start: ${JSON.stringify(hundredths(start))},
  follows: ${JSON.stringify(follows.map(hundredths))},
  end: ${JSON.stringify(hundredths(end))},
};
`;
}
