const CLEAR = 0.75;
const LIKELY = 0.5;

/** How sure the sorting is, in a word that needs no number beside it; `confidence` 0–1. */
export function confidenceWord(confidence: number): "clear" | "likely" | "unsure" {
  if (confidence >= CLEAR) return "clear";
  return confidence >= LIKELY ? "likely" : "unsure";
}
