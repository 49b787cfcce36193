import { comments } from "@starboard/db/tables/comments";
import { storyRevisions } from "@starboard/db/tables/story-revisions";
import { StarboardError } from "@starboard/domain/errors";
import { UndoTaking } from "@starboard/domain/suggestion";
import { and, eq } from "drizzle-orm";
import { requireRequest } from "../guards/require-request.ts";
import { findOperation } from "../story/find-operation.ts";
import { keepText } from "../story/keep-text.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { lockStory } from "./lock-story.ts";

/**
 * Takes the last taking back: the text before it is a new revision, and its suggestions are open again. Throws
 * CONFLICT once the text was saved after it; from then on the editor's versions are the way back.
 */
export const undoTaking = defineMutation({
  action: "suggestion.undo",
  input: UndoTaking,
  guard: (a) => requireRequest(a, "suggestion.undo", a.input.requestId),
  run: async (a) => {
    const { tx, input, subject: request, audit, announce } = a;
    const story = await lockStory(tx, request.storyId);
    const known = await findOperation(tx, story.id, input.operationId);
    if (known) return { ...known, opened: [] };
    const opened = await tx
      .update(comments)
      .set({ decision: null, takenRevisionId: null, takenOffset: null, resolvedAt: null, resolvedBy: null })
      .where(and(eq(comments.requestId, request.id), eq(comments.takenRevisionId, story.currentRevisionId)))
      .returning({ id: comments.id });
    const [before] = await tx
      .select()
      .from(storyRevisions)
      .where(and(eq(storyRevisions.storyId, story.id), eq(storyRevisions.seq, story.version - 1)));
    if (opened.length === 0 || !before) {
      throw new StarboardError(
        "CONFLICT",
        "Your text was saved after that. The versions in the editor lead back to every text you had.",
      );
    }
    const { title, question, competencies, version } = story;
    const { operationId } = input;
    const { sections } = before;
    const saved = await keepText(a, story, { title, question, competencies, version, operationId, sections });
    for (const { id } of opened) audit({ subjectId: id, fields: ["decision"] });
    const audience = [request.candidateId, request.reviewerId].filter((id) => id !== null);
    announce({ topic: "review", id: request.id, audience });
    return { revisionId: saved.revisionId, version: saved.version, opened: opened.map(({ id }) => id) };
  },
});
