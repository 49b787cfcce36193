import { z } from "zod";
import { defineJob } from "../contracts/define-job.ts";

const payload = z.object({ itemId: z.string().max(40) });
export const itemKey = ({ itemId }: z.output<typeof payload>) => `item_${itemId}`;
const policy = { payload, key: itemKey, attempts: 3, backoffMs: 60, timeoutMs: 400 } as const;

/** Two jobs with short times, on two queues. */
export const SUITE_JOBS = {
  "item.run": defineJob({ ...policy, name: "item.run", queue: "interactive" }),
  "item.file": defineJob({ ...policy, name: "item.file", queue: "maintenance", timeoutMs: 20_000 }),
} as const;
