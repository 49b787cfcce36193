/**
 * The weights of the section model, in hundredths, one row of six per feature. In the text stand five characters a
 * feature, each a number of steps from `zero`: the sixth weight is what the others lack to nothing.
 */
export function readWeights(text: string, { zero, step }: { zero: number; step: number }): Int16Array {
  const weights = new Int16Array((text.length / 5) * 6);
  for (let at = 0, to = 0; at < text.length; at++, to++) {
    const weight = (text.charCodeAt(at) - zero) * step;
    const last = to - (to % 6) + 5;
    weights[to] = weight;
    weights[last] = (weights[last] as number) - weight;
    if (to === last - 1) to++;
  }
  return weights;
}
