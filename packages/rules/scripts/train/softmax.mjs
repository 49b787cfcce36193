/**
 * Fits weights of three answers (none, forward, backward) to weighted rows of feature numbers by gradient steps (Adam) on their
 * likelihood; gives two numbers a feature, each beside "none".
 */
export function fitSoftmax(rows, { features, decay, steps = 150 }) {
  const answers = 3;
  const size = features * answers;
  const weights = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  for (let step = 1; step <= steps; step++) {
    const gradient = new Float64Array(size);
    for (const { found, answer, weight } of rows) {
      const chances = chancesOf(found);
      for (let label = 0; label < answers; label++) {
        const error = weight * (chances[label] - (answer === label ? 1 : 0));
        for (const feature of found) gradient[feature * answers + label] += error;
      }
    }
    const rate = 0.1 / (1 + step / 50);
    for (let at = 0; at < size; at++) {
      const slope = gradient[at] / rows.length + decay * weights[at];
      first[at] = 0.9 * first[at] + 0.1 * slope;
      second[at] = 0.999 * second[at] + 0.001 * slope * slope;
      weights[at] -= (rate * (first[at] / (1 - 0.9 ** step))) / (Math.sqrt(second[at] / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return Array.from({ length: features }, (_, feature) => [
    weights[feature * answers + 1] - weights[feature * answers],
    weights[feature * answers + 2] - weights[feature * answers],
  ]);

  function chancesOf(found) {
    const sums = [0, 0, 0];
    for (const feature of found)
      for (let label = 0; label < answers; label++) sums[label] += weights[feature * answers + label];
    const top = Math.max(...sums);
    const powers = sums.map((sum) => Math.exp(sum - top));
    const total = powers[0] + powers[1] + powers[2];
    return powers.map((power) => power / total);
  }
}
