import type { CriterionResult } from "@starboard/domain/readiness";

/** What is missing in as few words as a table's cell has room for; empty when it is met. */
export function shortReason({ criterion, have, need, isMet, missing }: CriterionResult): string {
  if (isMet) return "";
  const lack = need - have;
  const counted = (one: string, many: string) => `${lack} ${lack === 1 ? one : many}`;
  switch (criterion) {
    case "stories":
      return counted("more story", "more stories");
    case "competencies":
      return counted("more competency", "more competencies");
    case "kinds":
      return missing;
    case "failure":
      return "a failure story";
    case "conflict":
      return "a conflict story";
    case "approved":
      return counted("approval", "approvals");
    case "practised":
      return `${lack} to practise`;
  }
}

/** Every reason that is open, in the formula's order. */
export const openReasons = (criteria: readonly CriterionResult[]): CriterionResult[] =>
  criteria.filter((criterion) => !criterion.isMet);
