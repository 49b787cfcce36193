import { locateAnchor, makeAnchor } from "./anchor.ts";
import type { Finding } from "./evaluation.ts";
import { joinSections, type SectionLabel, type Sections } from "./section.ts";

/** A rule and the words it speaks about; both offsets are 0 and there is no section where no words carry it. */
export interface FindingRange {
  ruleId: string;
  section: SectionLabel | null;
  /** UTF-16 offsets into the section's text, end exclusive. */
  start: number;
  end: number;
}

/** A finding that somebody has judged, with the text of its section as it was then. */
export interface JudgedFinding extends FindingRange {
  text: string;
}

type JoinedFinding = Pick<Finding, "ruleId" | "start" | "end">;

/** Where a finding of an evaluation of these sections lies. One over several sections counts as far as its first one ends. */
export function placeFinding(sections: Partial<Sections>, { ruleId, start, end }: JoinedFinding): FindingRange {
  const span = joinSections(sections).spans.find((one) => start >= one.start && start < one.end);
  if (!span || end <= start) return { ruleId, section: null, start: 0, end: 0 };
  return { ruleId, section: span.label, start: start - span.start, end: Math.min(end, span.end) - span.start };
}

/**
 * Is a finding of these sections the one that was judged? The same rule on the same words, wherever they are by now;
 * once the words are gone it is another one. A finding that no words carry is known by its rule alone.
 */
export function isJudgedFinding(judged: JudgedFinding, finding: JoinedFinding, sections: Partial<Sections>): boolean {
  if (judged.ruleId !== finding.ruleId) return false;
  const place = placeFinding(sections, finding);
  if (place.section !== judged.section) return false;
  if (judged.section === null) return true;
  const { text, start, end } = judged;
  const words = locateAnchor(makeAnchor(text, start, end), text, sections[judged.section] ?? "");
  return words.status !== "orphaned" && place.start < words.end && words.start < place.end;
}
