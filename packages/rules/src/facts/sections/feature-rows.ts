/** Features of sentence after sentence in one array that the next text uses again. */
export class FeatureRows {
  features: Int16Array = new Int16Array(2048);
  private size = 0;
  /** Where each sentence's features end, exclusive. */
  readonly ends: number[] = [];
  /** Where each sentence's signs begin; they go to its end and speak of the sentence before it too. */
  readonly signs: number[] = [];
  /** By feature, the sentence in which `pushOnce` last saw it; sentences are counted over all texts. */
  private readonly stamps: number[] = [];
  private stamp = 1;
  private summed = new Int32Array(0);

  clear(): void {
    this.size = 0;
    this.ends.length = 0;
    this.signs.length = 0;
  }

  push(feature: number): void {
    if (this.size === this.features.length) {
      const wider = new Int16Array(this.size * 2);
      wider.set(this.features);
      this.features = wider;
    }
    this.features[this.size++] = feature;
  }

  beginSigns(): void {
    this.signs.push(this.size);
  }

  close(): void {
    this.ends.push(this.size);
    this.stamp++;
  }

  /** Adds the feature where it was not pushed since the last sentence's end. */
  pushOnce(feature: number): void {
    const stamp = this.stamp;
    if (this.stamps[feature] === stamp) return;
    this.stamps[feature] = stamp;
    this.push(feature);
  }

  /**
   * The sums of the features' weights, six numbers a feature and a sentence; they hold until the next text is read.
   * A sign's weights for the sentence before stand `shift` features behind its own.
   */
  sums(weights: Int16Array, shift: number): Int32Array {
    const { features, ends, signs } = this;
    if (this.summed.length < ends.length * 6) this.summed = new Int32Array(ends.length * 12);
    const sums = this.summed.fill(0, 0, ends.length * 6);
    let at = 0;
    for (let index = 0; index < ends.length; index++) {
      const end = ends[index] as number;
      addSums(features, at, end, 0, weights, sums, index * 6);
      if (index > 0) addSums(features, signs[index] as number, end, shift, weights, sums, index * 6 - 6);
      at = end;
    }
    return sums;
  }
}

/** One array per sentence, for training: its features, and the signs of the next one `shift` features behind their own. */
export const trainingRows = ({ features, ends, signs }: FeatureRows, shift: number): number[][] =>
  ends.map((end, index) => [
    ...features.subarray(ends[index - 1] ?? 0, end),
    ...features.subarray(signs[index + 1] ?? 0, ends[index + 1] ?? 0).map((sign) => sign + shift),
  ]);

/** Adds to six sums. Written out: six numbers in registers are summed several times faster than six in an array. */
function addSums(
  features: Int16Array,
  first: number,
  end: number,
  shift: number,
  weights: Int16Array,
  sums: Int32Array,
  to: number,
): void {
  let a = sums[to] as number;
  let b = sums[to + 1] as number;
  let c = sums[to + 2] as number;
  let d = sums[to + 3] as number;
  let e = sums[to + 4] as number;
  let f = sums[to + 5] as number;
  for (let at = first; at < end; at++) {
    const from = ((features[at] as number) + shift) * 6;
    a += weights[from] as number;
    b += weights[from + 1] as number;
    c += weights[from + 2] as number;
    d += weights[from + 3] as number;
    e += weights[from + 4] as number;
    f += weights[from + 5] as number;
  }
  sums[to] = a;
  sums[to + 1] = b;
  sums[to + 2] = c;
  sums[to + 3] = d;
  sums[to + 4] = e;
  sums[to + 5] = f;
}
