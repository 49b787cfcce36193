import type { Evaluation, StoryKind } from "@starboard/domain/evaluation";
import type { EvaluationProfile } from "@starboard/domain/evaluation-profile";
import { joinSections, SECTION_LABELS, type SectionLabel } from "@starboard/domain/section";
import { evaluate } from "@starboard/rules/evaluate";
import { type NextEdit, rankEdits } from "@starboard/rules/next-edit";
import { ownershipView } from "@starboard/rules/ownership";
import { countWords } from "./count-words.ts";
import { type PlacedFinding, placeFindings, placeRange, type SortedFindings, sortFindings } from "./placed-findings.ts";
import type { StoryText } from "./story-text.ts";
import type { TextMarkRange } from "./text-marks.ts";

export const ACT_KINDS = ["mine", "implied", "shared", "nobody"] as const;
export type ActKind = (typeof ACT_KINDS)[number];

export interface ActMark extends TextMarkRange {
  section: SectionLabel;
  kind: ActKind;
}

/** All that the rules say about one state of the text. */
export interface Analysis {
  text: StoryText;
  evaluation: Evaluation;
  placed: readonly PlacedFinding[];
  findings: SortedFindings;
  /** The best first. */
  edits: readonly NextEdit[];
  acts: readonly ActMark[];
  words: Readonly<Record<SectionLabel, number>>;
}

const KIND_OF = { I: "mine", implied: "implied", we: "shared", nobody: "nobody" } as const;

/** Evaluates the text here and now, by the organisation's rules where it has some. Takes milliseconds; not for the typing path. */
export function analyse(kind: StoryKind, text: StoryText, profile?: EvaluationProfile): Analysis {
  const { title, question, sections } = text;
  const input = { kind, title, question, sections };
  const evaluation = evaluate(input, { knownSamples: true, ...(profile && { profile }) });
  const placed = placeFindings(sections, evaluation.findings);
  const { spans } = joinSections(sections);
  const acts = ownershipView(input).flatMap((act, index): ActMark[] => {
    const place = placeRange(spans, act);
    if (!place) return [];
    return [{ id: `act.${index}`, section: place.section, from: place.start, to: place.end, kind: KIND_OF[act.agent] }];
  });
  return {
    text,
    evaluation,
    placed,
    findings: sortFindings(placed, SECTION_LABELS),
    edits: rankEdits(input, evaluation, profile),
    acts,
    words: countWords(sections),
  };
}
