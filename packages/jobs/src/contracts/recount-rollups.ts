import { OrgId } from "@starboard/domain/identifier";
import { z } from "zod";
import { defineJob } from "./define-job.ts";

/** Holds an organisation's rollups against a recount of its stories, once for each hour in which they changed. */
export const recountRollups = defineJob({
  name: "rollup.recount",
  queue: "maintenance",
  payload: z.object({ orgId: OrgId, dueAt: z.iso.datetime() }),
  key: ({ orgId, dueAt }) => `recount_${orgId}_${Date.parse(dueAt)}`,
  attempts: 5,
  backoffMs: 2_000,
  timeoutMs: 30_000,
});
