import type { OwnMetric, OwnPhraseList, OwnVocabulary } from "@starboard/domain/evaluation-profile";
import type { ChangeFact, QuantityFact } from "../facts/fact-model.ts";
import { compileLexicon, type Lexicon } from "../lexicons/compile.ts";
import { type LexiconName, PHRASES } from "../lexicons/phrases.ts";
import { WORD_CLASSES } from "../lexicons/word-classes.ts";
import { TOKEN, type Tokens, tokenize } from "../text/tokenize.ts";

/** An organisation's words, ready to read texts with. */
export interface OwnWords {
  /** The ruleset's phrases and the organisation's. */
  lexicon: Lexicon<LexiconName>;
  /** Names whose numbers measure nothing: their words, by the first of them. */
  names: ReadonlyMap<string, readonly (readonly string[])[]>;
  metrics: ReadonlyArray<{ words: readonly string[]; better: "up" | "down" }>;
}

/** How an entry of a list is written out; every form is a literal phrase. */
const FORMS: Readonly<Record<OwnPhraseList, { lexicon: LexiconName; forms: (phrase: string) => string[] }>> = {
  roles: {
    lexicon: "role",
    forms: (role) => [
      ...["as a", "as an", "as the", "as our", "as"].map((start) => `${start} ${role}`),
      ...["was", "am"].flatMap((verb) => ["a", "an", "the"].map((article) => `i ${verb} ${article} ${role}`)),
    ],
  },
  guardrails: { lexicon: "guardrail", forms: (phrase) => [phrase] },
  prevention: { lexicon: "prevention", forms: (phrase) => [phrase] },
  stakes: { lexicon: "stakes", forms: (phrase) => [phrase] },
  stakeholders: { lexicon: "stakeholder", forms: (phrase) => [phrase] },
  measured: { lexicon: "measured", forms: (phrase) => [phrase] },
};

/** Reads a vocabulary. Marks are dropped, so that nothing in a phrase is taken for a pattern. */
export function readOwnWords(vocabulary: OwnVocabulary): OwnWords {
  const phrases: Record<LexiconName, string> = { ...PHRASES };
  for (const [list, { lexicon, forms }] of Object.entries(FORMS)) {
    const own = (vocabulary[list as OwnPhraseList] ?? [])
      .map((phrase) => wordsOf(phrase).join(" "))
      .filter((phrase) => phrase !== "")
      .flatMap(forms);
    if (own.length > 0) phrases[lexicon] = `${phrases[lexicon]}\n${own.join("\n")}`;
  }
  const names = new Map<string, (readonly string[])[]>();
  for (const name of vocabulary.names ?? []) {
    const words = wordsOf(name);
    const [first] = words;
    if (first !== undefined) names.set(first, [...(names.get(first) ?? []), words]);
  }
  return {
    lexicon: compileLexicon<LexiconName>(phrases, WORD_CLASSES, true),
    names,
    metrics: (vocabulary.metrics ?? []).map(({ name, good }: OwnMetric) => ({ words: wordsOf(name), better: good })),
  };
}

/** The words of a phrase as a text would have them: lower case, hyphens taken apart, marks left out. */
function wordsOf(phrase: string): string[] {
  const { word, kind } = tokenize(phrase);
  return word.filter((_, at) => kind[at] !== TOKEN.mark);
}

/** Quantities inside one of the organisation's names are names, whatever they look like. */
export function silenceNames(tokens: Tokens, quantities: QuantityFact[], { names }: OwnWords): void {
  if (names.size === 0) return;
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    const candidates = names.get(tokens.word[at] as string);
    const length = candidates === undefined ? 0 : longestAt(tokens, at, candidates);
    if (length === 0) continue;
    while (next < quantities.length && (quantities[next] as QuantityFact).end <= at) next++;
    for (let index = next; index < quantities.length; index++) {
      const quantity = quantities[index] as QuantityFact;
      if (quantity.first >= at + length) break;
      quantities[index] = { ...quantity, value: null, unit: null, kind: "not_a_metric" };
    }
  }
}

function longestAt(tokens: Tokens, at: number, candidates: readonly (readonly string[])[]): number {
  let longest = 0;
  for (const words of candidates)
    if (words.length > longest && words.every((word, step) => tokens.word[at + step] === word)) longest = words.length;
  return longest;
}

/** Marks the movements of the organisation's own figures with the direction that is good for them. */
export function nameOwnMetrics(changes: readonly ChangeFact[], { metrics }: OwnWords): void {
  if (metrics.length === 0) return;
  for (const change of changes) {
    const words = change.metric?.split(" ") ?? [];
    const own = metrics.find((metric) => holds(words, metric.words));
    if (own !== undefined) change.better = own.better;
  }
}

function holds(words: readonly string[], wanted: readonly string[]): boolean {
  if (wanted.length === 0) return false;
  for (let at = 0; at + wanted.length <= words.length; at++)
    if (wanted.every((word, step) => words[at + step] === word)) return true;
  return false;
}
