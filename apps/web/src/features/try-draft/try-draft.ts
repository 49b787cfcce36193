import { COMPETENCIES, type Competency } from "@starboard/domain/competency";
import { STORY_KINDS, type StoryKind } from "@starboard/domain/evaluation";
import { EMPTY_SECTIONS, SECTION_LABELS, type Sections } from "@starboard/domain/section";

/** What was written without an account. It stands on this device alone until it is taken into one. */
export interface TryDraft {
  kind: StoryKind;
  title: string;
  question: string;
  competencies: readonly Competency[];
  sections: Sections;
  /** When the device last kept it, in ms since 1970. */
  atMs: number;
  /** The id under which this very content was sent to an account: sent again, it makes no second story. */
  sent?: { id: string; content: string };
}

export const TRY_DRAFT_KEY = "starboard-try-draft";

export const EMPTY_TRY_DRAFT: TryDraft = {
  kind: "challenge",
  title: "",
  question: "",
  competencies: [],
  sections: EMPTY_SECTIONS,
  atMs: 0,
};

/** False where the device keeps nothing. An empty draft is no draft. */
export function keepTryDraft(storage: Storage, draft: TryDraft): boolean {
  try {
    if (isWritten(draft)) storage.setItem(TRY_DRAFT_KEY, JSON.stringify(draft));
    else storage.removeItem(TRY_DRAFT_KEY);
    return true;
  } catch {
    return false;
  }
}

/** The draft of this device; null where there is none or it cannot be read. */
export function findTryDraft(storage: Storage): TryDraft | null {
  try {
    const draft = JSON.parse(storage.getItem(TRY_DRAFT_KEY) ?? "null") as TryDraft | null;
    return draft && isDraft(draft) && isWritten(draft) ? draft : null;
  } catch {
    return null;
  }
}

export function dropTryDraft(storage: Storage): void {
  storage.removeItem(TRY_DRAFT_KEY);
}

const isWritten = ({ title, question, sections }: TryDraft): boolean =>
  [title, question, ...Object.values(sections)].some((text) => text.trim() !== "");

const isDraft = (draft: TryDraft): boolean =>
  STORY_KINDS.includes(draft.kind) &&
  typeof draft.title === "string" &&
  typeof draft.question === "string" &&
  Number.isFinite(draft.atMs) &&
  Array.isArray(draft.competencies) &&
  draft.competencies.every((competency) => COMPETENCIES.includes(competency)) &&
  SECTION_LABELS.every((label) => typeof draft.sections?.[label] === "string");
