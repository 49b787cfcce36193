import { COMPETENCIES, type Competency } from "@starboard/domain/competency";
import { STORY_KINDS, type StoryKind } from "@starboard/domain/evaluation";
import {
  EMPTY_SECTIONS,
  SECTION_LABELS,
  SECTION_TITLES,
  type SectionLabel,
  type Sections,
} from "@starboard/domain/section";
import { isOwnHeading } from "@starboard/domain/section-heading";
import { readMarkdownStory } from "./markdown-story.ts";
import { sortIntoSections } from "./sort-sections.ts";

/** A story as a Markdown file that came from a server, or goes there. */
export interface StoryFile {
  /** Null for a story that no server knows. */
  id: string | null;
  /** The version that was pulled; 0 with no id. */
  version: number;
  kind: StoryKind;
  title: string;
  question: string;
  /** Left out by who keeps them elsewhere. */
  competencies?: readonly Competency[];
  sections: Sections;
}

const FRONT = /^---[ \t]*\r?\n((?:[^\n]*\n)*?)---[ \t]*\r?(?:\n|$)/;
const MARK = "\uFEFF";

/** The Markdown that `evaluate` reads, with the story's id and version in its front matter. */
export function writeStoryFile({ id, version, kind, title, question, competencies = [], sections }: StoryFile): string {
  const front = [
    id && `id: ${id}`,
    id && `version: ${version}`,
    `kind: ${kind}`,
    `title: ${frontValue(title)}`,
    question && `question: ${frontValue(oneLine(question))}`,
    competencies.length > 0 && `competencies: ${competencies.join(", ")}`,
  ];
  const body = SECTION_LABELS.map((label) =>
    `## ${SECTION_TITLES[label]}\n\n${escapeHeadings(sections[label])}`.trimEnd(),
  );
  return `---\n${front.filter(Boolean).join("\n")}\n---\n\n${body.join("\n\n")}\n`;
}

/** The text with the id and version that a server gave its story; every other character stays. */
export function stampStoryFile(source: string, { id, version }: Pick<StoryFile, "id" | "version">): string {
  const mark = source.startsWith(MARK) ? MARK : "";
  const text = source.slice(mark.length);
  const lineEnd = /\r?\n/.exec(text)?.[0] ?? "\n";
  const front = FRONT.exec(text)?.[1];
  const stamped = setLine(setLine(front ?? "", "version", version, lineEnd), "id", id, lineEnd);
  if (front === undefined) return `${mark}---${lineEnd}${stamped}---${lineEnd}${lineEnd}${text}`;
  const start = text.indexOf("\n") + 1;
  return mark + text.slice(0, start) + stamped + text.slice(start + front.length);
}

function setLine(front: string, name: string, value: string | number | null, lineEnd: string): string {
  const lines = front.split("\n");
  const at = lines.findIndex((line) => line.startsWith(`${name}:`));
  if (at === -1) return `${name}: ${value}${lineEnd}${front}`;
  lines[at] = `${name}: ${value}${lines[at]?.endsWith("\r") ? "\r" : ""}`;
  return lines.join("\n");
}

/**
 * Reads it back; a text under other headings, or under none, is sorted by the engine as in `evaluate`.
 * Throws `MarkdownFault`.
 */
export function readStoryFile(source: string): StoryFile {
  const { kind = STORY_KINDS[0], title = "", question = "", text = "" } = readMarkdownStory(source);
  const front = FRONT.exec(source)?.[1] ?? "";
  const id = /^id:[ \t]*([0-9a-f-]{36})[ \t]*\r?$/m.exec(front)?.[1] ?? null;
  const version = Number(/^version:[ \t]*(\d{1,9})[ \t]*\r?$/m.exec(front)?.[1] ?? 0);
  const named = /^competencies:([a-z, \t-]+)\r?$/m.exec(front)?.[1]?.split(",") ?? [];
  const competencies = COMPETENCIES.filter((one) => named.some((name) => name.trim() === one));
  return {
    id,
    version,
    kind,
    title,
    question,
    ...(competencies.length > 0 && { competencies }),
    sections: ownSections(source.replace(FRONT, "")) ?? sorted(text),
  };
}

function sorted(text: string): Sections {
  const { sections } = sortIntoSections(text.replace(BLANKED, ""));
  const told: Record<SectionLabel, string> = { ...sections };
  for (const label of SECTION_LABELS) told[label] = sections[label].split("\n").map(unescapeHeading).join("\n");
  return told;
}

/** A heading that is none of a section is blanked out by `readMarkdownStory`: its line is no text. */
const BLANKED = /^[ \t]+$/gm;

/** A line of the text that looks like one of our headings; a backslash makes it text in Markdown. */
const escapeHeadings = (body: string): string =>
  body
    .split("\n")
    .map((line) => (isOwnHeading(line) ? `\\${line}` : line))
    .join("\n");

const unescapeHeading = (line: string): string => (line.startsWith("\\") && isOwnHeading(line) ? line.slice(1) : line);

/** As it is, or between quotes where it would be read as something else. */
const frontValue = (text: string): string =>
  /^["']|[\r\n]/.test(text) || text !== text.trim() ? JSON.stringify(text) : text;

/** The sections under our own six headings to the letter; null where a text begins otherwise. */
function ownSections(body: string): Sections | null {
  const sections: Record<SectionLabel, string> = { ...EMPTY_SECTIONS };
  let label: SectionLabel | null = null;
  for (const line of body.replaceAll("\r\n", "\n").split("\n")) {
    const heading = SECTION_LABELS.find((one) => line.trimEnd() === `## ${SECTION_TITLES[one]}`);
    if (heading) label = heading;
    else if (label) sections[label] += `${unescapeHeading(line)}\n`;
    else if (line.trim() !== "" && !line.startsWith("# ")) return null;
  }
  if (label === null) return null;
  for (const one of SECTION_LABELS) sections[one] = sections[one].trim();
  return sections;
}

export const hasSameStory = (a: StoryFile, b: StoryFile): boolean =>
  a.title === b.title &&
  oneLine(a.question) === oneLine(b.question) &&
  SECTION_LABELS.every((label) => plain(a.sections[label]) === plain(b.sections[label]));

const plain = (text: string): string => text.replaceAll("\r\n", "\n").trim();

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
