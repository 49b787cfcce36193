/** Fewer pairs than this tell too little: the figure is not shown. */
export const AGREEMENT_FROM = 20;

/** Two ratings of the same thing, 1–5. */
export type RatingPair = readonly [mine: number, theirs: number];

const Z_95 = 1.96;

/** All that the figure needs of some pairs, so that leaving one out costs no walk over the others. */
interface Sums {
  n: number;
  apart: number;
  a: number;
  b: number;
  squares: number;
}

function sumsOf(pairs: readonly RatingPair[]): Sums {
  const sums = { n: pairs.length, apart: 0, a: 0, b: 0, squares: 0 };
  for (const [a, b] of pairs) {
    sums.apart += (a - b) ** 2;
    sums.a += a;
    sums.b += b;
    sums.squares += a * a + b * b;
  }
  return sums;
}

const without = ({ n, apart, a, b, squares }: Sums, [one, other]: RatingPair): Sums => ({
  n: n - 1,
  apart: apart - (one - other) ** 2,
  a: a - one,
  b: b - other,
  squares: squares - one * one - other * other,
});

function kappaOf({ n, apart, a, b, squares }: Sums): number | null {
  if (n === 0) return null;
  // The mean squared distance of every first rating from every second one, without listing them.
  const byChance = squares / n - (2 * a * b) / (n * n);
  return byChance === 0 ? null : 1 - apart / n / byChance;
}

/**
 * Cohen's kappa with quadratic weights (Cohen 1968; Fleiss and Cohen 1973): 1 is the same rating always, 0 no more than
 * chance would bring, below 0 less. Null where nothing varies, so that chance explains everything.
 */
export const weightedKappa = (pairs: readonly RatingPair[]): number | null => kappaOf(sumsOf(pairs));

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
  const sums = sumsOf(pairs);
  const kappa = n < AGREEMENT_FROM ? null : kappaOf(sums);
  if (kappa === null) return { n, kappa: null, interval: null };
  // Equal pairs leave the same behind, and of thousands only a few differ.
  const left = countPairs(pairs).map(({ pair, times }) => ({ times, one: kappaOf(without(sums, pair)) ?? kappa }));
  const mean = left.reduce((sum, { times, one }) => sum + times * one, 0) / n;
  const spread = left.reduce((sum, { times, one }) => sum + times * (one - mean) ** 2, 0);
  const half = Z_95 * Math.sqrt(((n - 1) / n) * spread);
  return { n, kappa, interval: [Math.max(-1, kappa - half), Math.min(1, kappa + half)] };
}

/** Each different pair once, in one order. */
function countPairs(pairs: readonly RatingPair[]): { pair: RatingPair; times: number }[] {
  const found = new Map<string, { pair: RatingPair; times: number }>();
  for (const pair of pairs) {
    const key = pair.join(" ");
    const same = found.get(key);
    if (same) same.times += 1;
    else found.set(key, { pair, times: 1 });
  }
  return [...found.values()].sort(({ pair: [a, b] }, { pair: [c, d] }) => a - c || b - d);
}
