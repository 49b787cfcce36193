export { dayWords, describeRequest } from "./describe-request.ts";
export { RequestReviewButton, type RequestReviewButtonProps } from "./request-review-button.tsx";
