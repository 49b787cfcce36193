import type { EvaluationInput, StoryKind } from "@starboard/domain/evaluation";
import { annotate, type Marks } from "../lexicons/annotate.ts";
import { LEXICON, type LexiconName } from "../lexicons/phrases.ts";
import type { SignCounts } from "../lexicons/sign-counts.ts";
import { nameOwnMetrics, type OwnWords, silenceNames } from "../profile/own-words.ts";
import { readDocument } from "../text/document.ts";
import type { Document } from "../text/document-model.ts";
import { type Act, findActs } from "./acts.ts";
import { dropBareSigns } from "./bare-signs.ts";
import { addClauseSigns } from "./clause-signs.ts";
import { addDecisionSigns } from "./decision-signs.ts";
import type { ChangeFact, QuantityFact } from "./fact-model.ts";
import { addFrameSigns } from "./frame-signs.ts";
import { findChanges } from "./movements/changes.ts";
import { attachClaims } from "./movements/claimed-shares.ts";
import { joinBaselines } from "./movements/join-baselines.ts";
import { joinLevels } from "./movements/join-levels.ts";
import { joinNeighbours } from "./movements/join-neighbours.ts";
import { dropNegatedSigns } from "./negated-signs.ts";
import { findQuantities } from "./numbers/quantities.ts";
import { labelSentences, type SentenceLabel } from "./sections/label-sentences.ts";

/** Everything that was found in a text, without an opinion about it; it holds until the next text is read. */
export interface Facts {
  kind: StoryKind;
  document: Document;
  /** Word classes per token. */
  bits: readonly number[];
  marks: Marks<LexiconName>;
  counts: SignCounts<LexiconName>;
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
  const lexicon = own?.lexicon ?? LEXICON;
  const document = readDocument(input, lexicon.vocabulary);
  const { bits, marks, counts } = annotate(lexicon, document.tokens, document.sentences);
  const quantities = findQuantities(document, bits);
  if (own !== null) silenceNames(document.tokens, quantities, own);
  const changes = findChanges(document, bits, quantities);
  joinBaselines(document, changes, quantities);
  joinNeighbours(document, bits, quantities, changes);
  joinLevels(document, bits, quantities, changes);
  attachClaims(document, changes);
  if (own !== null) nameOwnMetrics(changes, own);
  const acts = findActs(document, bits);
  dropNegatedSigns(document.tokens, document.sentences, marks, counts);
  addDecisionSigns(document, bits, acts, quantities, counts);
  addClauseSigns(document.sentences, marks, acts, quantities, counts);
  return { document, bits, marks, counts, quantities, changes, acts };
}

/** Reads a text into facts. Never throws. */
export function readFacts(input: EvaluationInput, own: OwnWords | null = null): Facts {
  const unsorted = readUnsorted(input, own);
  const kind = input.kind === "accomplishment" ? "accomplishment" : "challenge";
  const labels = labelSentences(unsorted);
  dropBareSigns(unsorted.document, unsorted.marks, unsorted.quantities, unsorted.counts);
  addFrameSigns(unsorted.document, unsorted.bits, unsorted.acts, unsorted.quantities, unsorted.counts);
  return { kind, ...unsorted, labels };
}
