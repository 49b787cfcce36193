import {
  DeclineReview,
  RequestReview,
  ReviewRequestRef,
  SaveReviewDraft,
  SetReviewCapacity,
  SubmitReview,
} from "@starboard/domain/review";
import {
  declineRequest,
  getReview,
  getReviewCapacity,
  listDesk,
  requestReview,
  saveReviewDraft,
  setReviewCapacity,
  startReview,
  submitReview,
  withdrawRequest,
} from "@starboard/services/review";
import { member, router } from "./procedures.ts";

export const reviewRouter = router({
  desk: member.query(({ ctx }) => listDesk(ctx.service, {})),
  capacity: member.query(({ ctx }) => getReviewCapacity(ctx.service, {})),
  get: member.input(ReviewRequestRef).query(({ ctx, input }) => getReview(ctx.service, input)),
  request: member.input(RequestReview).mutation(({ ctx, input }) => requestReview(ctx.service, input)),
  withdraw: member.input(ReviewRequestRef).mutation(({ ctx, input }) => withdrawRequest(ctx.service, input)),
  decline: member.input(DeclineReview).mutation(({ ctx, input }) => declineRequest(ctx.service, input)),
  start: member.input(ReviewRequestRef).mutation(({ ctx, input }) => startReview(ctx.service, input)),
  saveDraft: member.input(SaveReviewDraft).mutation(({ ctx, input }) => saveReviewDraft(ctx.service, input)),
  setCapacity: member.input(SetReviewCapacity).mutation(({ ctx, input }) => setReviewCapacity(ctx.service, input)),
  submit: member.input(SubmitReview).mutation(({ ctx, input }) => submitReview(ctx.service, input)),
});
