import { mean } from "../measure/statistics.mjs";

/** Keeps deductions that few stories have from growing on them. */
const RIDGE = 1;
const ROUNDS = 400;

/**
 * Least squares of the rating over the score and the deductions, none of which may add: coordinate descent with a
 * ridge on the deductions. Gives whole points of the score.
 */
export function fitDeductions(rows) {
  const names = Object.keys(rows[0].shares);
  const columns = [rows.map(({ told }) => told / 100), ...names.map((name) => rows.map(({ shares }) => shares[name]))];
  const centred = columns.map(centre);
  const rest = centre(rows.map(({ rating }) => rating));
  const weights = columns.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    centred.forEach((column, at) => {
      const isScore = at === 0;
      const before = weights[at];
      const size = dot(column, column) + (isScore ? 0 : RIDGE);
      const best = (dot(column, rest) + before * dot(column, column)) / size;
      weights[at] = isScore ? best : Math.min(0, best);
      for (let row = 0; row < rest.length; row++) rest[row] += (before - weights[at]) * column[row];
    });
  }
  const [perScore, ...taken] = weights;
  return Object.fromEntries(names.map((name, at) => [name, Math.round((-taken[at] / perScore) * 100)]));
}

function centre(column) {
  const middle = mean(column);
  return column.map((value) => value - middle);
}

function dot(a, b) {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at] * b[at];
  return sum;
}
