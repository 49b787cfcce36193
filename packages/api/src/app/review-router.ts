import { Availability } from "@starboard/domain/availability";
import {
  ClaimRequest,
  DeclineReview,
  ReassignRequest,
  RequestReview,
  ReviewRequestRef,
  SaveReviewDraft,
  SkipRequest,
  SubmitReview,
} from "@starboard/domain/review";
import { GetStory } from "@starboard/domain/story";
import {
  amendReview,
  claimRequest,
  declineRequest,
  getAvailability,
  getReview,
  listDesk,
  listOtherReviewers,
  listReviewers,
  listTeamRequests,
  reassignRequest,
  requestReview,
  saveReviewDraft,
  setAvailability,
  skipRequest,
  startReview,
  submitReview,
  withdrawRequest,
} from "@starboard/services/review";
import { member, router } from "./procedures.ts";

export const reviewRouter = router({
  desk: member.query(({ ctx }) => listDesk(ctx.service, {})),
  teamRequests: member.query(({ ctx }) => listTeamRequests(ctx.service, {})),
  otherReviewers: member.input(ReviewRequestRef).query(({ ctx, input }) => listOtherReviewers(ctx.service, input)),
  reviewers: member.input(GetStory).query(({ ctx, input }) => listReviewers(ctx.service, input)),
  availability: member.query(({ ctx }) => getAvailability(ctx.service, {})),
  get: member.input(ReviewRequestRef).query(({ ctx, input }) => getReview(ctx.service, input)),
  request: member.input(RequestReview).mutation(({ ctx, input }) => requestReview(ctx.service, input)),
  withdraw: member.input(ReviewRequestRef).mutation(({ ctx, input }) => withdrawRequest(ctx.service, input)),
  claim: member.input(ClaimRequest).mutation(({ ctx, input }) => claimRequest(ctx.service, input)),
  skip: member.input(SkipRequest).mutation(({ ctx, input }) => skipRequest(ctx.service, input)),
  reassign: member.input(ReassignRequest).mutation(({ ctx, input }) => reassignRequest(ctx.service, input)),
  decline: member.input(DeclineReview).mutation(({ ctx, input }) => declineRequest(ctx.service, input)),
  start: member.input(ReviewRequestRef).mutation(({ ctx, input }) => startReview(ctx.service, input)),
  saveDraft: member.input(SaveReviewDraft).mutation(({ ctx, input }) => saveReviewDraft(ctx.service, input)),
  setAvailability: member.input(Availability).mutation(({ ctx, input }) => setAvailability(ctx.service, input)),
  submit: member.input(SubmitReview).mutation(({ ctx, input }) => submitReview(ctx.service, input)),
  amend: member.input(SaveReviewDraft).mutation(({ ctx, input }) => amendReview(ctx.service, input)),
});
