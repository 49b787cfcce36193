/** Points of each deduction in full. Written by scripts/fit-score.mjs from the corpus; figures in corpus/README.md. */
export const DEDUCTION_POINTS = { faults: 16, method: 17, length: 32, platitude: 7, vague: 7, padding: 6 } as const;
