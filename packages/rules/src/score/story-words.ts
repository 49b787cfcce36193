import { type Evidence, HOLDS } from "../facts/evidence.ts";
import { NumberMap } from "../facts/number-map.ts";
import { BEFORE_LESSONS, IN } from "../facts/sections/sections.ts";
import type { Sentence } from "../text/document-model.ts";

const TOLD = new NumberMap();
const SHARED = new NumberMap();
const ANY_DEED = HOLDS.ownDeed | HOLDS.weDeed | HOLDS.nobodyDeed;

/** Distinct content words of the sentences that tell a deed or a result. */
export function countDetail({ facts, holds, places, isBearing, stems }: Evidence): number {
  const { sentences, tokens } = facts.document;
  TOLD.clear(tokens.length);
  for (let index = 0; index < sentences.length; index++) {
    const isDeed = ((holds[index] as number) & ANY_DEED) !== 0;
    if (isDeed || (places[index] === IN.result && isBearing[index]))
      addStems(TOLD, sentences[index] as Sentence, stems);
  }
  return TOLD.size;
}

function addStems(map: NumberMap, { firstToken, endToken }: Sentence, stems: Int32Array): void {
  for (let at = firstToken; at < endToken; at++) if (stems[at] !== 0) map.add(stems[at] as number, 0);
}

const ENOUGH_GROUND = 3;

/** How many content words the lessons share with the rest of the story, up to three. */
export function groundOf({ facts, bySection, places, stems }: Evidence): number {
  if (bySection.lessons.length === 0) return 0;
  const { sentences, tokens } = facts.document;
  TOLD.clear(tokens.length);
  SHARED.clear(tokens.length);
  for (let index = 0; index < sentences.length; index++)
    if (((places[index] as number) & BEFORE_LESSONS) !== 0) addStems(TOLD, sentences[index] as Sentence, stems);
  for (const index of bySection.lessons) {
    const { firstToken, endToken } = sentences[index] as Sentence;
    for (let at = firstToken; at < endToken && SHARED.size < ENOUGH_GROUND; at++) {
      const stem = stems[at] as number;
      if (stem !== 0 && TOLD.has(stem)) SHARED.add(stem, 0);
    }
  }
  return SHARED.size;
}
