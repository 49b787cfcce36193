import { reviewRequests } from "@starboard/db/tables/review-requests";
import { stories } from "@starboard/db/tables/stories";
import { storyRevisions } from "@starboard/db/tables/story-revisions";
import { StarboardError } from "@starboard/domain/errors";
import { SECTION_LABELS, type Sections } from "@starboard/domain/section";
import type { SaveStory } from "@starboard/domain/story";
import { and, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import type { StoryRow } from "../guards/require-story.ts";
import { keepFacts } from "../rollup/keep-facts.ts";
import type { MutationRun } from "../verb/define-mutation.ts";
import { addRevision } from "./add-revision.ts";
import { findOperation } from "./find-operation.ts";

/**
 * What saving is, for every verb that changes a text: of a locked story, as a new revision. Throws CONFLICT with the
 * current version when the text, or title, question or competencies that the sender names as known, were saved
 * otherwise meanwhile; the same operation sent again returns its revision.
 */
export async function keepText(
  a: Omit<MutationRun<unknown, unknown>, "input" | "subject">,
  story: StoryRow,
  input: Omit<z.output<typeof SaveStory>, "storyId">,
) {
  const { tx, actor, runtime, enqueue, audit, announce } = a;
  const known = await findOperation(tx, story.id, input.operationId);
  if (known) return { ...known, savedAt: story.updatedAt };
  if (story.version !== input.version || isAboutAnother(story, input)) {
    throw new StarboardError(
      "CONFLICT",
      "This story was saved elsewhere meanwhile. Your text is still here: compare it with the newer one.",
      { currentVersion: story.version },
    );
  }
  const [current] = await tx.select().from(storyRevisions).where(eq(storyRevisions.id, story.currentRevisionId));
  const now = runtime.clock.now();
  const { title, question, competencies, sections } = input;
  const isSameText = current !== undefined && hasSameText(current.sections, sections);
  const version = isSameText ? story.version : story.version + 1;
  const revisionId = isSameText
    ? current.id
    : await addRevision({
        tx,
        runtime,
        enqueue,
        orgId: actor.orgId,
        storyId: story.id,
        seq: version,
        operationId: input.operationId,
        sections,
      });
  await tx
    .update(stories)
    .set({ title, question, competencies, version, currentRevisionId: revisionId, updatedAt: now })
    .where(eq(stories.id, story.id));
  await keepFacts(tx, [story.id]);
  audit({ subjectId: story.id, fields: isSameText ? ["title", "question", "competencies"] : ["sections"] });
  announce({ topic: "story", id: story.id, audience: [actor.userId] });
  const reviewers = await tx
    .select({ id: reviewRequests.id, reviewerId: reviewRequests.reviewerId })
    .from(reviewRequests)
    .where(and(eq(reviewRequests.storyId, story.id), inArray(reviewRequests.state, ["assigned", "in_review"])));
  for (const { id, reviewerId } of reviewers) {
    if (reviewerId) announce({ topic: "review", id, audience: [reviewerId] });
  }
  return { revisionId, version, savedAt: now };
}

/**
 * Whether title, question or competencies are others by now than the sender knew. They count no version, as they make
 * no revision; what is already as it is sent is no conflict, so that a save can be sent again.
 */
const isAboutAnother = (story: StoryRow, { known, ...sent }: Omit<z.output<typeof SaveStory>, "storyId">): boolean =>
  known !== undefined && ABOUT.some((part) => !isSame(story[part], known[part]) && !isSame(story[part], sent[part]));

const ABOUT = ["title", "question", "competencies"] as const;
/** The order of competencies says nothing. */
const isSame = (a: string | readonly string[], b: string | readonly string[]): boolean =>
  [a].flat().sort().join() === [b].flat().sort().join();

const hasSameText = (a: Sections, b: Sections): boolean => SECTION_LABELS.every((label) => a[label] === b[label]);
