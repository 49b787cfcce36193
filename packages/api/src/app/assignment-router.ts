import {
  AddAssignment,
  AssignmentRef,
  ExemptFromAssignment,
  RemindOfAssignment,
} from "@starboard/domain/story-assignment";
import {
  addAssignment,
  closeAssignment,
  exemptFromAssignment,
  getAssignment,
  listAssignments,
  listOwnAssignments,
  previewReminders,
  remindOfAssignment,
} from "@starboard/services/assignment";
import { member, router } from "./procedures.ts";

export const assignmentRouter = router({
  list: member.query(({ ctx }) => listAssignments(ctx.service, {})),
  own: member.query(({ ctx }) => listOwnAssignments(ctx.service, {})),
  get: member.input(AssignmentRef).query(({ ctx, input }) => getAssignment(ctx.service, input)),
  add: member.input(AddAssignment).mutation(({ ctx, input }) => addAssignment(ctx.service, input)),
  exempt: member.input(ExemptFromAssignment).mutation(({ ctx, input }) => exemptFromAssignment(ctx.service, input)),
  previewReminders: member.input(AssignmentRef).query(({ ctx, input }) => previewReminders(ctx.service, input)),
  remind: member.input(RemindOfAssignment).mutation(({ ctx, input }) => remindOfAssignment(ctx.service, input)),
  close: member.input(closeAssignment.input).mutation(({ ctx, input }) => closeAssignment(ctx.service, input)),
});
