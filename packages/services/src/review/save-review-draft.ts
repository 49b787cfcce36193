import { reviews } from "@starboard/db/tables/reviews";
import { StarboardError } from "@starboard/domain/errors";
import { SaveReviewDraft } from "@starboard/domain/review";
import { and, eq, isNull } from "drizzle-orm";
import { requireRequest } from "../guards/require-request.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** Keeps ratings, summary and verdict as they stand; nobody but the reviewer sees them yet. */
export const saveReviewDraft = defineMutation({
  action: "review.save-draft",
  input: SaveReviewDraft,
  guard: (a) => requireRequest(a, "review.save-draft", a.input.requestId, { isLocked: true }),
  run: async ({ tx, runtime, input, subject: request, audit }) => {
    const now = runtime.clock.now();
    const { ratings, summary, verdict } = input;
    const saved = await tx
      .update(reviews)
      .set({ ratings, summary, verdict, updatedAt: now })
      .where(and(eq(reviews.requestId, request.id), isNull(reviews.submittedAt)))
      .returning({ requestId: reviews.requestId });
    if (saved.length === 0) throw new StarboardError("CONFLICT", "Start the review before you rate it.");
    audit({ subjectId: request.id, fields: ["ratings", "summary", "verdict"] });
    return { savedAt: now };
  },
});
