import { COMPETENCIES, type Competency } from "@starboard/domain/competency";
import { STORY_KINDS, type StoryKind } from "@starboard/domain/evaluation";
import { EMPTY_SECTIONS, SECTION_LABELS, type Sections } from "@starboard/domain/section";
import { IDEA_FIELDS, type IdeaField } from "@starboard/rules/story-ideas";
import { isLetGo, keptBeginning } from "../kept-here/index.ts";
import type { SortedText } from "./sorted-text.ts";

/** What is on the form: kept on this device until the story is made, so that leaving loses nothing. */
export interface BegunStory {
  kind: StoryKind;
  title: string;
  question: string;
  competencies: readonly Competency[];
  way: "sections" | "paste";
  sections: Sections;
  pasted: string;
  /** The pasted text with its sentences sorted and corrected; null until that is done. */
  sorted: SortedText | null;
  /** The idea it began with, and the field of work whose prompts are shown. */
  idea: string | null;
  field: IdeaField | null;
  /** The id that went out with this very content; sent again, it makes no second story. */
  sent: { id: string; content: string } | null;
}

/** What the address asks for: a gap to fill, or a question to answer. */
export interface AskedStory {
  kind: StoryKind | null;
  question: string;
  competencies: readonly Competency[];
}

export const emptyDraft = ({ kind, question, competencies }: AskedStory): BegunStory => ({
  kind: kind ?? "challenge",
  title: "",
  question,
  competencies,
  way: "sections",
  sections: EMPTY_SECTIONS,
  pasted: "",
  sorted: null,
  idea: null,
  field: null,
  sent: null,
});

/** The question alone may have come with the address. */
export const isWritten = ({ title, sections, pasted }: BegunStory): boolean =>
  [title, pasted, ...Object.values(sections)].some((text) => text.trim() !== "");

/** One story that is being begun; two windows have one each. */
export interface BegunPlace {
  userId: string;
  org: string;
  /** Empty for what a release kept that knew only one. */
  id: string;
}

const keyOf = ({ userId, org, id }: BegunPlace) => keptBeginning("begun", userId) + org + (id && `/${id}`);

/** False where the device keeps nothing. */
export function keepBegun(storage: Storage, place: BegunPlace, draft: BegunStory): boolean {
  if (isLetGo(storage, place.userId)) return false;
  try {
    if (isWritten(draft)) storage.setItem(keyOf(place), JSON.stringify(draft));
    else storage.removeItem(keyOf(place));
    return true;
  } catch {
    return false;
  }
}

export function dropBegun(storage: Storage, place: BegunPlace): void {
  try {
    storage.removeItem(keyOf(place));
  } catch {
    // Storage that cannot be reached has nothing to drop.
  }
}

/** What was begun here, by any window; what cannot be read is passed over. */
export function listBegun(storage: Storage, { userId, org }: Omit<BegunPlace, "id">): Found[] {
  const first = keyOf({ userId, org, id: "" });
  try {
    return Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "")
      .filter((key) => key === first || key.startsWith(`${first}/`))
      .sort()
      .flatMap((key) => {
        const draft = readBegun(storage.getItem(key));
        return draft ? { id: key.slice(first.length + 1), draft } : [];
      });
  } catch {
    return [];
  }
}

export interface Found {
  id: string;
  draft: BegunStory;
}

function readBegun(json: string | null): BegunStory | null {
  try {
    const draft = JSON.parse(json ?? "null") as BegunStory | null;
    return draft && isDraft(draft) && isWritten(draft)
      ? { ...draft, ...readIdea(draft), sorted: readSorted(draft) }
      : null;
  } catch {
    return null;
  }
}

const isDraft = (draft: BegunStory): boolean =>
  STORY_KINDS.includes(draft.kind) &&
  ["sections", "paste"].includes(draft.way) &&
  [draft.title, draft.question, draft.pasted].every((text) => typeof text === "string") &&
  Array.isArray(draft.competencies) &&
  draft.competencies.every((competency) => COMPETENCIES.includes(competency)) &&
  SECTION_LABELS.every((label) => typeof draft.sections?.[label] === "string");

/** An idea that another release knew, or none at all, is no idea. */
const readIdea = ({ idea, field }: BegunStory): Pick<BegunStory, "idea" | "field"> => ({
  idea: typeof idea === "string" ? idea : null,
  field: IDEA_FIELDS.find((each) => each === field) ?? null,
});

/** Sentences that another release kept in another way are sorted again. */
function readSorted({ sorted }: BegunStory): SortedText | null {
  if (typeof sorted?.text !== "string" || !Array.isArray(sorted.sentences) || sorted.sentences.length === 0)
    return null;
  let end = 0;
  for (const sentence of sorted.sentences) {
    const isPlace = Number.isInteger(sentence.start) && Number.isInteger(sentence.end);
    if (!isPlace || sentence.start < end || sentence.end <= sentence.start || sentence.end > sorted.text.length)
      return null;
    if (!SECTION_LABELS.includes(sentence.label) || typeof sentence.confidence !== "number") return null;
    end = sentence.end;
  }
  return sorted;
}
