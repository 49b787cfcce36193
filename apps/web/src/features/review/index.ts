export { focusDimension, RatingPanel, withRating } from "./rating-panel.tsx";
export { ReviewScreen } from "./review-screen.tsx";
