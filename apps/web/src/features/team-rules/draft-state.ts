import { fieldName } from "@starboard/domain/field-name";
import { ProfileContent } from "@starboard/domain/profile";
import { findRuleProblems } from "@starboard/rules/profile";

/** What is wrong, by field: `weights.judgement`, `vocabulary.names[2]`. */
export type DraftProblems = ReadonlyMap<string, string>;

/** Reads what stands in the form, wrong numbers and all: the content, or what to mend and where. */
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

/** The first problem at a place or within it, with the line of a list. */
export function problemAt(problems: DraftProblems, field: string): string | undefined {
  for (const [at, problem] of problems) {
    if (at === field) return `${capital(problem)}.`;
    if (!at.startsWith(`${field}[`)) continue;
    const line = Number.parseInt(at.slice(field.length + 1), 10);
    return Number.isNaN(line) ? `${capital(problem)}.` : `Line ${line + 1}: ${problem}.`;
  }
  return undefined;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A number as it is typed: nothing is nothing, and what is no number stays to be named. */
export function typedNumber(text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const number = Number(trimmed);
  return Number.isNaN(number) ? trimmed : number;
}
