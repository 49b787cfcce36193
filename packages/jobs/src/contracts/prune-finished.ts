import { z } from "zod";
import { defineJob } from "./define-job.ts";

/** Deletes what is finished for longer than it is kept, in slices. Not bound to an organisation; `round` goes on where one ended. */
export const pruneFinished = defineJob({
  name: "maintenance.prune",
  queue: "maintenance",
  payload: z.object({ day: z.iso.date(), round: z.int().min(0) }),
  key: ({ day, round }) => `prune_${day}_${round}`,
  attempts: 5,
  backoffMs: 2_000,
  timeoutMs: 30_000,
});
