import { PERIOD_WEEKS, type PeriodWeeks } from "@starboard/domain/period-weeks";

/** What a figure rests on, as the address names it: `rule:concision/filler-words`, `scores:45-67`. */
export type EvidenceOf = { kind: "rule"; ruleId: string } | { kind: "scores"; from: number; to: number };

export const RULE_ORDERS = ["fires", "dismissed", "overruled", "name"] as const;
export type RuleOrder = (typeof RULE_ORDERS)[number];

/** Whose figures, of which time; it lives in the page's address. */
export interface FigureFilter {
  /** A team's id, `all` for the whole organisation; null takes what the person sees first. */
  team: string | null;
  cohort: string | null;
  weeks: PeriodWeeks;
  rulesetVersion: string | null;
  rules: RuleOrder;
  evidence: EvidenceOf | null;
}

export const USUAL_WEEKS: PeriodWeeks = 12;
const RULE = /^rule:([a-z]+\/[a-z0-9-]{1,60})$/;
const SCORES = /^scores:(\d{1,3})-(\d{1,3})$/;

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** Reads the address; what it does not know is left out. */
export function readFigureFilter(params: Params): FigureFilter {
  const one = (name: string) => {
    const value = params[name];
    return typeof value === "string" && value !== "" ? value.slice(0, 100) : null;
  };
  return {
    team: one("team"),
    cohort: one("cohort"),
    weeks: PERIOD_WEEKS.find((weeks) => String(weeks) === one("weeks")) ?? USUAL_WEEKS,
    rulesetVersion: one("ruleset"),
    rules: RULE_ORDERS.find((order) => order === one("rules")) ?? "fires",
    evidence: readEvidence(one("evidence") ?? ""),
  };
}

function readEvidence(text: string): EvidenceOf | null {
  const [, ruleId] = RULE.exec(text) ?? [];
  if (ruleId) return { kind: "rule", ruleId };
  const [, from, to] = SCORES.exec(text) ?? [];
  if (from === undefined || to === undefined || Number(from) > 100 || Number(to) > 100) return null;
  return { kind: "scores", from: Number(from), to: Number(to) };
}

/** The part of the address after the path; empty where all is as usual. */
export function writeFigureFilter({ team, cohort, weeks, rulesetVersion, rules, evidence }: FigureFilter): string {
  const params = new URLSearchParams();
  if (team) params.set("team", team);
  if (cohort) params.set("cohort", cohort);
  if (weeks !== USUAL_WEEKS) params.set("weeks", String(weeks));
  if (rulesetVersion) params.set("ruleset", rulesetVersion);
  if (rules !== "fires") params.set("rules", rules);
  if (evidence) {
    params.set(
      "evidence",
      evidence.kind === "rule" ? `rule:${evidence.ruleId}` : `scores:${evidence.from}-${evidence.to}`,
    );
  }
  return params.size > 0 ? `?${params}` : "";
}
