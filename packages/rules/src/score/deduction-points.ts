/** Points of each deduction in full. Written by scripts/fit-score.mjs from the corpus; figures in corpus/README.md. */
export const DEDUCTION_POINTS = { faults: 17, method: 16, length: 21, platitude: 8, vague: 2, padding: 8 } as const;
