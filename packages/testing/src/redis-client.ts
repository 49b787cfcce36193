import { Redis } from "ioredis";
import { redisUrl } from "./env.ts";

/** A client of the throwaway Redis; the caller disconnects it. */
export const openTestRedis = (): Redis => new Redis(redisUrl());

/** A client of a Redis that is not there. */
export function openMissingRedis(): Redis {
  const redis = new Redis("redis://127.0.0.1:1", { enableOfflineQueue: false, retryStrategy: () => null });
  redis.on("error", () => undefined);
  return redis;
}
