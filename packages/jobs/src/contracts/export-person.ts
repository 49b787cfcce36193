import { Id } from "@starboard/domain/identifier";
import { z } from "zod";
import { defineJob } from "./define-job.ts";

/** Puts together what is known of a person, in a file that the person alone can fetch. Not bound to an organisation. */
export const exportPerson = defineJob({
  name: "person.export",
  queue: "maintenance",
  payload: z.object({ requestId: Id }),
  key: ({ requestId }) => `export-person_${requestId}`,
  attempts: 8,
  backoffMs: 2_000,
  timeoutMs: 30_000,
});
