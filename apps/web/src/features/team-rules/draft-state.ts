/** What is wrong, by field: `weights.judgement`, `vocabulary.names[2]`. */
export type DraftProblems = ReadonlyMap<string, string>;

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
