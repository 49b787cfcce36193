import type { Tokens } from "../text/tokenize.ts";
import { isMember, type WordSet, wordSet } from "../text/vocabulary.ts";

/**
 * Values by word. A map, since a word of a text is looked up in an object only after it was made one of the engine's own
 * strings, which costs more than the look-up; most words are not even looked up, since the set tells that they are none.
 */
export class WordTable<Value> extends Map<string, Value> {
  private readonly words: WordSet;

  constructor(entries: ReadonlyArray<readonly [word: string, value: Value]>) {
    super(entries);
    this.words = wordSet([...this.keys()].join(" "));
  }

  /** The value of the token at this place, or null. */
  at(tokens: Tokens, at: number): Value | null {
    return this.hasAt(tokens, at) ? (this.get(tokens.word[at] as string) as Value) : null;
  }

  hasAt({ id }: Tokens, at: number): boolean {
    return isMember(this.words, id[at] as number);
  }
}

/** Words that are asked for by themselves too; for places in a text alone, `wordSet` does. */
export class WordList extends Set<string> {
  private readonly words: WordSet;

  /** Words are separated by spaces where they stand in one string. */
  constructor(words: string | readonly string[]) {
    super(typeof words === "string" ? words.split(" ") : words);
    this.words = wordSet([...this].join(" "));
  }

  hasAt({ id }: Tokens, at: number): boolean {
    return isMember(this.words, id[at] as number);
  }
}

export const tableOf = <Value>(record: Readonly<Record<string, Value>>): WordTable<Value> =>
  new WordTable(Object.entries(record));

/** Spells out "symbol form form;symbol form" as form → symbol. */
export const formsOf = (list: string): WordTable<string> => new WordTable(entriesOf(list));

/** Spells out "12 dozen;1000 k thousand" as word → number. */
export const numbersOf = (list: string): WordTable<number> =>
  new WordTable(entriesOf(list).map(([form, number]) => [form, Number(number)] as const));

function entriesOf(list: string): Array<readonly [form: string, symbol: string]> {
  return list.split(";").flatMap((entry) => {
    const [symbol, ...forms] = entry.trim().split(" ");
    return forms.map((form) => [form, symbol as string] as const);
  });
}
