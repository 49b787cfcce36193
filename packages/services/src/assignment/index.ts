export { addAssignment } from "./add-assignment.ts";
export { closeAssignment } from "./close-assignment.ts";
export { exemptFromAssignment } from "./exempt-from-assignment.ts";
export { getAssignment } from "./get-assignment.ts";
export { listAssignments } from "./list-assignments.ts";
export { listOwnAssignments } from "./list-own-assignments.ts";
export { previewReminders } from "./preview-reminders.ts";
export { remindOfAssignment } from "./remind-of-assignment.ts";
