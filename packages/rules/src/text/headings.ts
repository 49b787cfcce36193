import type { SectionLabel } from "@starboard/domain/section";
import { isDecoration } from "./characters.ts";
import type { Block, Heading } from "./document-model.ts";
import { sectionOfName } from "./section-names.ts";

const HEADING_MAX_LENGTH = 40;
/** Whoever gives so many sections a line gives them all one; single letters and words before a dash are labels only where so many are. */
const ENOUGH_LINES = 3;

/** Cuts a free text at its headings and labels; the heading itself belongs to no block. */
export function findHeadings(text: string): Block[] {
  const lines = findLineHeadings(text);
  const inline = lines.length < ENOUGH_LINES ? findInlineHeadings(text, lines) : [];
  if (inline.length === 0) return blocksOf(text, lines, false);
  const all = [...lines, ...inline].sort((a, b) => a.start - b.start);
  const labels = new Set(all.map(({ label }) => label));
  if (labels.size >= ENOUGH_LINES && labels.has("action")) return blocksOf(text, all, false);
  // Some labels are no division of the text: each tells of its own sentence, and the engine sorts the others.
  return lines.length < 2 ? blocksOf(text, all, true) : blocksOf(text, lines, false);
}

function findLineHeadings(text: string): Heading[] {
  const found: Heading[] = [];
  let lineStart = 0;
  for (;;) {
    const newline = text.indexOf("\n", lineStart);
    const lineEnd = newline === -1 ? text.length : newline;
    const heading = readHeading(text, lineStart, lineEnd);
    if (heading !== null) found.push(heading);
    if (newline === -1) return found;
    lineStart = newline + 1;
  }
}

function blocksOf(text: string, headings: readonly Heading[], isSentenceOnly: boolean): Block[] {
  const blocks: Block[] = [];
  const push = (label: SectionLabel | null, from: number, to: number) => {
    let start = from;
    let end = to;
    while (start < end && text.charCodeAt(start) <= 32) start++;
    while (end > start && text.charCodeAt(end - 1) <= 32) end--;
    if (end > start) blocks.push({ label, start, end });
  };
  push(null, 0, headings[0]?.start ?? text.length);
  headings.forEach(({ label, bodyStart }, index) => {
    const next = headings[index + 1]?.start ?? text.length;
    const end = isSentenceOnly ? sentenceEnd(text, bodyStart, next) : next;
    push(label, bodyStart, end);
    push(null, end, next);
  });
  return blocks;
}

/** Behind the first full stop before a blank, or the end of the line. */
function sentenceEnd(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) return at;
    if ((code === 46 || code === 33 || code === 63) && text.charCodeAt(at + 1) <= 32) return at + 1;
  }
  return to;
}

function readHeading(text: string, lineStart: number, lineEnd: number): Heading | null {
  let start = lineStart;
  while (start < lineEnd && (isDecoration(text.charCodeAt(start)) || text.charCodeAt(start) === 45)) start++;
  let end = start;
  const limit = Math.min(lineEnd, start + HEADING_MAX_LENGTH);
  while (end < limit && !isLabelEnd(text.charCodeAt(end))) end++;
  const isLabelled = end < lineEnd && isLabelEnd(text.charCodeAt(end));
  if (!isLabelled && end < lineEnd && text.charCodeAt(end) !== 13) return null;
  let nameEnd = end;
  while (nameEnd > start && isDecoration(text.charCodeAt(nameEnd - 1))) nameEnd--;
  const label = sectionOfName(text.slice(start, nameEnd));
  if (label === null) return null;
  let bodyStart = isLabelled ? end + 1 : end;
  while (bodyStart < lineEnd && isDecoration(text.charCodeAt(bodyStart))) bodyStart++;
  return { label, start: lineStart, bodyStart };
}

/** A colon, or the full-width colon. */
const isLabelEnd = (code: number) => code === 58 || code === 0xff1a;

/** What ends a label: "Task:", "Task –", "**Task** -". */
const MARKS = [":", "–", "—", "-"];
const LABEL_MAX_LENGTH = 30;
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

/** Labels where a sentence begins, beyond those that were found already. */
function findInlineHeadings(text: string, found: readonly Heading[]): Heading[] {
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
  return labels.size >= ENOUGH_LINES ? headings.concat(doubtful) : headings;
}

/** A dash that joins no words. */
const isApart = (text: string, at: number) =>
  isDecoration(text.charCodeAt(at - 1)) && isDecoration(text.charCodeAt(at + 1));

/** Where the sentence begins that a mark is in, −1 where that is too far away to be a label. */
function nameStart(text: string, mark: number): number {
  const limit = Math.max(0, mark - LABEL_MAX_LENGTH);
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
