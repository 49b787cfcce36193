export { TeamReviews } from "./team-reviews.tsx";
