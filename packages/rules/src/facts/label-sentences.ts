import { SECTION_LABELS, type SectionLabel } from "@starboard/domain/section";
import { type FeatureSource, sectionFeatures } from "./section-features.ts";
import { SECTION_MODEL } from "./section-model.ts";

export interface SentenceLabel {
  label: SectionLabel;
  /** 0–1; 1 where the writer gave the section. */
  confidence: number;
}

const LABELS = SECTION_LABELS.length;

/** Labels every sentence: by its block where the writer gave a section, else by the model along the whole run. */
export function labelSentences(source: FeatureSource): SentenceLabel[] {
  const { sentences, blocks } = source.document;
  if (blocks.every((block) => block.label !== null)) {
    return sentences.map((sentence) => ({ label: blocks[sentence.block]?.label ?? "action", confidence: 1 }));
  }
  const scores = sectionFeatures(source).map(scoreRow);
  const path = bestPath(scores);
  return sentences.map((sentence, index) => {
    const given = blocks[sentence.block]?.label ?? null;
    if (given !== null) return { label: given, confidence: 1 };
    const best = path[index] as number;
    return { label: SECTION_LABELS[best] as SectionLabel, confidence: confidenceOf(scores[index] as number[], best) };
  });
}

/** One number per label, higher is likelier. */
function scoreRow(features: readonly number[]): number[] {
  const scores: number[] = new Array(LABELS).fill(0);
  for (let feature = 0; feature < features.length; feature++) {
    if (features[feature] === 0) continue;
    const weights = SECTION_MODEL.weights[feature] as readonly number[];
    for (let label = 0; label < LABELS; label++)
      scores[label] = (scores[label] as number) + (weights[label] as number) / 100;
  }
  return scores;
}

/** The likeliest sequence of labels: what each sentence says and which part tends to follow which. */
function bestPath(scores: readonly number[][]): number[] {
  if (scores.length === 0) return [];
  const { start, follows, end } = SECTION_MODEL;
  let best = (scores[0] as number[]).map((score, label) => score + (start[label] as number) / 100);
  const back: number[][] = [];
  for (let index = 1; index < scores.length; index++) {
    const row = scores[index] as number[];
    const next: number[] = [];
    const from: number[] = [];
    for (let label = 0; label < LABELS; label++) {
      let top = 0;
      let topScore = Number.NEGATIVE_INFINITY;
      for (let previous = 0; previous < LABELS; previous++) {
        const score = (best[previous] as number) + ((follows[previous] as readonly number[])[label] as number) / 100;
        if (score > topScore) {
          topScore = score;
          top = previous;
        }
      }
      next.push(topScore + (row[label] as number));
      from.push(top);
    }
    best = next;
    back.push(from);
  }
  let label = 0;
  for (let candidate = 1; candidate < LABELS; candidate++) {
    const score = (best[candidate] as number) + (end[candidate] as number) / 100;
    if (score > (best[label] as number) + (end[label] as number) / 100) label = candidate;
  }
  const path = [label];
  for (let index = back.length - 1; index >= 0; index--) {
    label = (back[index] as number[])[label] as number;
    path.push(label);
  }
  return path.reverse();
}

/** The share of the chosen label among all, by the sentence alone; two decimals. */
function confidenceOf(scores: readonly number[], best: number): number {
  const top = Math.max(...scores);
  let sum = 0;
  for (const score of scores) sum += expOf(score - top);
  return Math.round((expOf((scores[best] as number) - top) / sum) * 100) / 100;
}

/** e^x for x ≤ 0 by a fixed series, so that every engine gives the same digits. */
function expOf(x: number): number {
  if (x < -20) return 0;
  let power = 1 + x / 1024;
  for (let step = 0; step < 10; step++) power *= power;
  return power;
}
