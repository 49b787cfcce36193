import { z } from "zod";
import { ASKED_KINDS } from "./assignment.ts";
import { CalendarDay } from "./availability.ts";
import { DIMENSIONS } from "./evaluation.ts";
import { CommentId, Id, RemarkId, ReviewRequestId, StoryId } from "./identifier.ts";
import { Mentions } from "./mention.ts";
import { isSelection, NO_SELECTION, QUOTED_RANGE } from "./quoted-range.ts";
import { FILL_FIRST, listOpenPlaceholders } from "./remark-text.ts";
import { REVIEW_LANGUAGES } from "./review-languages.ts";
import { VERDICTS } from "./review-state.ts";
import { storedLine, storedText } from "./stored-text.ts";

/** Days after closing during which the reviewer may still read the story. */
export const READ_AFTER_CLOSING_DAYS = 30;

/** Days from asking to the due date, when the candidate sets none. */
export const DEFAULT_DUE_DAYS = 5;

/** Days after the due date when the leads hear that nobody has finished. */
export const ESCALATES_AFTER_DAYS = 2;

/** Days after the due date when an unfinished request ends. */
export const EXPIRES_AFTER_DAYS = 14;

export const RequestReview = z
  .object({
    storyId: StoryId,
    /** What the coach should look at. */
    message: storedText(1_000, "What to look at").default(""),
    dueInDays: z.number().int().min(1, "At least one day.").max(60, "At most 60 days.").default(DEFAULT_DUE_DAYS),
    asked: z.enum(ASKED_KINDS).default("pool"),
    /** The coach or peer by name; a peer may be left to the assignment. */
    reviewerId: Id.nullable().default(null),
    interviewOn: CalendarDay.nullable().default(null),
    language: z.enum(REVIEW_LANGUAGES).nullable().default(null),
  })
  .refine(({ asked, reviewerId }) => asked !== "coach" || reviewerId !== null, {
    message: "Choose the coach.",
    path: ["reviewerId"],
  })
  .refine(({ asked, reviewerId }) => asked !== "pool" || reviewerId === null, {
    message: "Any coach means nobody by name. Choose one of the two.",
    path: ["reviewerId"],
  });
export const ReviewRequestRef = z.object({ requestId: ReviewRequestId });
export const DeclineReview = z.object({
  requestId: ReviewRequestId,
  reason: storedLine(300, "The reason"),
});

/** Gives a request on to the next coach; the reason is kept for the leads. */
export const SkipRequest = z.object({
  requestId: ReviewRequestId,
  reason: storedLine(300, "The reason"),
});
/** One request by its id, or with null the most urgent that waits. */
export const ClaimRequest = z.object({ requestId: ReviewRequestId.nullable() });
export const ReassignRequest = z.object({ requestId: ReviewRequestId, reviewerId: Id });

const DimensionRating = z.object({
  value: z.number().int().min(1).max(5),
  quote: storedText(600, "The quote").default(""),
});
export const Ratings = z.partialRecord(z.enum(DIMENSIONS), DimensionRating);
export type Ratings = z.output<typeof Ratings>;

/** A draft, or with `review.amend` a submitted review, as it should stand from now on. */
export const SaveReviewDraft = z.object({
  requestId: ReviewRequestId,
  ratings: Ratings,
  summary: storedText(4_000, "The summary"),
  verdict: z.enum(VERDICTS).nullable(),
});

export const SubmitReview = z.object({ requestId: ReviewRequestId });

export const AskSecondRating = z.object({ requestId: ReviewRequestId, reviewerId: Id });
const ConsensusValues = z.partialRecord(z.enum(DIMENSIONS), z.number().int().min(1).max(5));
export type ConsensusValues = z.output<typeof ConsensusValues>;
/** What two raters agree on after talking; either may write it. */
export const SettleRating = z.object({
  requestId: ReviewRequestId,
  values: ConsensusValues,
  note: storedText(1_000, "The note"),
});

const COMMENT_MAX_LENGTH = 2_000;

export const AddComment = z
  .object({
    requestId: ReviewRequestId,
    ...QUOTED_RANGE,
    body: storedText(COMMENT_MAX_LENGTH, "The comment").refine((text) => text.trim() !== "", "Write the comment."),
    /** The own remark that it was made from. */
    remarkId: RemarkId.optional(),
    mentions: Mentions,
  })
  .refine(isSelection, NO_SELECTION)
  .refine(({ body, remarkId }) => !remarkId || listOpenPlaceholders(body).length === 0, {
    message: FILL_FIRST,
    path: ["body"],
  });

export const ReplyToComment = z.object({
  commentId: CommentId,
  body: storedText(COMMENT_MAX_LENGTH, "The reply").refine((text) => text.trim() !== "", "Write the reply."),
  mentions: Mentions,
});
export const ResolveComment = z.object({ commentId: CommentId, resolved: z.boolean() });
export const CommentRef = z.object({ commentId: CommentId });
