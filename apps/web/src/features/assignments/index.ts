export { Assignment } from "./assignment.tsx";
export { Assignments } from "./assignments.tsx";
export { OwnAssignments } from "./own-assignments.tsx";
