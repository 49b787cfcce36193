import type { TraceContext } from "./envelope.ts";

/** One outbox row on its way to the queue, as the relay read it. */
export interface Publication {
  outboxId: string;
  jobName: string;
  queue: string;
  dedupeKey: string;
  /** From 1; the reconciler counts it up to publish a row again. */
  generation: number;
  /** How often the row's job was started already: the queue tries as often as is left, and once in any case. */
  starts?: number;
  payload: unknown;
  trace?: TraceContext | null | undefined;
}

/** Why a row cannot be published as it stands. `unknown-job` and `bad-payload` may be a newer release's, and mend themselves. */
export type Refusal = "unknown-job" | "unknown-queue" | "bad-payload" | "bad-key";

export interface PublishResult {
  /** Rows that this release cannot publish as they stand. All others are in the queue. */
  refused: { outboxId: string; reason: Refusal }[];
}

/**
 * The port through which the relay reaches the queue. Publishing the same rows again is harmless. Rejects when
 * the queue did not take them within its time limit: nothing may then be marked as published.
 */
export type Publish = (rows: readonly Publication[]) => Promise<PublishResult>;
