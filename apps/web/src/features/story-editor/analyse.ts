import type { TextRange } from "@starboard/domain/evaluation";
import { joinSections } from "@starboard/domain/section";
import { evaluate } from "@starboard/rules/evaluate";
import { findCompetencies } from "@starboard/rules/match";
import { rankEdits } from "@starboard/rules/next-edit";
import { ownershipView } from "@starboard/rules/ownership";
import type { Judged, RulesQuestion } from "./analysis.ts";
import { placeFindings, placeRange } from "./placed-findings.ts";

const KIND_OF = { I: "mine", implied: "implied", we: "shared", nobody: "nobody" } as const;

/** How far before and behind a movement its share may stand, in UTF-16 units. */
const NEAR = 60;

/**
 * Evaluates the text here and now, by the organisation's rules where it has some. Brings all rules with it and takes
 * tens of milliseconds: for the worker, not for the page.
 */
export function analyse({ kind, text, profile }: RulesQuestion): Judged {
  const { title, question, sections } = text;
  const input = { kind, title, question, sections };
  const whole = evaluate(input, { knownSamples: true, ...(profile && { profile }) });
  const { findings, sections: _labels, quantities: _quantities, changes, ...evaluation } = whole;
  const placed = placeFindings(sections, findings);
  const joined = joinSections(sections);
  const put = <Mark extends object>({ start, end }: TextRange, mark: Mark) => {
    const place = placeRange(joined.spans, { start, end });
    return place ? [{ ...mark, section: place.section, from: place.start, to: place.end }] : [];
  };
  return {
    evaluation,
    placed,
    edits: rankEdits(input, whole, profile),
    acts: ownershipView(input).flatMap((act, index) => put(act, { id: `act.${index}`, kind: KIND_OF[act.agent] })),
    blanks: placed.flatMap(({ id, finding }) =>
      finding.pitfall === "placeholder"
        ? [finding, ...finding.evidence].flatMap((blank) => put(blank, { id, severity: finding.severity }))
        : [],
    ),
    movements: changes.flatMap((change) => {
      const { from: before, to: after, start, end } = change;
      if (!(before && after)) return [];
      const near = joined.text.slice(Math.max(0, start - NEAR), end + NEAR);
      return put(change, { before, after, words: joined.text.slice(start, end), near });
    }),
    spoken: findCompetencies(joined.text),
  };
}
