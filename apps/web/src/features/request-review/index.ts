export { capitalised } from "./capitalised.ts";
export { describeRequest } from "./describe-request.ts";
export { RequestReviewButton } from "./request-review-button.tsx";
export { WithdrawButton } from "./withdraw-button.tsx";
