import { SECTION_LABELS, type SectionLabel } from "@starboard/domain/section";
import { type FeatureSource, numberWords, sectionFeatures } from "./section-features.ts";
import { SECTION_MODEL } from "./section-model.ts";

export interface SentenceLabel {
  label: SectionLabel;
  /** 0–1; 1 where the writer gave the section. */
  confidence: number;
}

const LABELS = SECTION_LABELS.length;
const MODEL_WORDS = numberWords(SECTION_MODEL.inside.split(" "), SECTION_MODEL.opening.split(" "));

/** Labels every sentence: by its block where the writer gave a section, else by the model along the whole run. */
export function labelSentences(source: FeatureSource): SentenceLabel[] {
  const { sentences, blocks } = source.document;
  const given = sentences.map((sentence) => blocks[sentence.block]?.label ?? null);
  if (given.every((label) => label !== null)) return given.map((label) => ({ label, confidence: 1 }));
  const scores = sectionFeatures(source, MODEL_WORDS).map(scoreRow);
  given.forEach((label, index) => {
    if (label !== null) scores[index] = SECTION_LABELS.map((other) => (other === label ? 0 : IMPOSSIBLE));
  });
  const path = bestPath(scores);
  return given.map((label, index) => {
    if (label !== null) return { label, confidence: 1 };
    const best = path[index] as number;
    return { label: SECTION_LABELS[best] as SectionLabel, confidence: confidenceOf(scores, path, index) };
  });
}

/** Scores are in hundredths; a label that the writer ruled out is never taken. */
const IMPOSSIBLE = -100_000;

/** One number per label, higher is likelier. */
function scoreRow(features: readonly number[]): number[] {
  const scores: number[] = new Array(LABELS).fill(0);
  for (const feature of features) {
    const from = feature * LABELS;
    for (let label = 0; label < LABELS; label++)
      scores[label] = (scores[label] as number) + (SECTION_MODEL.weights[from + label] as number);
  }
  return scores;
}

/** The likeliest sequence of labels: what each sentence says and which part tends to follow which. */
function bestPath(scores: readonly number[][]): number[] {
  if (scores.length === 0) return [];
  const { start, follows, end } = SECTION_MODEL;
  let best = (scores[0] as number[]).map((score, label) => score + (start[label] as number));
  const back: number[][] = [];
  for (let index = 1; index < scores.length; index++) {
    const row = scores[index] as number[];
    const next: number[] = [];
    const from: number[] = [];
    for (let label = 0; label < LABELS; label++) {
      let top = 0;
      let topScore = Number.NEGATIVE_INFINITY;
      for (let previous = 0; previous < LABELS; previous++) {
        const score = (best[previous] as number) + ((follows[previous] as readonly number[])[label] as number);
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
    const score = (best[candidate] as number) + (end[candidate] as number);
    if (score > (best[label] as number) + (end[label] as number)) label = candidate;
  }
  const path = [label];
  for (let index = back.length - 1; index >= 0; index--) {
    label = (back[index] as number[])[label] as number;
    path.push(label);
  }
  return path.reverse();
}

/** The share of the chosen label among all, given its neighbours on the path; two decimals. */
function confidenceOf(scores: readonly number[][], path: readonly number[], index: number): number {
  const { start, follows, end } = SECTION_MODEL;
  const sums = (scores[index] as number[]).map((score, label) => {
    const before = index === 0 ? start[label] : follows[path[index - 1] as number]?.[label];
    const after = index === path.length - 1 ? end[label] : follows[label]?.[path[index + 1] as number];
    return (score + (before as number) + (after as number)) / 100;
  });
  const top = Math.max(...sums);
  let sum = 0;
  for (const value of sums) sum += expOf(value - top);
  return Math.round((expOf((sums[path[index] as number] as number) - top) / sum) * 100) / 100;
}

/** e^x for x ≤ 0 by a fixed series, so that every engine gives the same digits. */
function expOf(x: number): number {
  if (x < -20) return 0;
  let power = 1 + x / 1024;
  for (let step = 0; step < 10; step++) power *= power;
  return power;
}
