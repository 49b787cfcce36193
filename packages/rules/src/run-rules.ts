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
  let current: Rule;
  let severity: Severity | undefined;
  // One context for all rules: a check is over before the next one begins.
  const context = {
    evidence,
    signals,
    profile,
    isCopied,
    threshold: 0,
    report: (report: Report<string>) => {
      const finding = toFinding(current, report, length);
      if (severity !== undefined) finding.severity = shift(finding.severity, current.severity, severity);
      findings.push(finding);
    },
  };
  const isPlain = profile.ref === null;
  for (const rule of ALL_RULES) {
    const setting = isPlain ? undefined : profile.rules[rule.id];
    if (setting?.on === false) continue;
    current = rule;
    severity = isPlain ? undefined : profile.severities[rule.id];
    context.threshold = setting?.threshold ?? rule.threshold?.value ?? 0;
    rule.check(context);
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
  const finding: Finding = {
    ruleId: rule.id,
    revision: rule.revision,
    pitfall: rule.pitfall,
    polarity: rule.pitfall === null ? "strength" : "problem",
    severity: report.severity ?? rule.severity,
    dimension: rule.dimension,
    message: fill(rule.messages[report.message] ?? "", report.values),
    start,
    end,
    evidence:
      report.evidence === undefined ? [] : report.evidence.map((range) => ({ start: range.start, end: range.end })),
  };
  if (suggestion !== undefined) finding.suggestion = suggestion;
  return finding;
}

function fill(message: string, values: Readonly<Record<string, string>> | undefined): string {
  if (values === undefined) return message;
  let filled = message;
  for (const name of Object.keys(values)) filled = filled.replaceAll(`{${name}}`, values[name] as string);
  return filled;
}
