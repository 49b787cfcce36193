import { createHmac } from "node:crypto";
import type { Pool } from "@starboard/db/client";
import { StarboardError } from "@starboard/domain/errors";
import { describeLimit, LIMIT_KINDS, type LimitKind, type RateLimits } from "@starboard/domain/rate-limit";
import type { Logger } from "@starboard/observability/logger";
import { type RateLimiterAbstract, RateLimiterPostgres, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import { createKeptPoints } from "./kept-points.ts";

export interface LimitOptions {
  limits: RateLimits;
  pool: Pool;
  /** An ioredis client where there is a Redis; when it does not answer, the database counts. */
  redis?: unknown;
  /** The keys that are kept are made with it, so that nobody reads addresses from them. */
  secret: string;
  logger: Logger;
}

export interface Limits {
  /** Counts `points` of `kind` for `who`. Throws LIMIT, with the seconds to wait, when that is over the limit. */
  take(kind: LimitKind, who: string, points?: number): Promise<void>;
}

/** A process takes this part of a large limit at once and spends it from memory: a statement for every ninth call. */
const POINTS_APART = 100;

/** Limits that all web processes share and that a restart does not forget. */
export function createLimits({ limits, pool, redis, secret, logger }: LimitOptions): Limits {
  const counters = new Map<LimitKind, RateLimiterAbstract>();
  const kept = createKeptPoints();
  for (const kind of LIMIT_KINDS) {
    const limit = limits[kind];
    if (!limit) continue;
    const shared = { points: limit.points, duration: limit.seconds, keyPrefix: kind };
    const postgres = new RateLimiterPostgres({
      ...shared,
      storeClient: pool,
      storeType: "pool",
      tableName: "rate_limits",
      // Made by our migration and emptied by our own retention: this login may do neither.
      tableCreated: true,
      clearExpiredByTimeout: false,
      // Who is over the limit is refused from memory: a flood must not become one of statements.
      inMemoryBlockOnConsumed: limit.points + 1,
    });
    counters.set(
      kind,
      redis
        ? new RateLimiterRedis({
            ...shared,
            keyPrefix: `starboard-limit:${kind}`,
            storeClient: redis,
            rejectIfRedisNotReady: true,
            insuranceLimiter: postgres,
            inMemoryBlockOnConsumed: limit.points + 1,
          })
        : postgres,
    );
  }
  return {
    take: async (kind, who, points = 1) => {
      const key = createHmac("sha256", secret).update(`limit:${kind}:${who}`).digest("base64url").slice(0, 32);
      const place = `${kind} ${key}`;
      const atOnce = Math.floor((limits[kind]?.points ?? 0) / POINTS_APART);
      if (atOnce > points && kept.take(place, points)) return;
      const asked = Math.max(points, atOnce);
      const refusal: unknown = await counters
        .get(kind)
        ?.consume(key, asked)
        .then(
          ({ msBeforeNext }) => kept.add(place, asked - points, msBeforeNext),
          // What calls beside this one have taken too much of is still to be spent.
          (reason) => (kept.take(place, points) ? null : reason),
        );
      if (!refusal) return;
      if (!(refusal instanceof RateLimiterRes)) {
        // Nobody is kept out because the counting broke; what needs the database then fails by itself.
        logger.error({ err: refusal, kind }, "a limit could not be counted");
        return;
      }
      // Once for each window: what is refused from memory afterwards has consumed nothing.
      if (refusal.consumedPoints > 0) logger.warn({ kind, key }, "somebody is over a limit");
      const retryAfterSeconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      throw new StarboardError("LIMIT", describeLimit(kind, retryAfterSeconds), { retryAfterSeconds });
    },
  };
}
