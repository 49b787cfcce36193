import { z } from "zod";
import { OutboxId } from "./envelope.ts";

/** A publication that the queue will not try again. Its outbox row is still undone: this is how the database learns. */
export const GivenUpJob = z.object({
  outboxId: OutboxId,
  name: z.string().max(100),
  generation: z.int().min(1),
  /** `final`: trying again cannot help; `attempts`: all are used. */
  reason: z.enum(["final", "attempts"]),
  /** One word, an error's code or class: `NOT_FOUND`, `timeout`, `23505`. */
  error: z.string().max(100),
});
export type GivenUpJob = z.output<typeof GivenUpJob>;
