export { addInterview } from "./add-interview.ts";
export { editInterview } from "./edit-interview.ts";
export { listInterviews } from "./list-interviews.ts";
export { removeInterview } from "./remove-interview.ts";
