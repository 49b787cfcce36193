import { GetPractice, KeepTranscript, RemovePractice } from "@starboard/domain/practice";
import { getPractice, keepTranscript, listPractices, removePractice } from "@starboard/services/practice";
import { member, router } from "./procedures.ts";

export const practiceRouter = router({
  list: member.query(({ ctx }) => listPractices(ctx.service, {})),
  get: member.input(GetPractice).query(({ ctx, input }) => getPractice(ctx.service, input)),
  keepTranscript: member.input(KeepTranscript).mutation(({ ctx, input }) => keepTranscript(ctx.service, input)),
  remove: member.input(RemovePractice).mutation(({ ctx, input }) => removePractice(ctx.service, input)),
});
