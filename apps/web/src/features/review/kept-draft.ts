import { DIMENSIONS } from "@starboard/domain/evaluation";
import { RATING_VALUES } from "@starboard/domain/review-ratings";
import { VERDICTS } from "@starboard/domain/review-state";
import { isLetGo, keptBeginning } from "../kept-here/index.ts";
import type { ReviewDraft } from "./review-draft.ts";

interface KeptDraft {
  /** When the server's version was stored on which this one was written. */
  base: string;
  draft: Pick<ReviewDraft, "values" | "quotes" | "summary" | "verdict">;
}

/** Whose review, of which request. */
export interface ReviewPlace {
  userId: string;
  requestId: string;
}

const keyOf = ({ userId, requestId }: ReviewPlace) => keptBeginning("review", userId) + requestId;

/** Keeps a draft on this device until the server has it. A device without room or permission keeps nothing. */
export function keepDraft(place: ReviewPlace, base: string, draft: ReviewDraft): void {
  if (isLetGo(localStorage, place.userId)) return;
  try {
    localStorage.setItem(keyOf(place), JSON.stringify({ base, draft }));
  } catch {
    // The draft then lives in this tab until the server answers; the screen says that it is not saved.
  }
}

export function forgetDraft(place: ReviewPlace): void {
  try {
    localStorage.removeItem(keyOf(place));
  } catch {
    // Storage that cannot be reached holds nothing to forget.
  }
}

/** What this device still has of a review, or null; what cannot be read counts as nothing. */
export function readKeptDraft(place: ReviewPlace): KeptDraft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(place)) ?? "null");
    return isKeptDraft(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** By hand: a schema would bring its library onto the page before anything is asked of it. */
function isKeptDraft(kept: unknown): kept is KeptDraft {
  if (!isRecord(kept) || typeof kept.base !== "string" || !isRecord(kept.draft)) return false;
  const { values, quotes, summary, verdict } = kept.draft;
  return (
    isByDimension(values, (value) => isOneOf(RATING_VALUES, value)) &&
    isByDimension(quotes, (quote) => typeof quote === "string") &&
    typeof summary === "string" &&
    (verdict === null || isOneOf(VERDICTS, verdict))
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isOneOf = (known: readonly unknown[], value: unknown) => known.includes(value);
const isByDimension = (value: unknown, isFit: (each: unknown) => boolean) =>
  isRecord(value) && Object.entries(value).every(([name, each]) => isOneOf(DIMENSIONS, name) && isFit(each));
