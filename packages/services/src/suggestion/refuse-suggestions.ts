import { comments } from "@starboard/db/tables/comments";
import { StarboardError } from "@starboard/domain/errors";
import { isTaken } from "@starboard/domain/suggested-edit";
import { RefuseSuggestions } from "@starboard/domain/suggestion";
import { inArray } from "drizzle-orm";
import { requireRequest } from "../guards/require-request.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { findSuggestions } from "./find-suggestions.ts";

/** The candidate leaves suggested edits out, or opens refused ones again. Throws CONFLICT when one is taken already. */
export const refuseSuggestions = defineMutation({
  action: "suggestion.refuse",
  input: RefuseSuggestions,
  guard: (a) => requireRequest(a, "suggestion.refuse", a.input.requestId),
  run: async ({ tx, actor, runtime, input, subject: request, audit, announce }) => {
    const rows = await findSuggestions(tx, request.id, input.suggestionIds);
    if (rows.some((row) => isTaken(row.decision))) {
      throw new StarboardError("CONFLICT", "This was taken in another window meanwhile. Look at it again.");
    }
    const ids = rows.map((row) => row.id);
    await tx
      .update(comments)
      .set(
        input.refused
          ? { decision: "refused", resolvedAt: runtime.clock.now(), resolvedBy: actor.userId }
          : { decision: null, resolvedAt: null, resolvedBy: null },
      )
      .where(inArray(comments.id, ids));
    for (const id of ids) audit({ subjectId: id, fields: ["decision"] });
    const audience = [request.candidateId, request.reviewerId].filter((id) => id !== null);
    announce({ topic: "review", id: request.id, audience });
    return { refused: input.refused ? ids : [] };
  },
});
