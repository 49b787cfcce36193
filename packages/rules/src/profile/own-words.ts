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

const LEXICON_OF: Readonly<Record<OwnPhraseList, LexiconName>> = {
  roles: "role",
  guardrails: "guardrail",
  prevention: "prevention",
  stakes: "stakes",
  stakeholders: "stakeholder",
  measured: "measured",
};

/** How a role is told; an entry of another list stands for itself. */
const ROLE_STARTS = "as a ,as an ,as the ,as our ,as ,i was a ,i was an ,i was the ,i am a ,i am an ,i am the ".split(
  ",",
);

/** Reads a vocabulary. Marks are dropped, so that nothing in a phrase is taken for a pattern. */
export function readOwnWords(vocabulary: OwnVocabulary): OwnWords {
  const phrases: Record<LexiconName, string> = { ...PHRASES };
  for (const [list, lexicon] of Object.entries(LEXICON_OF))
    for (const phrase of vocabulary[list as OwnPhraseList] ?? []) {
      const words = wordsOf(phrase).join(" ");
      const starts = lexicon === "role" ? ROLE_STARTS : [""];
      if (words !== "") for (const start of starts) phrases[lexicon] += `\n${start}${words}`;
    }
  const names = new Map<string, (readonly string[])[]>();
  for (const name of vocabulary.names ?? []) {
    const words = wordsOf(name);
    const first = words[0] ?? "";
    names.set(first, [...(names.get(first) ?? []), words]);
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
    if (!candidates) continue;
    const length = Math.max(0, ...candidates.map((words) => (standsAt(tokens.word, at, words) ? words.length : 0)));
    while (next < quantities.length && (quantities[next] as QuantityFact).end <= at) next++;
    for (let index = next; index < quantities.length; index++) {
      const quantity = quantities[index] as QuantityFact;
      if (quantity.first >= at + length) break;
      quantities[index] = { ...quantity, value: null, unit: null, kind: "not_a_metric" };
    }
  }
}

const standsAt = (words: readonly string[], at: number, wanted: readonly string[]): boolean =>
  wanted.every((word, step) => words[at + step] === word);

/** Marks the movements of the organisation's own figures with the direction that is good for them. */
export function nameOwnMetrics(changes: readonly ChangeFact[], { metrics }: OwnWords): void {
  if (metrics.length === 0) return;
  for (const change of changes) {
    const words = change.metric?.split(" ") ?? [];
    const own = metrics.find((metric) => holds(words, metric.words));
    if (own !== undefined) change.better = own.better;
  }
}

const holds = (words: readonly string[], wanted: readonly string[]): boolean =>
  wanted.length > 0 && words.some((_, at) => standsAt(words, at, wanted));
