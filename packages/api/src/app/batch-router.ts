import { BatchRef, StartBatch } from "@starboard/domain/batch";
import {
  cancelBatch,
  getBatch,
  listBatches,
  pauseBatch,
  resumeBatch,
  retryBatch,
  startBatch,
} from "@starboard/services/batch";
import { member, router } from "./procedures.ts";

export const batchRouter = router({
  list: member.query(({ ctx }) => listBatches(ctx.service, {})),
  get: member.input(BatchRef).query(({ ctx, input }) => getBatch(ctx.service, input)),
  start: member.input(StartBatch).mutation(({ ctx, input }) => startBatch(ctx.service, input)),
  pause: member.input(BatchRef).mutation(({ ctx, input }) => pauseBatch(ctx.service, input)),
  resume: member.input(BatchRef).mutation(({ ctx, input }) => resumeBatch(ctx.service, input)),
  cancel: member.input(BatchRef).mutation(({ ctx, input }) => cancelBatch(ctx.service, input)),
  retry: member.input(BatchRef).mutation(({ ctx, input }) => retryBatch(ctx.service, input)),
});
