import type { Competency } from "@starboard/domain/competency";
import {
  EMPTY_SECTIONS,
  SECTION_LABELS,
  SECTION_TITLES,
  type SectionLabel,
  type Sections,
} from "@starboard/domain/section";
import { QUESTION_MAX_LENGTH, SECTION_MAX_LENGTH, TITLE_MAX_LENGTH } from "@starboard/domain/story-limits";

/** What the editor writes and the server stores as one save. */
export interface StoryText {
  title: string;
  question: string;
  competencies: readonly Competency[];
  sections: Sections;
}

/** The text as the server will store it: NFC, and the title in one trimmed line. Never shortened. */
export function toStored(text: StoryText): StoryText {
  const sections: Record<SectionLabel, string> = { ...EMPTY_SECTIONS };
  for (const label of SECTION_LABELS) sections[label] = text.sections[label].normalize("NFC").replace(/\r\n?/g, "\n");
  return {
    title: text.title.normalize("NFC").replaceAll("\n", " ").trim(),
    question: text.question.normalize("NFC").replace(/\r\n?/g, "\n"),
    competencies: text.competencies,
    sections,
  };
}

/** Every key asks several times whether the text differs from the stored one; neither ever changes. */
const known = new WeakMap<StoryText, StoryText>();

function storedOf(text: StoryText): StoryText {
  const stored = known.get(text) ?? toStored(text);
  known.set(text, stored);
  return stored;
}

export function isSameText(a: StoryText, b: StoryText): boolean {
  if (a === b) return true;
  const [first, second] = [storedOf(a), storedOf(b)];
  return (
    first.title === second.title &&
    first.question === second.question &&
    [...first.competencies].sort().join() === [...second.competencies].sort().join() &&
    SECTION_LABELS.every((label) => first.sections[label] === second.sections[label])
  );
}

/** What the server would refuse, in words for the writer; null when it may be sent. Lengths in UTF-16 units. */
export function findRefusal(text: StoryText): string | null {
  const { title, question, sections } = toStored(text);
  if (title === "") return "The story needs a title before it can be saved.";
  if (title.length > TITLE_MAX_LENGTH) return tooLong("The title", title.length, TITLE_MAX_LENGTH);
  if (question.length > QUESTION_MAX_LENGTH) return tooLong("The question", question.length, QUESTION_MAX_LENGTH);
  const label = SECTION_LABELS.find((each) => sections[each].length > SECTION_MAX_LENGTH);
  return label ? tooLong(SECTION_TITLES[label], sections[label].length, SECTION_MAX_LENGTH) : null;
}

const tooLong = (what: string, length: number, most: number) =>
  `${what} is ${countCharacters(length - most)} too long to be saved. Nothing is cut: it stays here until you shorten it.`;

const countCharacters = (n: number) => `${n.toLocaleString("en-GB")} ${n === 1 ? "character" : "characters"}`;
