import type { SectionLabel } from "@starboard/domain/section";
import type { Block } from "./document-model.ts";

/** Headings and labels that name a section, in lower case. Published in the documentation of the command line. */
export const HEADING_SYNONYMS: Readonly<Record<string, SectionLabel>> = {
  situation: "situation",
  "situation/goal": "situation",
  "situation and goal": "situation",
  context: "situation",
  background: "situation",
  challenge: "situation",
  problem: "situation",
  "the situation": "situation",
  "the challenge": "situation",
  "the problem": "situation",
  goal: "situation",
  stakes: "situation",
  task: "task",
  "the task": "task",
  tasks: "task",
  role: "task",
  "my role": "task",
  "role and task": "task",
  responsibility: "task",
  "my responsibility": "task",
  objective: "task",
  action: "action",
  actions: "action",
  "the action": "action",
  "my actions": "action",
  "actions taken": "action",
  "what i did": "action",
  approach: "action",
  "my approach": "action",
  steps: "action",
  "trade-offs": "tradeoffs",
  "trade-off": "tradeoffs",
  "trade offs": "tradeoffs",
  tradeoffs: "tradeoffs",
  tradeoff: "tradeoffs",
  "trade‑offs": "tradeoffs",
  "key trade-offs": "tradeoffs",
  "decisions and trade-offs": "tradeoffs",
  result: "result",
  results: "result",
  "the result": "result",
  "the results": "result",
  impact: "result",
  "measurable impact": "result",
  outcome: "result",
  outcomes: "result",
  "results and impact": "result",
  lessons: "lessons",
  lesson: "lessons",
  "lessons learned": "lessons",
  "lessons learnt": "lessons",
  "key lessons": "lessons",
  "what i learned": "lessons",
  "what i learnt": "lessons",
  learning: "lessons",
  learnings: "lessons",
  "key learnings": "lessons",
  reflection: "lessons",
  takeaway: "lessons",
  takeaways: "lessons",
  "key takeaways": "lessons",
};

const HEADING_MAX_LENGTH = 40;

interface Found {
  label: SectionLabel;
  lineStart: number;
  bodyStart: number;
}

/** Cuts a free text at its headings and `Label:` lines; the heading itself belongs to no block. */
export function findHeadings(text: string): Block[] {
  const found: Found[] = [];
  let lineStart = 0;
  while (lineStart <= text.length) {
    const newline = text.indexOf("\n", lineStart);
    const lineEnd = newline === -1 ? text.length : newline;
    const heading = readHeading(text, lineStart, lineEnd);
    if (heading !== null) found.push(heading);
    if (newline === -1) break;
    lineStart = newline + 1;
  }
  const blocks: Block[] = [];
  const push = (label: SectionLabel | null, from: number, to: number) => {
    let start = from;
    let end = to;
    while (start < end && text.charCodeAt(start) <= 32) start++;
    while (end > start && text.charCodeAt(end - 1) <= 32) end--;
    if (end > start) blocks.push({ label, start, end });
  };
  push(null, 0, found[0]?.lineStart ?? text.length);
  for (let index = 0; index < found.length; index++) {
    const here = found[index] as Found;
    push(here.label, here.bodyStart, found[index + 1]?.lineStart ?? text.length);
  }
  return blocks;
}

const isDecoration = (code: number) => code === 35 || code === 42 || code === 95 || code === 32 || code === 9;

function readHeading(text: string, lineStart: number, lineEnd: number): Found | null {
  let start = lineStart;
  while (start < lineEnd && (isDecoration(text.charCodeAt(start)) || text.charCodeAt(start) === 45)) start++;
  let end = start;
  const limit = Math.min(lineEnd, start + HEADING_MAX_LENGTH);
  while (end < limit && !isLabelEnd(text.charCodeAt(end))) end++;
  const isLabelled = end < lineEnd && isLabelEnd(text.charCodeAt(end));
  if (!isLabelled && end < lineEnd && text.charCodeAt(end) !== 13) return null;
  let name = text.slice(start, end);
  while (name.length > 0 && isDecoration(name.charCodeAt(name.length - 1))) name = name.slice(0, -1);
  const label = HEADING_SYNONYMS[name.trim().toLowerCase()];
  if (label === undefined || !Object.hasOwn(HEADING_SYNONYMS, name.trim().toLowerCase())) return null;
  let bodyStart = isLabelled ? end + 1 : end;
  while (bodyStart < lineEnd && isDecoration(text.charCodeAt(bodyStart))) bodyStart++;
  return { label, lineStart, bodyStart };
}

/** A colon, or the full-width colon. */
const isLabelEnd = (code: number) => code === 58 || code === 0xff1a;
