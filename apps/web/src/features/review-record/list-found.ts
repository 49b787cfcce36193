import type { RouterOutputs } from "@starboard/api/client";
import { type Finding, SEVERITIES } from "@starboard/domain/evaluation";
import { isJudgedFinding, placeFinding } from "@starboard/domain/finding-place";
import { joinSections, SECTION_TITLES } from "@starboard/domain/section";

type ReviewData = RouterOutputs["review"]["get"];
export type Overruling = ReviewData["overrulings"][number];

/** A problem that the engine found in the reviewed text, with its evidence and what a coach says of it. */
export interface Found {
  key: string;
  finding: Finding;
  /** "Result", or "the whole story" where no words carry it. */
  where: string;
  /** The words it is about and those it rests on, shortened. */
  words: string[];
  overruling: Overruling | null;
}

const LONGEST = 160;

/** The problems of the reviewed revision, the gravest first, each in the order of the text. */
export function listFound({
  evaluation,
  revision,
  overrulings,
}: Pick<ReviewData, "evaluation" | "revision" | "overrulings">): Found[] {
  if (!evaluation) return [];
  const { sections } = revision;
  const { text } = joinSections(sections);
  return evaluation.findings
    .filter(({ polarity }) => polarity === "problem")
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.start - b.start)
    .map((finding, place) => {
      const { section } = placeFinding(sections, finding);
      const ranges = [finding, ...finding.evidence].filter(({ start, end }) => end > start);
      const words = ranges.map(({ start, end }) => shorten(text.slice(start, end)));
      return {
        key: `${finding.ruleId}.${place}`,
        finding,
        where: section ? SECTION_TITLES[section] : "the whole story",
        words: [...new Set(words)].slice(0, 3),
        overruling: overrulings.find((one) => isJudgedFinding(one, finding, sections)) ?? null,
      };
    });
}

function shorten(words: string): string {
  if (words.length <= LONGEST) return words;
  const head = words.slice(0, LONGEST);
  // Not within a word, where there is a space to stop at.
  const at = head.lastIndexOf(" ");
  return `${at > 0 ? head.slice(0, at).trimEnd() : head} …`;
}
