import { SAMPLE_SHINGLES } from "../lexicons/sample-shingles.ts";
import { TOKEN, type Tokens } from "../text/tokenize.ts";
import type { Facts } from "./read-facts.ts";

/** Words in one shingle; published with the fingerprints, which keep the samples' text out of the project. */
const SHINGLE_WORDS = 5;
const WORD_FACTOR = 0x01000193;
const RUN_FACTOR = 0x85ebca6b | 0;

/** A hash of every run of five words; each word is hashed once. */
export function shinglesOf(tokens: Tokens): number[] {
  const words: number[] = [];
  const hashes: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens.kind[at] !== TOKEN.word) continue;
    words.push(hashWord(tokens.word[at] as string));
    if (words.length < SHINGLE_WORDS) continue;
    let hash = 0;
    for (let back = words.length - SHINGLE_WORDS; back < words.length; back++)
      hash = Math.imul(hash, RUN_FACTOR) + (words[back] as number);
    hashes.push(hash >>> 0);
  }
  return hashes;
}

function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), WORD_FACTOR);
  return hash;
}

/** How much of a text stands in the published samples: a sentence or two by chance, passages, or a whole sample. */
export type CopiedPart = "none" | "passages" | "whole";

const FEWEST_RUNS = 18;
const PASSAGE_SHARE = 0.12;
const WHOLE_SHARE = 0.9;

/** By the share of the text's five-word runs that a published sample has too. */
export function copiedPart(facts: Facts): CopiedPart {
  const hashes = shinglesOf(facts.document.tokens);
  let known = 0;
  for (const hash of hashes) if (SAMPLE_SHINGLES.has(hash)) known++;
  if (known < FEWEST_RUNS || known < hashes.length * PASSAGE_SHARE) return "none";
  return known < hashes.length * WHOLE_SHARE ? "passages" : "whole";
}
