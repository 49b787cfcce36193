import type { SectionLabel } from "@starboard/domain/section";
import { isDecoration } from "./characters.ts";
import type { Heading } from "./document-model.ts";
import { sectionOfName } from "./section-names.ts";

/** What ends a label: "Task:", "Task –", "**Task** -". */
const MARKS = [":", "–", "—", "-"];
const NAME_MAX_LENGTH = 30;
/** "S: … T: … A: … R: …", and its like with context, problem and learning. */
const LETTERS: Readonly<Record<string, SectionLabel>> = {
  S: "situation",
  C: "situation",
  P: "situation",
  T: "task",
  A: "action",
  R: "result",
  L: "lessons",
};
/** Letters and words before a dash are labels only where there are so many. */
const ENOUGH = 3;

/** Labels where a sentence begins, beyond those that were found already. */
export function findInlineHeadings(text: string, found: readonly Heading[]): Heading[] {
  const headings: Heading[] = [];
  const doubtful: Heading[] = [];
  for (const mark of MARKS) {
    for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
      if (mark !== ":" && !isApart(text, at)) continue;
      const start = nameStart(text, at);
      if (start === -1 || found.some((heading) => start >= heading.start && start < heading.bodyStart)) continue;
      const name = trimmed(text, start, at);
      let bodyStart = at + 1;
      while (isDecoration(text.charCodeAt(bodyStart))) bodyStart++;
      const label = name.length === 1 ? LETTERS[name] : sectionOfName(name);
      if (label !== undefined && label !== null)
        (name.length === 1 || mark !== ":" ? doubtful : headings).push({ label, start, bodyStart });
    }
  }
  const labels = new Set([...found, ...headings, ...doubtful].map(({ label }) => label));
  return labels.size >= ENOUGH ? headings.concat(doubtful) : headings;
}

/** A dash that joins no words. */
const isApart = (text: string, at: number) =>
  isDecoration(text.charCodeAt(at - 1)) && isDecoration(text.charCodeAt(at + 1));

/** Where the sentence begins that a mark is in, −1 where that is too far away to be a label. */
function nameStart(text: string, mark: number): number {
  const limit = Math.max(0, mark - NAME_MAX_LENGTH);
  let start = mark;
  while (start > limit && !STOPS.includes(text.charAt(start - 1))) start--;
  if (start > 0 && start === limit && !STOPS.includes(text.charAt(start - 1))) return -1;
  while (start < mark && (isDecoration(text.charCodeAt(start)) || text.charCodeAt(start) <= 32)) start++;
  return start;
}

const STOPS = '.!?…;\n)”"|';

function trimmed(text: string, from: number, to: number): string {
  let end = to;
  while (end > from && isDecoration(text.charCodeAt(end - 1))) end--;
  return text.slice(from, end);
}
