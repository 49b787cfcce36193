export { ReviewDesk } from "./review-desk.tsx";
