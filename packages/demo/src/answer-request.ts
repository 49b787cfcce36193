import { DIMENSIONS } from "@starboard/domain/evaluation";
import type { Ratings } from "@starboard/domain/review";
import type { Sections } from "@starboard/domain/section";
import { addComment, replyToComment, resolveComment } from "@starboard/services/comment";
import { declineRequest, saveReviewDraft, startReview, submitReview } from "@starboard/services/review";
import type { DemoComment, DemoReview, DemoVerdict } from "./demo-shape.ts";
import { contextOf, type Stage } from "./stage.ts";

interface Answer {
  stage: Stage;
  coach: string;
  candidate: string;
  requestId: string;
  review: DemoReview;
  /** The text the request pins. */
  sections: Sections;
}

/** What the coach does with a request that was given to them. */
export async function answerRequest(answer: Answer): Promise<void> {
  const { stage, coach, requestId, review } = answer;
  switch (review.ends) {
    case "declined":
      await declineRequest(contextOf(stage, coach, review.closedDaysAgo, 30), { requestId, reason: review.reason });
      return;
    case "in_review":
      await startReview(contextOf(stage, coach, review.requestedDaysAgo, 60), { requestId });
      await addComments(answer, review.comments, review.requestedDaysAgo);
      return;
    case "approved":
    case "changes_asked":
      await giveVerdict(answer, review);
      return;
    default:
      // Assigned: the coach has not begun.
      return;
  }
}

async function giveVerdict(answer: Answer, review: DemoVerdict): Promise<void> {
  const { stage, coach, candidate, requestId } = answer;
  const at = (minutes: number) => contextOf(stage, coach, review.submittedDaysAgo, minutes);
  await startReview(at(30), { requestId });
  const commentIds = await addComments(answer, review.comments, review.submittedDaysAgo);
  const ratings: Ratings = {};
  for (const dimension of DIMENSIONS) {
    const rating = review.ratings[dimension];
    ratings[dimension] = { value: rating.score, quote: "quote" in rating ? rating.quote : "" };
  }
  await saveReviewDraft(at(70), { requestId, ratings, summary: review.summary, verdict: review.ends });
  await submitReview(at(75), { requestId });
  for (const [index, { reply, resolved }] of review.comments.entries()) {
    const commentId = commentIds[index];
    if (!commentId) continue;
    const later = contextOf(stage, candidate, review.submittedDaysAgo, 180 + index);
    if (reply) await replyToComment(later, { commentId, body: reply });
    if (resolved) await resolveComment(later, { commentId, resolved });
  }
}

async function addComments(
  { stage, coach, requestId, sections }: Answer,
  comments: readonly DemoComment[],
  daysAgo: number,
): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, { section, quote, body }] of comments.entries()) {
    const start = sections[section].indexOf(quote);
    const { commentId } = await addComment(contextOf(stage, coach, daysAgo, 40 + index), {
      requestId,
      section,
      start,
      end: start + quote.length,
      quote,
      body,
    });
    ids.push(commentId);
  }
  return ids;
}
