import { joinSections } from "@starboard/domain/section";
import { evaluate } from "@starboard/rules/evaluate";
import { findCompetencies } from "@starboard/rules/match";
import { rankEdits } from "@starboard/rules/next-edit";
import { ownershipView } from "@starboard/rules/ownership";
import type { ActMark, BlankMark, Judged, RulesQuestion } from "./analysis.ts";
import { listMovements } from "./movements.ts";
import { placeFindings, placeRange } from "./placed-findings.ts";

const KIND_OF = { I: "mine", implied: "implied", we: "shared", nobody: "nobody" } as const;

/**
 * Evaluates the text here and now, by the organisation's rules where it has some. Brings all rules with it and takes
 * tens of milliseconds: for the worker, not for the page.
 */
export function analyse({ kind, text, profile }: RulesQuestion): Judged {
  const { title, question, sections } = text;
  const input = { kind, title, question, sections };
  const whole = evaluate(input, { knownSamples: true, ...(profile && { profile }) });
  const { findings, sections: _labels, quantities: _quantities, changes: _changes, ...evaluation } = whole;
  const placed = placeFindings(sections, findings);
  const joined = joinSections(sections);
  const acts = ownershipView(input).flatMap((act, index): ActMark[] => {
    const place = placeRange(joined.spans, act);
    if (!place) return [];
    return [{ id: `act.${index}`, section: place.section, from: place.start, to: place.end, kind: KIND_OF[act.agent] }];
  });
  const blanks = placed.flatMap(({ id, finding }): BlankMark[] =>
    finding.pitfall === "placeholder"
      ? [finding, ...finding.evidence].flatMap((range) => {
          const place = placeRange(joined.spans, range);
          const { severity } = finding;
          return place ? [{ id, section: place.section, from: place.start, to: place.end, severity }] : [];
        })
      : [],
  );
  return {
    evaluation,
    placed,
    edits: rankEdits(input, whole, profile),
    acts,
    blanks,
    movements: listMovements(whole, joined),
    spoken: findCompetencies(joined.text),
  };
}
