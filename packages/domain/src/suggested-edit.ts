import { type Anchor, locateAnchor } from "./anchor.ts";
import { SECTION_LABELS, type SectionLabel, type Sections } from "./section.ts";
import { isStorable } from "./storable.ts";

/** A suggested edit is a comment that says what should stand in place of its words; no words: that they be deleted. */
export const DECISIONS = ["taken", "taken_elsewhere", "refused"] as const;
/** `taken_elsewhere`: taken where the words had moved to. */
export type Decision = (typeof DECISIONS)[number];
export const isTaken = (decision: Decision | null): boolean => decision === "taken" || decision === "taken_elsewhere";

interface Range {
  start: number;
  end: number;
}

const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

const splice = (text: string, { start, end }: Range, words: string): string =>
  text.slice(0, start) + words + text.slice(end);

/** Text that storing would change again: a cut through a letter and its accent, or through half a character. */
const isWhole = (text: string): boolean => isStorable(text) && text === text.normalize("NFC");

/** Why an edit of this text cannot be suggested beside the others of its section, as a sentence; null when it can. */
export function findEditFault(
  text: string,
  edit: Range & { replacement: string },
  others: readonly Range[],
): string | null {
  if (others.some((other) => overlaps(edit, other))) {
    return "Another suggestion stands on some of these words. Change that one, or delete it first.";
  }
  if (!isWhole(splice(text, edit, edit.replacement))) {
    return "The selection cuts through a letter. Select whole letters.";
  }
  return null;
}

export interface Suggestion {
  id: string;
  section: SectionLabel;
  /** Where it was made, on the pinned revision. */
  anchor: Anchor;
  replacement: string;
}

export interface TakenEdit {
  id: string;
  decision: "taken" | "taken_elsewhere";
  /** Where the new words begin in the new text of the section. */
  start: number;
}

/**
 * The current text with the suggestions taken into it. One whose words are gone, or stand by now on those of another,
 * changes nothing and is in `gone`. Each is looked for in the text as it was before any of them.
 */
export function takeEdits(
  pinned: Sections,
  current: Sections,
  suggestions: readonly Suggestion[],
): { sections: Sections; taken: TakenEdit[]; gone: string[] } {
  const sections: Record<SectionLabel, string> = { ...current };
  const taken: TakenEdit[] = [];
  const gone: string[] = [];
  for (const section of SECTION_LABELS) {
    const text = current[section];
    const placed: { id: string; decision: TakenEdit["decision"]; range: Range; replacement: string }[] = [];
    for (const { id, anchor, replacement } of suggestions.filter((one) => one.section === section)) {
      const place = locateAnchor(anchor, pinned[section], text);
      const isFree =
        place.status !== "orphaned" &&
        findEditFault(
          text,
          { ...place, replacement },
          placed.map(({ range }) => range),
        ) === null;
      if (!isFree) gone.push(id);
      else
        placed.push({
          id,
          decision: place.status === "exact" ? "taken" : "taken_elsewhere",
          range: place,
          replacement,
        });
    }
    let shift = 0;
    for (const { id, decision, range, replacement } of placed.sort((a, b) => a.range.start - b.range.start)) {
      const start = range.start + shift;
      sections[section] = splice(sections[section], { start, end: range.end + shift }, replacement);
      taken.push({ id, decision, start });
      shift += replacement.length - (range.end - range.start);
    }
  }
  return { sections, taken, gone };
}
