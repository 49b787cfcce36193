/** Features of sentence after sentence in one array that the next text uses again. */
export class FeatureRows {
  private features = new Int16Array(2048);
  private size = 0;
  /** Where each sentence's features end, exclusive. */
  private readonly ends: number[] = [];
  /** By feature, the sentence in which `pushOnce` last saw it; sentences are counted over all texts. */
  private readonly stamps: number[] = [];
  private stamp = 1;
  private summed = new Int32Array(0);

  clear(): void {
    this.size = 0;
    this.ends.length = 0;
  }

  push(feature: number): void {
    if (this.size === this.features.length) {
      const wider = new Int16Array(this.size * 2);
      wider.set(this.features);
      this.features = wider;
    }
    this.features[this.size++] = feature;
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

  /** The sums of the features' weights, six numbers a feature and a sentence; they hold until the next text is read. */
  sums(weights: Int16Array): Int32Array {
    const { features, ends } = this;
    if (this.summed.length < ends.length * 6) this.summed = new Int32Array(ends.length * 12);
    const sums = this.summed;
    let to = 0;
    let at = 0;
    for (const end of ends) {
      // Written out: six numbers in registers are summed several times faster than six in an array.
      let [a, b, c, d, e, f] = [0, 0, 0, 0, 0, 0];
      for (; at < end; at++) {
        const from = (features[at] as number) * 6;
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
      to += 6;
    }
    return sums;
  }

  /** One array per sentence, for training. */
  toArrays(): number[][] {
    return this.ends.map((end, index) => [...this.features.subarray(this.ends[index - 1] ?? 0, end)]);
  }
}
