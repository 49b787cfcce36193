import { Redis } from "ioredis";

/** Takes everything out of one database of a Redis, as `FLUSHDB` by hand. */
export async function flushRedis(url: string): Promise<void> {
  const client = new Redis(url);
  await client.flushdb();
  await client.quit();
}
