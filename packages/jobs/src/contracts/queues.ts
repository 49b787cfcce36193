/** What a queue promises about waiting, locks and slots. All times in milliseconds. */
export interface QueuePolicy {
  /** A worker that has not renewed its lock for this long has lost the job. */
  readonly lockDurationMs: number;
  /** How often a worker looks for jobs whose lock ran out. */
  readonly stalledIntervalMs: number;
  /** Published or started longer ago than this, and not renewed: the reconciler publishes the next generation. */
  readonly stuckAfterMs: number;
  /** Jobs of this queue that one worker process runs at a time, unless configured otherwise. */
  readonly concurrency: number;
}

/** With the reconciler's round and the work itself less than the 60 s in which a lost queue has to be made good. */
const PATIENCE_MS = 45_000;
const LOCKS = { lockDurationMs: 10_000, stalledIntervalMs: 5_000 } as const;

/** Four queues, so that a person who waits never stands behind a batch, and a slow mail server delays mail only. */
export const QUEUES = {
  interactive: { ...LOCKS, stuckAfterMs: 15_000, concurrency: 4 },
  batch: { ...LOCKS, stuckAfterMs: PATIENCE_MS, concurrency: 2 },
  mail: { ...LOCKS, stuckAfterMs: PATIENCE_MS, concurrency: 4 },
  maintenance: { ...LOCKS, stuckAfterMs: PATIENCE_MS, concurrency: 2 },
} as const satisfies Record<string, QueuePolicy>;

export type QueueName = keyof typeof QUEUES;

export const QUEUE_NAMES = Object.keys(QUEUES) as readonly QueueName[];

/** How many jobs a queue holds, by state. */
export interface QueueDepth {
  waiting: number;
  active: number;
  delayed: number;
}
