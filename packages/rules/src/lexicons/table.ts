import type { Tokens } from "../text/tokenize.ts";
import { hashOf } from "../text/vocabulary.ts";

/** Bits by the end of a word's hash: tells nearly all words that a table does not hold without a look into it. */
class HashFilter {
  private readonly bits = new Int32Array(FILTER_BITS / 32);

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const hash = hashOf(word);
      this.bits[placeOf(hash)] = (this.bits[placeOf(hash)] as number) | (1 << (hash & 31));
    }
  }

  mayHold(hash: number): boolean {
    return (((this.bits[placeOf(hash)] as number) >>> (hash & 31)) & 1) === 1;
  }
}

const FILTER_BITS = 2048;
const placeOf = (hash: number) => (hash >>> 5) & (FILTER_BITS / 32 - 1);

/**
 * Values by word, for words that need not be in the vocabulary. A map, since a word of a text is looked up in an object
 * only after it was made one of the engine's own strings, which costs more than the look-up.
 */
export class WordTable<Value> extends Map<string, Value> {
  private readonly filter: HashFilter;

  constructor(entries: ReadonlyArray<readonly [word: string, value: Value]>) {
    super(entries);
    this.filter = new HashFilter(this.keys());
  }

  /** The value of the token at this place, or null. */
  at({ hash, word }: Tokens, at: number): Value | null {
    return this.filter.mayHold(hash[at] as number) ? (this.get(word[at] as string) ?? null) : null;
  }

  hasAt({ hash, word }: Tokens, at: number): boolean {
    return this.filter.mayHold(hash[at] as number) && this.has(word[at] as string);
  }
}

/** Words that need not be in the vocabulary; `wordSet` is quicker and puts its words into it. */
export class WordList extends Set<string> {
  private readonly filter: HashFilter;

  /** Words are separated by spaces where they stand in one string. */
  constructor(words: string | readonly string[]) {
    super(typeof words === "string" ? words.split(" ") : words);
    this.filter = new HashFilter(this);
  }

  hasAt({ hash, word }: Tokens, at: number): boolean {
    return this.filter.mayHold(hash[at] as number) && this.has(word[at] as string);
  }
}

export const tableOf = <Value>(record: Readonly<Record<string, Value>>): WordTable<Value> =>
  new WordTable(Object.entries(record));

/** Spells out "symbol form form;symbol form" as form → symbol. */
export function formsOf(list: string): WordTable<string> {
  const entries: Array<readonly [form: string, symbol: string]> = [];
  for (const entry of list.split(";")) {
    const [symbol, ...forms] = entry.trim().split(" ");
    for (const form of forms) entries.push([form, symbol as string]);
  }
  return new WordTable(entries);
}
