import { z } from "zod";
import { CommentId, ReviewRequestId } from "./identifier.ts";
import { isSelection, NO_SELECTION, QUOTED_RANGE } from "./quoted-range.ts";
import { storedText } from "./stored-text.ts";

/** Suggestions of one review. */
export const MAX_SUGGESTIONS = 100;

const SAME_WORDS = "These are the words that stand there already. Change them, or cancel.";

/** The new words for a range that holds `quote`. Empty ones suggest that the range be deleted. */
export const newWords = (quote: string) => NewWords.refine((text) => text !== quote, SAME_WORDS);
const NewWords = storedText(2_000, "The suggestion");
export const EditReason = storedText(300, "The reason").transform((text) => text.replaceAll("\n", " ").trim());

export const SuggestEdit = z
  .object({
    requestId: ReviewRequestId,
    ...QUOTED_RANGE,
    replacement: NewWords,
    /** Why, in a line beside it. */
    reason: EditReason.default(""),
    /** An own suggestion that this one stands for from now on. */
    replacesId: CommentId.optional(),
  })
  .refine(isSelection, NO_SELECTION)
  .refine((edit) => edit.replacement !== edit.quote, { message: SAME_WORDS, path: ["replacement"] });

const SuggestionIds = z.array(CommentId).min(1).max(MAX_SUGGESTIONS);

export const TakeSuggestions = z.object({
  requestId: ReviewRequestId,
  suggestionIds: SuggestionIds,
  /** Made by the client: the same operation sent again returns the same revision. */
  operationId: z.uuid(),
});
export const RefuseSuggestions = z.object({
  requestId: ReviewRequestId,
  suggestionIds: SuggestionIds,
  /** False opens refused ones again. */
  refused: z.boolean(),
});
export const UndoTaking = z.object({ requestId: ReviewRequestId, operationId: z.uuid() });
