import type { Finding, Pitfall, Severity, TextRange } from "@starboard/domain/evaluation";
import { joinSections, type SectionLabel, type Sections } from "@starboard/domain/section";

/** A finding with its place in one section; `start` equals `end` where no words carry it. */
export interface PlacedFinding extends TextRange {
  /** The same finding keeps its id while the text around it changes. */
  id: string;
  /** Null where it is about the story as a whole. */
  section: SectionLabel | null;
  finding: Finding;
  /** A coach says that it is not right here. */
  overruled?: { by: string; reason: string };
}

export interface SortedFindings {
  /** In the order of the text. */
  shown: PlacedFinding[];
  folded: PlacedFinding[];
  strengths: PlacedFinding[];
}

const SHOWN_AT_ONCE = 5;
const WEIGHT: Readonly<Record<Severity, number>> = { must: 0, should: 1, hint: 2 };
const SECTION_OF: Partial<Record<Pitfall, SectionLabel>> = {
  missing_situation: "situation",
  missing_task: "task",
  missing_action: "action",
  missing_result: "result",
  missing_lessons: "lessons",
  no_lessons_close: "lessons",
  no_tradeoffs: "tradeoffs",
  no_stakes_lead: "situation",
  no_measurement: "result",
};

/** Puts each finding of an evaluation of these sections where it belongs. Offsets become those of its section. */
export function placeFindings(sections: Partial<Sections>, findings: readonly Finding[]): PlacedFinding[] {
  const { spans } = joinSections(sections);
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const nth = seen.get(finding.ruleId) ?? 0;
    seen.set(finding.ruleId, nth + 1);
    const place = finding.end > finding.start ? placeRange(spans, finding) : null;
    const section = place?.section ?? (finding.pitfall && SECTION_OF[finding.pitfall]) ?? null;
    return { id: `${finding.ruleId}.${nth}`, section, start: place?.start ?? 0, end: place?.end ?? 0, finding };
  });
}

/** The section a range of the joined text starts in, and the range inside it; null outside all of them. */
export function placeRange(
  spans: readonly { label: SectionLabel; start: number; end: number }[],
  range: TextRange,
): (TextRange & { section: SectionLabel }) | null {
  const span = spans.find(({ start, end }) => range.start >= start && range.start < end);
  if (!span) return null;
  const end = Math.min(range.end, span.end) - span.start;
  return { section: span.label, start: range.start - span.start, end };
}

/** The gravest five problems to show, the rest to fold, and what is good. */
export function sortFindings(placed: readonly PlacedFinding[], order: readonly SectionLabel[]): SortedFindings {
  const rank = ({ section }: PlacedFinding) => (section === null ? -1 : order.indexOf(section));
  const inText = (a: PlacedFinding, b: PlacedFinding) => rank(a) - rank(b) || a.start - b.start;
  const problems = placed
    .filter(({ finding }) => finding.polarity === "problem")
    .sort((a, b) => WEIGHT[a.finding.severity] - WEIGHT[b.finding.severity] || inText(a, b));
  return {
    shown: problems.slice(0, SHOWN_AT_ONCE).sort(inText),
    folded: problems.slice(SHOWN_AT_ONCE).sort(inText),
    strengths: placed.filter(({ finding }) => finding.polarity === "strength").sort(inText),
  };
}
