import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

/** What is learned about a request while Next answers it. */
interface Told {
  retryAfterSeconds?: number;
}

// Next loads this module once for itself and once for the routes; the request is one.
const kept = globalThis as typeof globalThis & { starboardTold?: AsyncLocalStorage<Told> };
kept.starboardTold ??= new AsyncLocalStorage();
const told = kept.starboardTold;

/**
 * Has Next answer. It knows no status but 500 for what breaks: where somebody told that the database is away, that
 * becomes a 503 with the time to come back. What has begun to stream keeps the status that it was sent with.
 */
export function withStatusOfUnavailable(response: ServerResponse, answer: () => Promise<void>): Promise<void> {
  const learned: Told = {};
  const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (status !== 500 || learned.retryAfterSeconds === undefined) return writeHead(status, ...rest);
    response.setHeader("retry-after", String(learned.retryAfterSeconds));
    return writeHead(503, ...rest);
  }) as ServerResponse["writeHead"];
  return told.run(learned, answer);
}

/** Tells whoever writes the status of the request that is being answered. */
export function tellUnavailable(retryAfterSeconds: number): void {
  const learned = told.getStore();
  if (learned) learned.retryAfterSeconds = retryAfterSeconds;
}
