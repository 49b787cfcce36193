import { AddInterview, EditInterview, RemoveInterview } from "@starboard/domain/interview";
import { addInterview, editInterview, listInterviews, removeInterview } from "@starboard/services/interview";
import { member, router } from "./procedures.ts";

export const interviewRouter = router({
  list: member.query(({ ctx }) => listInterviews(ctx.service, {})),
  add: member.input(AddInterview).mutation(({ ctx, input }) => addInterview(ctx.service, input)),
  edit: member.input(EditInterview).mutation(({ ctx, input }) => editInterview(ctx.service, input)),
  remove: member.input(RemoveInterview).mutation(({ ctx, input }) => removeInterview(ctx.service, input)),
});
