import { DecideDeadLetters, DiscardDeadLetters, ListDeadLetters } from "@starboard/domain/operations";
import {
  discardDeadLetters,
  getRecount,
  listDeadLetters,
  listQueues,
  restoreDeadLetters,
  retryDeadLetters,
} from "@starboard/services/operations";
import { member, router } from "./procedures.ts";

export const operationsRouter = router({
  queues: member.query(({ ctx }) => listQueues(ctx.service, {})),
  recount: member.query(({ ctx }) => getRecount(ctx.service, {})),
  deadLetters: member.input(ListDeadLetters).query(({ ctx, input }) => listDeadLetters(ctx.service, input)),
  retry: member.input(DecideDeadLetters).mutation(({ ctx, input }) => retryDeadLetters(ctx.service, input)),
  discard: member.input(DiscardDeadLetters).mutation(({ ctx, input }) => discardDeadLetters(ctx.service, input)),
  restore: member.input(DecideDeadLetters).mutation(({ ctx, input }) => restoreDeadLetters(ctx.service, input)),
});
