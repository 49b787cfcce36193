import { BatchRef, StartBatch } from "@starboard/domain/batch";
import { cancelBatch, getBatch, listBatches, startBatch } from "@starboard/services/batch";
import { member, router } from "./procedures.ts";

export const batchRouter = router({
  list: member.query(({ ctx }) => listBatches(ctx.service, {})),
  get: member.input(BatchRef).query(({ ctx, input }) => getBatch(ctx.service, input)),
  start: member.input(StartBatch).mutation(({ ctx, input }) => startBatch(ctx.service, input)),
  cancel: member.input(BatchRef).mutation(({ ctx, input }) => cancelBatch(ctx.service, input)),
});
