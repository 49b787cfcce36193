import { StarboardError } from "@starboard/domain/errors";
import type { ProfileContent } from "@starboard/domain/profile";
import { findRuleProblems } from "@starboard/rules/profile";

/** Throws INVALID with every problem that the shape cannot tell: rules that do not exist, thresholds out of their range. */
export function requireWholeContent(content: ProfileContent): void {
  const problems = findRuleProblems({ ...content, version: 1 });
  const [first] = problems;
  if (!first) return;
  const issues = problems.map(({ field, problem }) => ({ path: `content.${field}`, message: problem }));
  throw new StarboardError("INVALID", `${first.field}: ${first.problem}.`, { issues });
}
