import type { Finding, Severity } from "@starboard/domain/evaluation";
import type { Report, Rule } from "./define-rule.ts";
import type { Evidence } from "./facts/evidence.ts";
import type { SettledProfile } from "./profile/settle-profile.ts";
import { ALL_RULES } from "./rules/all-rules.ts";
import type { Signals } from "./score/signals.ts";

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { must: 0, should: 1, hint: 2 };

/** Runs every rule that the profile leaves on; findings by place, then by severity, then by id. */
export function runRules(evidence: Evidence, signals: Signals, profile: SettledProfile, isCopied: boolean): Finding[] {
  const length = evidence.facts.document.text.length;
  const findings: Finding[] = [];
  for (const rule of ALL_RULES) {
    const setting = profile.rules[rule.id];
    if (setting?.on === false) continue;
    const severity = profile.severities[rule.id];
    rule.check({
      evidence,
      signals,
      profile,
      isCopied,
      threshold: setting?.threshold ?? rule.threshold?.value ?? 0,
      report: (report) => {
        const finding = toFinding(rule, report, length);
        findings.push(
          severity === undefined ? finding : { ...finding, severity: shift(finding.severity, rule.severity, severity) },
        );
      },
    });
  }
  return findings.sort(
    (a, b) =>
      a.start - b.start ||
      SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
      (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : a.end - b.end),
  );
}

const SEVERITY_NAMES = Object.keys(SEVERITY_ORDER) as Severity[];

/** A case that a rule takes milder or sterner than usual stays so under another severity. */
function shift(said: Severity, usual: Severity, wanted: Severity): Severity {
  const place = SEVERITY_ORDER[said] + SEVERITY_ORDER[wanted] - SEVERITY_ORDER[usual];
  return SEVERITY_NAMES[Math.max(0, Math.min(SEVERITY_NAMES.length - 1, place))] as Severity;
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
