import { SECTION_LABELS, type SectionLabel } from "@starboard/domain/section";
import { type FeatureSource, numberWords, SIGN_FEATURES, sectionFeatures } from "./section-features.ts";
import { SECTION_MODEL } from "./section-model.ts";

export interface SentenceLabel {
  label: SectionLabel;
  /** 0–1; 1 where the writer gave the section. */
  confidence: number;
}

const LABELS = SECTION_LABELS.length;
/** All features of a sentence itself; behind them are the signs of the next one. */
const OWN_FEATURES = SECTION_MODEL.weights.length / LABELS - SIGN_FEATURES;
const MODEL_WORDS = numberWords(SECTION_MODEL.inside.split(" "), SECTION_MODEL.opening.split(" "));

/** Labels every sentence: by its block where the writer gave a section, else by the model along the whole run. */
export function labelSentences(source: FeatureSource): SentenceLabel[] {
  const { sentences, blocks } = source.document;
  const given = sentences.map((sentence) => blocks[sentence.block]?.label ?? null);
  if (!given.includes(null)) return given.map((label) => ({ label: label as SectionLabel, confidence: 1 }));
  // One number per sentence and label, higher is likelier.
  const scores = sectionFeatures(source, MODEL_WORDS).sums(SECTION_MODEL.weights, OWN_FEATURES);
  for (let index = 0; index < given.length; index++) {
    const label = given[index] as SectionLabel | null;
    if (label === null) continue;
    for (let other = 0; other < LABELS; other++)
      scores[index * LABELS + other] = SECTION_LABELS[other] === label ? 0 : IMPOSSIBLE;
  }
  const path = bestPath(scores, given.length);
  return given.map((label, index) => {
    if (label !== null) return { label, confidence: 1 };
    const best = path[index] as number;
    return { label: SECTION_LABELS[best] as SectionLabel, confidence: confidenceOf(scores, path, index) };
  });
}

/** Scores are in hundredths; a label that the writer ruled out is never taken. */
const IMPOSSIBLE = -100_000;

const FOLLOWS = SECTION_MODEL.follows.flat();
/** What the walk below writes into, text after text. */
const BEST = new Int32Array(LABELS);
const NEXT = new Int32Array(LABELS);
let backs = new Uint8Array(0);

/** The likeliest sequence of labels: what each sentence says and which part tends to follow which. */
function bestPath(scores: Int32Array, total: number): number[] {
  if (total === 0) return [];
  const { start, end } = SECTION_MODEL;
  let best = BEST;
  let next = NEXT;
  for (let label = 0; label < LABELS; label++) best[label] = (start[label] as number) + (scores[label] as number);
  if (backs.length < total * LABELS) backs = new Uint8Array(total * LABELS * 2);
  const back = backs;
  for (let index = 1; index < total; index++) {
    for (let label = 0; label < LABELS; label++) {
      let top = 0;
      let topScore = (best[0] as number) + (FOLLOWS[label] as number);
      for (let previous = 1; previous < LABELS; previous++) {
        const score = (best[previous] as number) + (FOLLOWS[previous * LABELS + label] as number);
        if (score > topScore) {
          topScore = score;
          top = previous;
        }
      }
      next[label] = topScore + (scores[index * LABELS + label] as number);
      back[index * LABELS + label] = top;
    }
    [best, next] = [next, best];
  }
  let label = 0;
  for (let candidate = 1; candidate < LABELS; candidate++) {
    const score = (best[candidate] as number) + (end[candidate] as number);
    if (score > (best[label] as number) + (end[label] as number)) label = candidate;
  }
  const path: number[] = new Array(total).fill(0);
  path[total - 1] = label;
  for (let index = total - 1; index > 0; index--) {
    label = back[index * LABELS + label] as number;
    path[index - 1] = label;
  }
  return path;
}

const SUMS = new Float64Array(LABELS);

/** The share of the chosen label among all, given its neighbours on the path; two decimals. */
function confidenceOf(scores: Int32Array, path: readonly number[], index: number): number {
  const { start, end } = SECTION_MODEL;
  const before = index === 0 ? -1 : (path[index - 1] as number) * LABELS;
  const after = index === path.length - 1 ? -1 : (path[index + 1] as number);
  const sums = SUMS;
  let top = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < LABELS; label++) {
    const into = before === -1 ? start[label] : FOLLOWS[before + label];
    const outOf = after === -1 ? end[label] : FOLLOWS[label * LABELS + after];
    const sum = ((scores[index * LABELS + label] as number) + (into as number) + (outOf as number)) / 100;
    sums[label] = sum;
    if (sum > top) top = sum;
  }
  let total = 0;
  for (let label = 0; label < LABELS; label++) total += expOf((sums[label] as number) - top);
  return Math.round((expOf((sums[path[index] as number] as number) - top) / total) * 100) / 100;
}

/** e^x for x ≤ 0 by a fixed series, so that every engine gives the same digits. */
function expOf(x: number): number {
  if (x < -20) return 0;
  let power = 1 + x / 1024;
  for (let step = 0; step < 10; step++) power *= power;
  return power;
}
