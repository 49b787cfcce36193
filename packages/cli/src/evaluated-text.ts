import type { EvaluationInput } from "@starboard/domain/evaluation";
import { joinSections } from "@starboard/domain/section";

/** The text that the offsets of an evaluation refer to; sections count where both are given. */
export const evaluatedText = ({ sections, text }: EvaluationInput): string =>
  sections === undefined ? (text ?? "") : joinSections(sections).text;
