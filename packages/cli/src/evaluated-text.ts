import type { EvaluationInput } from "@starboard/domain/evaluation";
import { joinSections } from "@starboard/domain/section";

/** The text that the offsets of an evaluation refer to: the sections, or the free text where none of them is written. */
export const evaluatedText = ({ sections = {}, text = "" }: EvaluationInput): string =>
  joinSections(sections).text || text;
