export { RequestReviewButton, type RequestReviewButtonProps } from "./request-review-button.tsx";
