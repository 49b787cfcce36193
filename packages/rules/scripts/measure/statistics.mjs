/** Mean of numbers; NaN for none. */
export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Ranks with ties shared. */
function ranks(values) {
  const order = values.map((_, index) => index).sort((a, b) => values[a] - values[b]);
  const rank = new Array(values.length);
  for (let at = 0; at < order.length; ) {
    let end = at + 1;
    while (end < order.length && values[order[end]] === values[order[at]]) end++;
    for (let index = at; index < end; index++) rank[order[index]] = (at + end - 1) / 2;
    at = end;
  }
  return rank;
}

/** Rank correlation of two lists; NaN where one of them does not vary. */
export function spearman(a, b) {
  const [x, y] = [ranks(a), ranks(b)];
  const [mx, my] = [mean(x), mean(y)];
  const sum = (of) => x.reduce((total, _, at) => total + of(at), 0);
  return (
    sum((at) => (x[at] - mx) * (y[at] - my)) /
    Math.sqrt(sum((at) => (x[at] - mx) ** 2) * sum((at) => (y[at] - my) ** 2))
  );
}

/** The chance that a high one scores above a low one; ties count half. */
export function areaUnderCurve(high, low) {
  if (high.length === 0 || low.length === 0) return Number.NaN;
  let won = 0;
  for (const a of high) for (const b of low) won += a > b ? 1 : a === b ? 0.5 : 0;
  return won / (high.length * low.length);
}

/** Recall, precision and F1 of counted hits, extras and misses. */
export function figuresOf({ hits, extra, missed }) {
  return {
    recall: hits / (hits + missed),
    precision: hits / (hits + extra),
    f1: (2 * hits) / (2 * hits + extra + missed),
    count: hits + missed,
  };
}

/** F1 per label over pairs of [gold, got], and the mean over the labels that occur. */
export function macroF1(pairs) {
  const labels = [...new Set(pairs.map(([gold]) => gold))].sort();
  const byLabel = Object.fromEntries(
    labels.map((label) => {
      const count = (test) => pairs.filter(test).length;
      return [
        label,
        figuresOf({
          hits: count(([gold, got]) => gold === label && got === label),
          extra: count(([gold, got]) => gold !== label && got === label),
          missed: count(([gold, got]) => gold === label && got !== label),
        }).f1,
      ];
    }),
  );
  return { macro: mean(Object.values(byLabel)), byLabel, sentences: pairs.length };
}
