import { SAMPLE_SHINGLES } from "../lexicons/sample-shingles.ts";
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

/** A hash of every run of five words. */
export function shinglesOf(tokens: Tokens): number[] {
  const hashes: number[] = [];
  readRuns(tokens, (hash) => hashes.push(hash >>> 0));
  return hashes;
}

/** How much of a text stands in the published samples: a sentence or two by chance, passages, or a whole sample. */
export type CopiedPart = "none" | "passages" | "whole";

const FEWEST_RUNS = 18;
const PASSAGE_SHARE = 0.12;
const WHOLE_SHARE = 0.9;

/** Tells nearly all runs that no sample has without a look into the set: bit 1 by the hash's last 14 bits, bit 2 by its first. */
const FILTER_BITS = 14;
const FILTER_MASK = 2 ** FILTER_BITS - 1;
const FILTER = new Uint8Array(FILTER_MASK + 1);
const LAST = 1;
const FIRST = 2;
const firstBits = (hash: number) => hash >>> (32 - FILTER_BITS);
for (const hash of SAMPLE_SHINGLES) {
  FILTER[hash & FILTER_MASK] = (FILTER[hash & FILTER_MASK] as number) | LAST;
  FILTER[firstBits(hash)] = (FILTER[firstBits(hash)] as number) | FIRST;
}

const mayBeKnown = (hash: number): boolean =>
  ((FILTER[hash & FILTER_MASK] as number) & LAST) !== 0 && ((FILTER[firstBits(hash)] as number) & FIRST) !== 0;

/** By the share of the text's five-word runs that a published sample has too. */
export function copiedPart(facts: Facts): CopiedPart {
  let runs = 0;
  let known = 0;
  readRuns(facts.document.tokens, (hash) => {
    runs++;
    if (mayBeKnown(hash) && SAMPLE_SHINGLES.has(hash >>> 0)) known++;
  });
  if (known < FEWEST_RUNS || known < runs * PASSAGE_SHARE) return "none";
  return known < runs * WHOLE_SHARE ? "passages" : "whole";
}
