import { comments } from "@starboard/db/tables/comments";
import { storyRevisions } from "@starboard/db/tables/story-revisions";
import { StarboardError } from "@starboard/domain/errors";
import { SaveStory } from "@starboard/domain/story";
import { takeEdits } from "@starboard/domain/suggested-edit";
import { TakeSuggestions } from "@starboard/domain/suggestion";
import { eq, inArray } from "drizzle-orm";
import { requireRequest } from "../guards/require-request.ts";
import { findOperation } from "../story/find-operation.ts";
import { keepText } from "../story/keep-text.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { parseInput } from "../verb/parse-input.ts";
import { findSuggestions } from "./find-suggestions.ts";
import { lockStory } from "./lock-story.ts";

/**
 * The candidate takes suggested edits into the newest text: all of them are one new revision. Those whose words are
 * gone stay as they are and are named. Throws CONFLICT when one is answered already, or nothing can be taken.
 */
export const takeSuggestions = defineMutation({
  action: "suggestion.take",
  input: TakeSuggestions,
  guard: (a) => requireRequest(a, "suggestion.take", a.input.requestId),
  run: async (a) => {
    const { tx, actor, runtime, input, subject: request, audit, announce } = a;
    // The story before its comments, as everybody who locks both does.
    const story = await lockStory(tx, request.storyId);
    const rows = await findSuggestions(tx, request.id, input.suggestionIds);
    const known = await findOperation(tx, story.id, input.operationId);
    if (known) {
      const taken = rows.filter((row) => row.takenRevisionId === known.revisionId).map((row) => row.id);
      return { ...known, taken, gone: [] };
    }
    const revisions = await tx
      .select()
      .from(storyRevisions)
      .where(inArray(storyRevisions.id, [request.revisionId, story.currentRevisionId]));
    const sectionsOf = (id: string) => revisions.find((revision) => revision.id === id)?.sections;
    const [pinned, current] = [sectionsOf(request.revisionId), sectionsOf(story.currentRevisionId)];
    if (!(pinned && current)) throw new Error("A revision that a story or a request names is not there.");
    if (rows.some((row) => row.decision !== null)) {
      throw new StarboardError("CONFLICT", "This was answered in another window meanwhile. Look at it again.");
    }
    const { sections, taken, gone } = takeEdits(
      pinned,
      current,
      rows.map(({ id, section, startOffset: start, endOffset: end, exact, prefix, suffix, replacement }) => ({
        id,
        section,
        replacement,
        anchor: { start, end, exact, prefix, suffix },
      })),
    );
    if (taken.length === 0) {
      throw new StarboardError(
        "CONFLICT",
        "The words are not in your text any more, so there is nothing to replace. Refuse it, or write it yourself.",
      );
    }
    const { title, question, competencies, version } = story;
    const { revisionId, version: newVersion } = await keepText(a, story, {
      title,
      question,
      competencies,
      version,
      operationId: input.operationId,
      sections: parseInput(SaveStory.shape.sections, sections),
    });
    for (const { id, decision, start } of taken) {
      await tx
        .update(comments)
        .set({
          decision,
          takenRevisionId: revisionId,
          takenOffset: start,
          resolvedAt: runtime.clock.now(),
          resolvedBy: actor.userId,
        })
        .where(eq(comments.id, id));
      audit({ subjectId: id, fields: ["decision"] });
    }
    const audience = [request.candidateId, request.reviewerId].filter((id) => id !== null);
    announce({ topic: "review", id: request.id, audience });
    return { revisionId, version: newVersion, taken: taken.map(({ id }) => id), gone };
  },
});
