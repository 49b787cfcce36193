import { DIMENSIONS } from "@starboard/domain/evaluation";
import { VERDICTS } from "@starboard/domain/review-state";
import { z } from "zod";
import { isLetGo, keptBeginning } from "../kept-here/index.ts";
import type { ReviewDraft } from "./review-draft.ts";

const Rating = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);

const KeptDraft = z.object({
  /** When the server's version was stored on which this one was written. */
  base: z.string(),
  draft: z.object({
    values: z.partialRecord(z.enum(DIMENSIONS), Rating),
    quotes: z.partialRecord(z.enum(DIMENSIONS), z.string()),
    summary: z.string(),
    verdict: z.enum(VERDICTS).nullable(),
  }),
});

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
export function readKeptDraft(place: ReviewPlace): z.output<typeof KeptDraft> | null {
  try {
    const parsed = KeptDraft.safeParse(JSON.parse(localStorage.getItem(keyOf(place)) ?? "null"));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
