/** Points of each deduction in full. Written by scripts/fit-score.mjs from the corpus; figures in corpus/README.md. */
export const DEDUCTION_POINTS = { faults: 16, method: 16, length: 21, platitude: 7, vague: 2, padding: 9 } as const;
