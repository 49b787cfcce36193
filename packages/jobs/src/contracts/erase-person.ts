import { Id } from "@starboard/domain/identifier";
import { z } from "zod";
import { defineJob } from "./define-job.ts";

/** Erases a person; their receipt stays. Not bound to an organisation. */
export const erasePerson = defineJob({
  name: "person.erase",
  queue: "maintenance",
  payload: z.object({ requestId: Id }),
  key: ({ requestId }) => `erase-person_${requestId}`,
  attempts: 8,
  backoffMs: 2_000,
  timeoutMs: 30_000,
});
