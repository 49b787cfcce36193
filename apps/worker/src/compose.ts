import { createPool } from "@starboard/db/client";
import { assertFencedRole } from "@starboard/db/fenced-role";
import { hasMigrations } from "@starboard/db/migrate";
import { createSmtpMailer } from "@starboard/email/transport";
import type { GivenUpJob } from "@starboard/jobs/contracts/given-up-job";
import type { Publish } from "@starboard/jobs/contracts/publication";
import { createLogger } from "@starboard/observability/logger";
import type { OutboxMetrics } from "@starboard/observability/metrics";
import { listen } from "@starboard/services/live";
import {
  type SamplerOptions,
  startAuditSealer,
  startPruneClock,
  startReconciler,
  startRelay,
  startSampler,
  startTimerSweep,
} from "@starboard/services/loops";
import { createMailKeeper, type Mailer } from "@starboard/services/mail";
import { giveUp, OUTBOX_CHANNEL } from "@starboard/services/outbox";
import { createRuntime, type Runtime } from "@starboard/services/runtime";
import type { WorkerEnv } from "./env.ts";
import { createEvaluationThreads } from "./evaluation-threads.ts";

export interface Composition {
  runtime: Runtime;
  mailer: Mailer;
  databaseUrl: string;
}

const CONNECTIONS = 20;

/** The worker's composition root. Rejects under a login that could step over row-level security. */
export async function compose(env: WorkerEnv, name = "worker"): Promise<Composition> {
  const logger = createLogger({ name, level: env.LOG_LEVEL });
  const pool = createPool({
    url: env.DATABASE_URL,
    max: CONNECTIONS,
    applicationName: `starboard-${name}`,
    keepsPlans: true,
  });
  await assertFencedRole(pool);
  const { evaluateMany } = createEvaluationThreads();
  const runtime = createRuntime({ pool, logger, evaluateMany, secret: env.STARBOARD_SECRET, siteUrl: env.SITE_URL });
  const mailer = env.MAIL_URL
    ? createSmtpMailer({ url: env.MAIL_URL, from: env.MAIL_FROM })
    : createMailKeeper(runtime);
  return { runtime, mailer, databaseUrl: env.DATABASE_URL };
}

type LoopOptions = Omit<SamplerOptions, "pool" | "logger" | "onAllSlots"> & {
  publish: Publish;
  metrics: OutboxMetrics;
};

/** The loops that carry outbox rows to the queue, repair what got stuck and fire timers. */
export function startLoops({ runtime, databaseUrl }: Composition, options: LoopOptions) {
  const { pool, logger } = runtime;
  const { publish, metrics } = options;
  // The relay looks at these in each round; the sampler counts the slots of every process that is alive.
  const allSlots = { ...options.slots };
  const relay = startRelay({ pool, logger, publish, metrics, slots: allSlots });
  const sampler = startSampler({ ...options, pool, logger, onAllSlots: (slots) => Object.assign(allSlots, slots) });
  const loops = [relay, sampler, startReconciler({ pool, logger, metrics }), startTimerSweep({ pool, logger })];
  const rare = [startAuditSealer(runtime), startPruneClock({ pool, logger })];
  const listener = listen({
    url: databaseUrl,
    applicationName: "starboard-relay",
    channel: OUTBOX_CHANNEL,
    logger,
    onMessage: () => relay.wake(),
    onReconnect: () => relay.wake(),
  });
  return {
    sinceLastRoundMs: () => Math.max(...loops.map((loop) => loop.sinceLastRoundMs())),
    stop: async () => {
      await listener.stop();
      await Promise.all([...loops, ...rare].map((loop) => loop.stop()));
    },
  };
}

/** A job that no retry mends: its row waits for a person instead of being published again. */
export const setAside = ({ runtime }: Composition, job: GivenUpJob, metrics: OutboxMetrics): Promise<void> =>
  giveUp(runtime, job, metrics);

/** Throws while the schema is older than this version, whose jobs would fail on it one after the other. */
export async function requireMigrations({ runtime }: Composition): Promise<void> {
  if (await hasMigrations(runtime.pool)) return;
  throw new Error("The database is older than this version: run the command `migrate` of this version first.");
}

/** Does the database answer? For the readiness probe. */
export async function pingDatabase({ runtime }: Composition): Promise<void> {
  await runtime.pool.query("select 1");
}
