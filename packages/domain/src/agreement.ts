/** Fewer pairs than this tell too little: the figure is not shown. */
export const AGREEMENT_FROM = 20;

/** Two ratings of the same thing, 1–5. */
export type RatingPair = readonly [mine: number, theirs: number];

const Z_95 = 1.96;

/**
 * Cohen's kappa with quadratic weights (Cohen 1968; Fleiss and Cohen 1973): 1 is the same rating always, 0 no more than
 * chance would bring, below 0 less. Null where nothing varies, so that chance explains everything.
 */
export function weightedKappa(pairs: readonly RatingPair[]): number | null {
  const n = pairs.length;
  if (n === 0) return null;
  let seen = 0;
  let [sumA, sumB, squaresA, squaresB] = [0, 0, 0, 0];
  for (const [a, b] of pairs) {
    seen += (a - b) ** 2;
    sumA += a;
    sumB += b;
    squaresA += a * a;
    squaresB += b * b;
  }
  // The mean squared distance of every first rating from every second one, without listing them.
  const byChance = squaresA / n + squaresB / n - (2 * sumA * sumB) / (n * n);
  return byChance === 0 ? null : 1 - seen / n / byChance;
}

export interface Agreement {
  n: number;
  /** Null under `AGREEMENT_FROM` pairs, and where nothing varies. */
  kappa: number | null;
  /** 95%, by the jackknife (Fleiss and Davies 1982), within −1 and 1; null with the kappa. */
  interval: readonly [low: number, high: number] | null;
}

/** How far two raters agree. The same pairs give the same figures, in whatever order. */
export function measureAgreement(pairs: readonly RatingPair[]): Agreement {
  const n = pairs.length;
  const kappa = n < AGREEMENT_FROM ? null : weightedKappa(pairs);
  if (kappa === null) return { n, kappa: null, interval: null };
  const sorted = [...pairs].sort(([a, b], [c, d]) => a - c || b - d);
  const without = sorted.map((_, left) => weightedKappa(sorted.filter((_, at) => at !== left)) ?? kappa);
  const mean = without.reduce((sum, one) => sum + one, 0) / n;
  const spread = without.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const half = Z_95 * Math.sqrt(((n - 1) / n) * spread);
  return { n, kappa, interval: [Math.max(-1, kappa - half), Math.min(1, kappa + half)] };
}
