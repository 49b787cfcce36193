import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "@starboard/observability/logger";

export interface LoopOptions {
  name: string;
  everyMs: number;
  logger: Logger;
  /** One round. Returns true when more work is waiting, so that the next round starts at once. */
  run: () => Promise<boolean>;
}

export interface Loop {
  /** Starts the next round now. */
  wake(): void;
  /** Ends after the round that is under way. */
  stop(): Promise<void>;
  /** ms since the last round that came to its end; a wedged loop shows here. */
  sinceLastRoundMs(): number;
}

/** Runs rounds one after the other, for ever; a round that fails is logged and the next one comes in its time. */
export function startLoop({ name, everyMs, logger, run }: LoopOptions): Loop {
  let isStopped = false;
  let isWoken = false;
  let pause = new AbortController();
  let finishedAtMs = Date.now();

  const go = async () => {
    while (!isStopped) {
      isWoken = false;
      let hasMore = false;
      try {
        hasMore = await run();
        finishedAtMs = Date.now();
      } catch (error) {
        logger.warn({ err: error, loop: name }, "a round failed; the next one comes in its time");
      }
      if (hasMore || isWoken || isStopped) continue;
      pause = new AbortController();
      await sleep(everyMs, undefined, { signal: pause.signal, ref: true }).catch(() => undefined);
    }
  };
  const ended = go();

  return {
    wake: () => {
      isWoken = true;
      pause.abort();
    },
    stop: async () => {
      isStopped = true;
      pause.abort();
      await ended;
    },
    sinceLastRoundMs: () => Date.now() - finishedAtMs,
  };
}
