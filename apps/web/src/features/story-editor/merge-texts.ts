import { SECTION_LABELS, SECTION_TITLES, type SectionLabel } from "@starboard/domain/section";
import { type StoryText, toStored } from "./story-text.ts";

export type Choice = "mine" | "theirs" | "both";
export type PartName = "title" | "question" | "competencies" | SectionLabel;

/** A part of the story in which the two texts differ. */
export interface Difference {
  part: PartName;
  name: string;
  mine: string;
  theirs: string;
  /** What loses nothing: the side that changed, or both where both did. */
  proposed: Choice;
  /** Both sides changed it, each in its own way: only a person can tell which holds. */
  isDisputed: boolean;
  /** One-line parts take one side. */
  canTakeBoth: boolean;
}

const NAMES: Readonly<Record<PartName, string>> = {
  title: "Title",
  question: "Question",
  competencies: "Competencies",
  ...SECTION_TITLES,
};

/** Where two texts written on the same base differ. */
export function listDifferences(base: StoryText, mine: StoryText, theirs: StoryText): Difference[] {
  const [origin, own, other] = [toStored(base), toStored(mine), toStored(theirs)];
  const parts: PartName[] = ["title", "question", "competencies", ...SECTION_LABELS];
  return parts.flatMap((part) => {
    const [was, a, b] = [partOf(origin, part), partOf(own, part), partOf(other, part)];
    if (a === b) return [];
    const isLine = part === "title" || part === "question";
    const both: Choice = isLine ? "mine" : "both";
    const proposed = a === was ? "theirs" : b === was ? "mine" : both;
    const isDisputed = a !== was && b !== was;
    return [{ part, name: NAMES[part], mine: a, theirs: b, proposed, isDisputed, canTakeBoth: !isLine }];
  });
}

/** The text that the choices make. `both` puts theirs first and mine below, a blank line between. */
export function mergeTexts(mine: StoryText, theirs: StoryText, choices: Partial<Record<PartName, Choice>>): StoryText {
  const sections = { ...mine.sections };
  for (const label of SECTION_LABELS) {
    const choice = choices[label] ?? "mine";
    if (choice === "theirs") sections[label] = theirs.sections[label];
    if (choice === "both") {
      sections[label] = [theirs.sections[label], mine.sections[label]].filter((text) => text !== "").join("\n\n");
    }
  }
  const competencies = {
    mine: mine.competencies,
    theirs: theirs.competencies,
    both: [...new Set([...theirs.competencies, ...mine.competencies])],
  }[choices.competencies ?? "mine"];
  return {
    title: choices.title === "theirs" ? theirs.title : mine.title,
    question: choices.question === "theirs" ? theirs.question : mine.question,
    competencies,
    sections,
  };
}

/** The text that the proposals make. */
export const mergeProposed = (mine: StoryText, theirs: StoryText, differences: readonly Difference[]): StoryText =>
  mergeTexts(mine, theirs, Object.fromEntries(differences.map(({ part, proposed }) => [part, proposed])));

function partOf(text: StoryText, part: PartName): string {
  if (part === "competencies") return [...text.competencies].sort().join(", ");
  return part === "title" || part === "question" ? text[part] : text.sections[part];
}
