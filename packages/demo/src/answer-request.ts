import { setTimeout as sleep } from "node:timers/promises";
import { DIMENSIONS } from "@starboard/domain/evaluation";
import type { Ratings } from "@starboard/domain/review";
import type { Sections } from "@starboard/domain/section";
import { addComment, replyToComment, resolveComment } from "@starboard/services/comment";
import { overruleFinding } from "@starboard/services/overruling";
import { listRemarks } from "@starboard/services/remark";
import { declineRequest, getReview, saveReviewDraft, startReview, submitReview } from "@starboard/services/review";
import { refuseSuggestions, suggestEdit } from "@starboard/services/suggestion";
import { DEMO_REMARKS } from "./demo-remarks.ts";
import type { DemoComment, DemoReview, DemoSuggestion, DemoVerdict } from "./demo-shape.ts";
import { contextOf, type Stage } from "./stage.ts";

const EVALUATED_WITHIN_MS = 10_000;

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
  const refusedIds = await addSuggestions(answer, review.suggestions ?? [], review.submittedDaysAgo);
  const ratings: Ratings = {};
  for (const dimension of DIMENSIONS) {
    const rating = review.ratings[dimension];
    ratings[dimension] = { value: rating.score, quote: "quote" in rating ? rating.quote : "" };
  }
  await saveReviewDraft(at(70), { requestId, ratings, summary: review.summary, verdict: review.ends });
  await submitReview(at(75), { requestId });
  if (review.overrules) await overrule(at(90), requestId, review.overrules);
  for (const [index, { reply, mentions, resolved }] of review.comments.entries()) {
    const commentId = commentIds[index];
    if (!commentId) continue;
    const later = contextOf(stage, candidate, review.submittedDaysAgo, 180 + index);
    const named = mentions ? (stage.actors.get(mentions)?.userId ?? []) : [];
    if (reply) await replyToComment(later, { commentId, body: reply, mentions: [named].flat() });
    if (resolved) await resolveComment(later, { commentId, resolved });
  }
  if (refusedIds.length > 0) {
    const later = contextOf(stage, candidate, review.submittedDaysAgo, 200);
    await refuseSuggestions(later, { requestId, suggestionIds: refusedIds, refused: true });
  }
}

/** @returns the ids of those that the candidate refuses */
async function addSuggestions(
  { stage, coach, requestId, sections }: Answer,
  suggestions: readonly DemoSuggestion[],
  daysAgo: number,
): Promise<string[]> {
  const refusedIds: string[] = [];
  for (const { section, quote, replacement, reason, refused } of suggestions) {
    const start = sections[section].indexOf(quote);
    const range = { section, start, end: start + quote.length, quote };
    const edit = { requestId, ...range, replacement, reason };
    const { suggestionId } = await suggestEdit(contextOf(stage, coach, daysAgo, 60), edit);
    if (refused) refusedIds.push(suggestionId);
  }
  return refusedIds;
}

/** Overrules a finding once the worker has evaluated the text. Rules change: one that finds nothing here any more is left out. */
async function overrule(
  coach: ReturnType<typeof contextOf>,
  requestId: string,
  { ruleId, reason }: NonNullable<DemoVerdict["overrules"]>,
): Promise<void> {
  const deadline = performance.now() + EVALUATED_WITHIN_MS;
  let { evaluation } = await getReview(coach, { requestId });
  while (!evaluation && performance.now() < deadline) {
    await sleep(20);
    ({ evaluation } = await getReview(coach, { requestId }));
  }
  const finding = evaluation?.findings.find((one) => one.ruleId === ruleId);
  if (!finding) return;
  const { start, end } = finding;
  await overruleFinding(coach, { requestId, ruleId, start, end, reason });
}

async function addComments(
  { stage, coach, requestId, sections }: Answer,
  comments: readonly DemoComment[],
  daysAgo: number,
): Promise<string[]> {
  const ids: string[] = [];
  const kept = comments.some(({ remark }) => remark) ? await listRemarks(contextOf(stage, coach, daysAgo), {}) : [];
  for (const [index, { section, quote, body, remark }] of comments.entries()) {
    const start = sections[section].indexOf(quote);
    const from = remark && kept.find((one) => one.body === DEMO_REMARKS[remark].body);
    const { commentId } = await addComment(contextOf(stage, coach, daysAgo, 40 + index), {
      requestId,
      section,
      start,
      end: start + quote.length,
      quote,
      body,
      ...(from && { remarkId: from.id }),
    });
    ids.push(commentId);
  }
  return ids;
}
