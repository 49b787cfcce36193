import { z } from "zod";

/** W3C trace context, carried from the request that asked for the work to the effect. */
export const TraceContext = z.object({
  traceparent: z.string().max(100),
  tracestate: z.string().max(512).optional(),
});
export type TraceContext = z.output<typeof TraceContext>;

/** Names one row of the outbox: a uuid or a decimal number, always as a string. */
export const OutboxId = z.string().regex(/^[0-9a-f-]{1,36}$/);

/** What travels through the queue. Fields may be added; none may be removed or change its meaning. */
export const Envelope = z.object({
  outboxId: OutboxId,
  /** Which publication of the row this is, from 1. */
  generation: z.int().min(1),
  payload: z.record(z.string(), z.unknown()),
  trace: TraceContext.optional(),
});
export type Envelope = z.output<typeof Envelope>;
