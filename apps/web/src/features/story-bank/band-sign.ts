import type { Band } from "@starboard/domain/evaluation";
import type { BandDiscProps } from "@starboard/ui/band-disc";

export interface BandSign {
  /** The step of colour in the coverage. */
  step: 1 | 2 | 3 | 4;
  fill: BandDiscProps["fill"];
  word: string;
}

const NOT_EVALUATED: BandSign = { step: 1, fill: "unknown", word: "being evaluated" };
const SIGNS: Readonly<Record<Band, BandSign>> = {
  insufficient: { step: 1, fill: "unknown", word: "not judged yet" },
  weak: { step: 1, fill: "empty", word: "weak" },
  developing: { step: 2, fill: "quarter", word: "developing" },
  solid: { step: 3, fill: "half", word: "solid" },
  strong: { step: 4, fill: "full", word: "strong" },
};

/** The band as disc, word and step; without one the worker has not evaluated the story yet. */
export const bandSign = (band: Band | null): BandSign => (band ? SIGNS[band] : NOT_EVALUATED);
