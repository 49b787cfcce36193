import { PrepareQuestion, UnprepareQuestion } from "@starboard/domain/question";
import { getQuestionDesk, prepareQuestion, unprepareQuestion } from "@starboard/services/question";
import { member, router } from "./procedures.ts";

export const questionRouter = router({
  desk: member.query(({ ctx }) => getQuestionDesk(ctx.service, {})),
  prepare: member.input(PrepareQuestion).mutation(({ ctx, input }) => prepareQuestion(ctx.service, input)),
  unprepare: member.input(UnprepareQuestion).mutation(({ ctx, input }) => unprepareQuestion(ctx.service, input)),
});
