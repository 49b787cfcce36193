/** Numbers by number, for one text at a time: clearing costs nothing and nothing is allocated. */
export class NumberMap {
  private keys = new Int32Array(0);
  private values = new Int32Array(0);
  /** The text in which a slot was last filled. */
  private stamps = new Int32Array(0);
  private stamp = 0;
  private mask = 0;
  /** Distinct keys. */
  size = 0;

  /** Forgets everything and makes room for so many keys. */
  clear(atMost: number): void {
    this.size = 0;
    this.stamp++;
    if (this.keys.length >= atMost * 2 && this.stamp < LAST_STAMP) return;
    const slots = Math.max(FEWEST_SLOTS, this.keys.length, 2 ** Math.ceil(Math.log2(atMost * 2 + 1)));
    this.keys = new Int32Array(slots);
    this.values = new Int32Array(slots);
    this.stamps = new Int32Array(slots);
    this.stamp = 1;
    this.mask = slots - 1;
  }

  /** The value that the key already had, or `NONE`, in which case it now has this one. */
  add(key: number, value: number): number {
    const slot = this.slotOf(key);
    if (this.stamps[slot] === this.stamp) return this.values[slot] as number;
    this.stamps[slot] = this.stamp;
    this.keys[slot] = key;
    this.values[slot] = value;
    this.size++;
    return NONE;
  }

  has(key: number): boolean {
    return this.stamps[this.slotOf(key)] === this.stamp;
  }

  private slotOf(key: number): number {
    const { keys, stamps, stamp, mask } = this;
    const hash = Math.imul(key, HASH_FACTOR);
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (stamps[slot] === stamp && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }
}

export const NONE = -1;

const FEWEST_SLOTS = 1024;
const LAST_STAMP = 2 ** 30;
const HASH_FACTOR = 0x9e3779b1 | 0;
