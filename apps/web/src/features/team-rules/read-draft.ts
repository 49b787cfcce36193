import { fieldName } from "@starboard/domain/field-name";
import { ProfileContent } from "@starboard/domain/profile";
import { findRuleProblems } from "@starboard/rules/profile";
import type { DraftProblems } from "./draft-state.ts";

/** Reads what stands in the form, wrong numbers and all: the content, or what to mend and where. Heavy: it brings the rules. */
export function readDraft(typed: ProfileContent): { content: ProfileContent | null; problems: DraftProblems } {
  const read = ProfileContent.safeParse(typed);
  if (!read.success) {
    return {
      content: null,
      problems: new Map(read.error.issues.map(({ path, message }) => [fieldName(path), message])),
    };
  }
  const wrong = findRuleProblems({ ...read.data, version: 1 });
  const problems = new Map(wrong.map(({ field, problem }) => [field, problem]));
  return { content: problems.size === 0 ? read.data : null, problems };
}
