import type { Finding, Severity } from "@starboard/domain/evaluation";
import type { Report, Rule } from "./define-rule.ts";
import type { Evidence } from "./facts/evidence.ts";
import type { Profile } from "./profile.ts";
import { ALL_RULES } from "./rules/all-rules.ts";
import type { Signals } from "./score/signals.ts";

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { must: 0, should: 1, hint: 2 };

/** Runs every rule that the profile leaves on; findings by place, then by severity, then by id. */
export function runRules(evidence: Evidence, signals: Signals, profile: Profile, isCopied: boolean): Finding[] {
  const length = evidence.facts.document.text.length;
  const findings: Finding[] = [];
  for (const rule of ALL_RULES) {
    if (profile.rulesOff?.includes(rule.id) === true) continue;
    rule.check({
      evidence,
      signals,
      profile,
      isCopied,
      report: (report) => findings.push(toFinding(rule, report, length)),
    });
  }
  return findings.sort(
    (a, b) =>
      a.start - b.start ||
      SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
      (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : a.end - b.end),
  );
}

function toFinding(rule: Rule, report: Report<string>, length: number): Finding {
  const start = Math.max(0, Math.min(report.at.start, length));
  const end = Math.max(start, Math.min(report.at.end, length));
  const suggestion = report.suggestion ?? rule.suggestion;
  return {
    ruleId: rule.id,
    revision: rule.revision,
    pitfall: rule.pitfall,
    polarity: rule.pitfall === null ? "strength" : "problem",
    severity: report.severity ?? rule.severity,
    dimension: rule.dimension,
    message: fill(rule.messages[report.message] ?? "", report.values ?? {}),
    start,
    end,
    evidence: (report.evidence ?? []).map((range) => ({ start: range.start, end: range.end })),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function fill(message: string, values: Readonly<Record<string, string>>): string {
  let filled = message;
  for (const name of Object.keys(values)) filled = filled.replaceAll(`{${name}}`, values[name] as string);
  return filled;
}
