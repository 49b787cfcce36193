import type { Band } from "@starboard/domain/evaluation";
import type { BandDiscProps } from "@starboard/ui/band-disc";

/** The disc and the word of a band. */
export const BAND_SIGNS: Readonly<Record<Band, Pick<BandDiscProps, "fill" | "word">>> = {
  insufficient: { fill: "unknown", word: "not judged yet" },
  weak: { fill: "empty", word: "weak" },
  developing: { fill: "quarter", word: "developing" },
  solid: { fill: "half", word: "solid" },
  strong: { fill: "full", word: "strong" },
};
