/** A linear-chain model: one weight per feature and label, one per pair of labels in a row, one per start and end. */

const logSum = (values) => {
  const top = Math.max(...values);
  let sum = 0;
  for (const value of values) sum += Math.exp(value - top);
  return top + Math.log(sum);
};

/**
 * Fits the model by gradient steps (Adam) on the likelihood of whole sequences.
 * A sequence is `{ rows, labels, weight, isWhole }`; rows hold feature numbers; a part of a text has no start and end.
 */
export function fitChain(sequences, { features, labels, decay, steps = 90 }) {
  const size = features * labels + labels * labels + 2 * labels;
  const follows = features * labels;
  const start = follows + labels * labels;
  const end = start + labels;
  const weights = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  const total = sequences.reduce((sum, { rows, weight }) => sum + weight * rows.length, 0);
  for (let step = 1; step <= steps; step++) {
    const gradient = new Float64Array(size);
    for (const sequence of sequences) addGradient(sequence);
    const rate = 0.12 / (1 + step / 40);
    for (let at = 0; at < size; at++) {
      const slope = gradient[at] / total + decay * weights[at];
      first[at] = 0.9 * first[at] + 0.1 * slope;
      second[at] = 0.999 * second[at] + 0.001 * slope * slope;
      weights[at] -= (rate * (first[at] / (1 - 0.9 ** step))) / (Math.sqrt(second[at] / (1 - 0.999 ** step)) + 1e-8);
    }

    function addGradient({ rows, labels: gold, weight, isWhole }) {
      const { scores, forward, backward, norm } = passes(rows, isWhole);
      for (let at = 0; at < rows.length; at++) {
        addPlace(at);
        if (at > 0) addPairs(at);
      }

      function addPlace(at) {
        for (let label = 0; label < labels; label++) {
          const chance = Math.exp(forward[at][label] + backward[at][label] - norm);
          const error = weight * (chance - (gold[at] === label ? 1 : 0));
          for (const feature of rows[at]) gradient[feature * labels + label] += error;
          if (isWhole && at === 0) gradient[start + label] += error;
          if (isWhole && at === rows.length - 1) gradient[end + label] += error;
        }
      }

      function addPairs(at) {
        for (let pair = 0; pair < labels * labels; pair++) {
          const previous = Math.floor(pair / labels);
          const label = pair % labels;
          const inner = weights[follows + pair] + scores[at][label] + backward[at][label];
          const isGold = gold[at - 1] === previous && gold[at] === label;
          const chance = Math.exp(forward[at - 1][previous] + inner - norm);
          gradient[follows + pair] += weight * (chance - (isGold ? 1 : 0));
        }
      }
    }
  }

  function passes(rows, isWhole) {
    const last = rows.length - 1;
    const scores = rows.map((row) => {
      const sums = new Array(labels).fill(0);
      for (const feature of row)
        for (let label = 0; label < labels; label++) sums[label] += weights[feature * labels + label];
      return sums;
    });
    const forward = [scores[0].map((score, label) => score + (isWhole ? weights[start + label] : 0))];
    for (let at = 1; at <= last; at++) {
      forward.push(
        scores[at].map(
          (score, label) =>
            score +
            logSum(forward[at - 1].map((before, previous) => before + weights[follows + previous * labels + label])),
        ),
      );
    }
    const backward = new Array(rows.length);
    backward[last] = scores[last].map((_, label) => (isWhole ? weights[end + label] : 0));
    for (let at = last - 1; at >= 0; at--) {
      backward[at] = scores[at].map((_, previous) =>
        logSum(
          backward[at + 1].map(
            (after, label) => after + weights[follows + previous * labels + label] + scores[at + 1][label],
          ),
        ),
      );
    }
    const norm = logSum(forward[last].map((score, label) => score + backward[last][label]));
    return { scores, forward, backward, norm };
  }

  const rowsOf = (from, count) =>
    Array.from({ length: count }, (_, row) =>
      Array.from(weights.slice(from + row * labels, from + (row + 1) * labels)),
    );
  return {
    weights: rowsOf(0, features),
    follows: rowsOf(follows, labels),
    start: rowsOf(start, 1)[0],
    end: rowsOf(end, 1)[0],
  };
}

/** The same search as in label-sentences.ts, on a model that is not written yet. */
export function likeliestPath({ weights, follows, start, end }, rows) {
  const scores = rows.map((row) =>
    start.map((_, label) => row.reduce((sum, feature) => sum + weights[feature][label], 0)),
  );
  let best = scores[0].map((score, label) => score + start[label]);
  const back = [];
  for (const row of scores.slice(1)) {
    const from = start.map((_, label) => {
      const options = best.map((score, previous) => score + follows[previous][label]);
      return options.indexOf(Math.max(...options));
    });
    best = row.map((score, label) => score + best[from[label]] + follows[from[label]][label]);
    back.push(from);
  }
  const ends = best.map((score, label) => score + end[label]);
  const path = [ends.indexOf(Math.max(...ends))];
  for (const from of back.reverse()) path.unshift(from[path[0]]);
  return path;
}
