import { SAMPLE_SHINGLES } from "../lexicons/sample-shingles.ts";
import { TOKEN, type Tokens } from "../text/tokenize.ts";
import type { Facts } from "./read-facts.ts";

/** Words in one shingle; published with the fingerprints, which keep the samples' text out of the project. */
const SHINGLE_WORDS = 5;
const COPIED_SHARE = 0.3;

/** Hashes of every run of five words; FNV-1a, 32 bits. */
export function shinglesOf(tokens: Tokens): number[] {
  const words: string[] = [];
  for (let at = 0; at < tokens.length; at++) if (tokens.kind[at] === TOKEN.word) words.push(tokens.word[at] as string);
  const hashes: number[] = [];
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++) {
    let hash = 0x811c9dc5;
    for (let next = at; next < at + SHINGLE_WORDS; next++) {
      const word = words[next] as string;
      for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
      hash = Math.imul(hash ^ 32, 0x01000193);
    }
    hashes.push(hash >>> 0);
  }
  return hashes;
}

/** Whether a third of the text's five-word runs stand in a published sample answer. */
export function isCopiedSample(facts: Facts): boolean {
  const hashes = shinglesOf(facts.document.tokens);
  if (hashes.length < 20) return false;
  let known = 0;
  for (const hash of hashes) if (SAMPLE_SHINGLES.has(hash)) known++;
  return known >= hashes.length * COPIED_SHARE;
}
