import { locateLoosely, makeAnchor } from "./anchor.ts";
import type { Dimension, Finding, Severity } from "./evaluation.ts";
import { type FindingRange, placeFinding } from "./finding-place.ts";
import type { Sections } from "./section.ts";

/** One text and what the rules said of it. */
export interface JudgedText {
  sections: Sections;
  findings: readonly Finding[];
}

/** A problem in one of two texts or in both, with the words it speaks about in each. */
export interface ComparedFinding {
  ruleId: string;
  severity: Severity;
  dimension: Dimension;
  message: string;
  /** Null where it is not in that text; with no section where no words carry it. */
  before: FindingRange | null;
  after: FindingRange | null;
}

export interface FindingChange {
  resolved: ComparedFinding[];
  added: ComparedFinding[];
  remaining: ComparedFinding[];
}

/**
 * What became of the problems between two texts. A problem remains where the same rule speaks about the same words,
 * wherever they are by now and though edited a little; one that no words carry is known by its rule alone.
 * Both lists of findings must be by the same rules: see `pairByRules`.
 */
export function compareFindings(before: JudgedText, after: JudgedText): FindingChange {
  const old = problemsOf(before);
  const open = problemsOf(after);
  const change: FindingChange = { resolved: [], added: [], remaining: [] };
  for (const { finding, place } of old) {
    const at = open.findIndex((other) => isSame(place, other.place, before.sections, after.sections));
    const [kept] = at === -1 ? [] : open.splice(at, 1);
    if (kept) change.remaining.push(tell(kept.finding, place, kept.place));
    else change.resolved.push(tell(finding, place, null));
  }
  change.added = open.map(({ finding, place }) => tell(finding, null, place));
  return change;
}

/** By which rules a stored evaluation was made: see `rulesetNameOf` and `rulesetHashOf`. */
interface MadeByRules {
  rulesetVersion: string;
  rulesetHash: string;
}

/** The first evaluation of each text that are by the same rules; null where there are none. Give the newest first. */
export function pairByRules<One extends MadeByRules>(before: readonly One[], after: readonly One[]): [One, One] | null {
  for (const right of after) {
    const left = before.find(
      (one) => one.rulesetVersion === right.rulesetVersion && one.rulesetHash === right.rulesetHash,
    );
    if (left) return [left, right];
  }
  return null;
}

const problemsOf = ({ sections, findings }: JudgedText) =>
  findings
    .filter(({ polarity }) => polarity === "problem")
    .map((finding) => ({ finding, place: placeFinding(sections, finding) }));

function isSame(old: FindingRange, now: FindingRange, before: Sections, after: Sections): boolean {
  if (old.ruleId !== now.ruleId || old.section !== now.section) return false;
  if (old.section === null) return true;
  const text = before[old.section];
  const words = locateLoosely(makeAnchor(text, old.start, old.end), text, after[old.section]);
  return words.status !== "orphaned" && now.start < words.end && words.start < now.end;
}

const tell = (
  { ruleId, severity, dimension, message }: Finding,
  before: FindingRange | null,
  after: FindingRange | null,
): ComparedFinding => ({ ruleId, severity, dimension, message, before, after });
