/** Sentences beyond the last one that may be looked at; nothing is counted there. */
const LOOK_AHEAD = 2;
const FIRST_ROOM = 64;

/**
 * How many phrases of each list stand in each sentence: one row of cells per sentence, so that what is asked about a
 * sentence lies side by side. The next text is counted into the same cells.
 */
export class SignCounts<Name extends string> {
  /** Lists, which is the cells of one row. */
  private readonly lists: number;
  private readonly numbers: ReadonlyMap<string, number>;
  private cells = new Uint16Array(0);
  /** By list, what was ever counted in the text: 0 says at once that no sentence has a phrase of it. */
  private readonly totals: Int32Array;
  private rows = 0;

  constructor(numbers: ReadonlyMap<string, number>) {
    this.numbers = numbers;
    this.lists = numbers.size;
    this.totals = new Int32Array(numbers.size);
  }

  /** Forgets the last text and makes room for the sentences of the next. */
  clear(sentences: number): void {
    const needed = (sentences + LOOK_AHEAD) * this.lists;
    if (this.cells.length < needed) this.cells = new Uint16Array(Math.max(2 * needed, FIRST_ROOM * this.lists));
    else this.cells.fill(0, 0, this.rows * this.lists);
    this.totals.fill(0);
    this.rows = sentences;
  }

  /** The number by which `at` knows a list. */
  numberOf(name: Name): number {
    return this.numbers.get(name) as number;
  }

  of(name: Name, sentence: number): number {
    return this.at(this.numberOf(name), sentence);
  }

  at(list: number, sentence: number): number {
    return this.cells[sentence * this.lists + list] as number;
  }

  isNone(list: number): boolean {
    return this.totals[list] === 0;
  }

  add(list: number, sentence: number): void {
    const at = sentence * this.lists + list;
    this.cells[at] = (this.cells[at] as number) + 1;
    this.totals[list] = (this.totals[list] as number) + 1;
  }

  /** Takes one back that turned out to be none. */
  takeBack(list: number, sentence: number): void {
    const at = sentence * this.lists + list;
    if (this.cells[at] !== 0) this.cells[at] = (this.cells[at] as number) - 1;
  }
}
