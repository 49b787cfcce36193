import type { EvaluationInput, StoryKind } from "@starboard/domain/evaluation";
import { annotate, type Mark } from "../lexicons/compile.ts";
import { LEXICON, type LexiconName } from "../lexicons/phrases.ts";
import { nameOwnMetrics, type OwnWords, silenceNames } from "../profile/own-words.ts";
import { readDocument } from "../text/document.ts";
import type { Document, Sentence } from "../text/document-model.ts";
import { type Act, findActs } from "./acts.ts";
import { findChanges, joinBaselines } from "./changes.ts";
import { addClauseSigns } from "./clause-signs.ts";
import { addDecisionSigns } from "./decision-signs.ts";
import type { ChangeFact, QuantityFact } from "./fact-model.ts";
import { labelSentences, type SentenceLabel } from "./label-sentences.ts";
import { findQuantities } from "./quantities.ts";

/** Everything that was found in a text, without an opinion about it. */
export interface Facts {
  kind: StoryKind;
  document: Document;
  /** Word classes per token. */
  bits: readonly number[];
  marks: Readonly<Record<LexiconName, readonly Mark[]>>;
  /** Per lexicon, the number of marks in each sentence. */
  counts: Readonly<Record<LexiconName, readonly number[]>>;
  quantities: readonly QuantityFact[];
  changes: readonly ChangeFact[];
  acts: readonly Act[];
  labels: readonly SentenceLabel[];
}

/** What was found before the sentences are sorted into sections. */
export type UnsortedFacts = Omit<Facts, "kind" | "labels">;

/**
 * Reads a text up to the point where its sentences are sorted; the training script begins here.
 * `own` is an organisation's vocabulary on top of the ruleset's.
 */
export function readUnsorted(input: EvaluationInput, own: OwnWords | null = null): UnsortedFacts {
  const document = readDocument(input);
  const { bits, marks } = annotate(own?.lexicon ?? LEXICON, document.tokens);
  const quantities = findQuantities(document, bits);
  if (own !== null) silenceNames(document.tokens, quantities, own);
  const changes = findChanges(document, bits, quantities);
  joinBaselines(document, changes, quantities);
  if (own !== null) nameOwnMetrics(changes, own);
  const acts = findActs(document, bits);
  const counts = countBySentence(document.sentences, marks);
  addDecisionSigns(document, bits, acts, quantities, counts);
  addClauseSigns(document.sentences, marks, acts, quantities, counts);
  return { document, bits, marks, counts, quantities, changes, acts };
}

/** Reads a text into facts. Never throws. */
export function readFacts(input: EvaluationInput, own: OwnWords | null = null): Facts {
  const unsorted = readUnsorted(input, own);
  const kind = input.kind === "accomplishment" ? "accomplishment" : "challenge";
  return { kind, ...unsorted, labels: labelSentences(unsorted) };
}

function countBySentence(
  sentences: readonly Sentence[],
  marks: Readonly<Record<LexiconName, readonly Mark[]>>,
): Record<LexiconName, number[]> {
  const counts = {} as Record<LexiconName, number[]>;
  for (const name of LEXICON.names) {
    const row: number[] = new Array(sentences.length).fill(0);
    let sentence = 0;
    for (const mark of marks[name]) {
      while (sentence < sentences.length && (sentences[sentence] as Sentence).endToken <= mark.first) sentence++;
      if (sentence < sentences.length && mark.first >= (sentences[sentence] as Sentence).firstToken)
        row[sentence] = (row[sentence] as number) + 1;
    }
    counts[name] = row;
  }
  return counts;
}
