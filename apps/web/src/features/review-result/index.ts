export { ReviewResult } from "./review-result.tsx";
