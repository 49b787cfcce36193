import "server-only";
import { createHmac } from "node:crypto";
import type { AppContext } from "@starboard/api/app";
import { createPool } from "@starboard/db/client";
import { assertFencedRole } from "@starboard/db/fenced-role";
import { createLogger } from "@starboard/observability/logger";
import { createWebMetrics } from "@starboard/observability/metrics";
import { startTracing } from "@starboard/observability/start-tracing";
import { createFence, createLimits, type Limits, networkAddress } from "@starboard/services/limit";
import { createLiveHub, type LiveHub } from "@starboard/services/live";
import { createRuntime, type Runtime } from "@starboard/services/runtime";
import { Redis } from "ioredis";
import { giveNextAuthItsAddress, rateLimitsOf, readEnv, type WebEnv } from "../env.ts";
import { guardDoor } from "./keep-door.ts";
import { PEER_HEADER } from "./note-peer.ts";
import { observeCalls } from "./observe-calls.ts";
import { serveMetrics } from "./serve-metrics.ts";

export { hasMigrations } from "@starboard/db/migrate";
export {
  resolveSession,
  resolveToken,
  SecondStepNeeded,
  signIn,
  signInAsDemo,
  signInByCode,
  signInByLink,
  signInByProvider,
  signOut,
} from "@starboard/services/identity";
export { networkAddress } from "@starboard/services/limit";

export interface Composition {
  env: WebEnv;
  runtime: Runtime;
  live: LiveHub;
  limits: Limits;
  observer: AppContext["observer"];
  /** next-auth's own key, so that it never holds ours. */
  authSecret: string;
}

const CONNECTIONS = 20;
/** With the wait for a connection and for silence less than the ten seconds in which every request is answered. */
const STATEMENT_MS = 5_000;
/** Then the database counts. */
const REDIS_MS = 1_000;

// Next may load this module once per bundle and again after a change in development; connections are made once.
const kept = globalThis as typeof globalThis & { starboard?: Promise<Composition> };

/** The web app's composition root. Rejects under a login that could step over row-level security. */
export function getComposition(): Promise<Composition> {
  kept.starboard ??= compose().catch((error: unknown) => {
    delete kept.starboard;
    throw error;
  });
  return kept.starboard;
}

async function compose(): Promise<Composition> {
  const env = readEnv();
  giveNextAuthItsAddress(env.SITE_URL);
  const logger = createLogger({ name: "web", level: env.LOG_LEVEL });
  const pool = createPool({
    url: env.DATABASE_URL,
    max: CONNECTIONS,
    applicationName: "starboard-web",
    statementMs: STATEMENT_MS,
    keepsPlans: true,
  });
  await assertFencedRole(pool);
  const runtime = createRuntime({
    pool,
    logger,
    secret: env.STARBOARD_SECRET,
    earlierSecrets: env.STARBOARD_EARLIER_SECRETS,
    siteUrl: env.SITE_URL,
  });
  const live = createLiveHub({ url: env.DATABASE_URL, logger });
  const metrics = createWebMetrics();
  if (env.OPS_PORT !== undefined) {
    serveMetrics({ host: env.OPS_HOST, port: env.OPS_PORT, registry: metrics.registry, logger });
  }
  if (env.OTEL_EXPORTER_OTLP_ENDPOINT) {
    startTracing({ service: "starboard-web", endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT });
  }
  composeDoor(env);
  const authSecret = createHmac("sha256", env.STARBOARD_SECRET).update("next-auth").digest("hex");
  return { env, runtime, live, limits: composeLimits(env, runtime), observer: observeCalls(metrics), authSecret };
}

/** Where nothing is counted of persons or networks, nobody is kept out either. */
function composeDoor(env: WebEnv): void {
  const { person, address } = rateLimitsOf(env);
  if (!(person && address)) return;
  const trustedProxies = env.TRUSTED_PROXIES;
  guardDoor({
    fence: createFence(),
    networkOf: ({ headers }) => {
      const [peer, forwarded] = [headers[PEER_HEADER], headers["x-forwarded-for"]].map(
        (each) => each?.toString() ?? null,
      );
      return networkAddress({ peer: peer ?? null, forwarded: forwarded ?? null, trustedProxies });
    },
  });
}

/** Connections of their own: counting waits neither for the requests it counts nor for the disk. */
function composeLimits(env: WebEnv, { logger, secret }: Runtime): Limits {
  const pool = createPool({
    url: env.DATABASE_URL,
    max: 4,
    applicationName: "starboard-limits",
    statementMs: STATEMENT_MS,
    keepsPlans: true,
    isDurable: false,
  });
  return createLimits({ limits: rateLimitsOf(env), pool, redis: composeRedis(env, logger), secret, logger });
}

function composeRedis({ REDIS_URL }: WebEnv, logger: Runtime["logger"]): Redis | null {
  if (!REDIS_URL) return null;
  const redis = new Redis(REDIS_URL, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: REDIS_MS,
    socketTimeout: REDIS_MS,
  });
  let isDown = false;
  redis.on("error", (error: Error) => {
    if (!isDown) logger.warn({ err: error }, "Redis does not answer; the database counts the limits");
    isDown = true;
  });
  redis.on("ready", () => {
    isDown = false;
  });
  return redis;
}
