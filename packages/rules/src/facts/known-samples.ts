import { SAMPLE_KEY_BITS, SAMPLE_KEYS } from "../lexicons/sample-shingles.ts";
import { TOKEN, type Tokens } from "../text/tokenize.ts";
import type { Facts } from "./read-facts.ts";

/** Words in one shingle; published with the fingerprints, which keep the samples' text out of the project. */
const SHINGLE_WORDS = 5;
const RUN_FACTOR = 0x85ebca6b | 0;
/** What the first word of a run has been multiplied by when the sixth comes in. */
const LEAVING_FACTOR = powerOf(RUN_FACTOR, SHINGLE_WORDS);

function powerOf(factor: number, times: number): number {
  let power = 1;
  for (let time = 0; time < times; time++) power = Math.imul(power, factor);
  return power;
}

/** Calls with the hash of every run of five words, each worked out from the one before it. */
function readRuns({ kind, hash, length }: Tokens, onRun: (hash: number) => void): void {
  let run = 0;
  let read = 0;
  // The token of the run's first word; words are skipped to along with marks between them.
  let leaving = 0;
  for (let at = 0; at < length; at++) {
    if (kind[at] !== TOKEN.word) continue;
    run = (Math.imul(run, RUN_FACTOR) + (hash[at] as number)) | 0;
    if (++read > SHINGLE_WORDS) {
      while (kind[leaving] !== TOKEN.word) leaving++;
      run = (run - Math.imul(hash[leaving++] as number, LEAVING_FACTOR)) | 0;
    }
    if (read >= SHINGLE_WORDS) onRun(run);
  }
}

/** Half of all runs are compared, those whose hash is even, by its upper bits: enough to tell a passage by. */
const isCompared = (hash: number): boolean => (hash & 1) === 0;
const KEY_SHIFT = 32 - SAMPLE_KEY_BITS;

/** The keys of those runs of five words that are compared with the samples'. */
export function shinglesOf(tokens: Tokens): number[] {
  const keys: number[] = [];
  readRuns(tokens, (hash) => {
    if (isCompared(hash)) keys.push(hash >>> KEY_SHIFT);
  });
  return keys;
}

/** How much of a text stands in the published samples: a sentence or two by chance, passages, or a whole sample. */
export type CopiedPart = "none" | "passages" | "whole";

const FEWEST_RUNS = 9;
/** An eighth, and what other runs add by chance. */
const PASSAGE_SHARE = 0.138;
const WHOLE_SHARE = 0.9;

/** By the share of the text's five-word runs that a published sample has too. */
export function copiedPart(facts: Facts): CopiedPart {
  let runs = 0;
  let known = 0;
  readRuns(facts.document.tokens, (hash) => {
    if (!isCompared(hash)) return;
    runs++;
    known += SAMPLE_KEYS[hash >>> KEY_SHIFT] as number;
  });
  if (known < FEWEST_RUNS || known < runs * PASSAGE_SHARE) return "none";
  return known < runs * WHOLE_SHARE ? "passages" : "whole";
}
