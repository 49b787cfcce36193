import type { Logger } from "@starboard/observability/logger";

const LOOK_EVERY_MS = 5_000;
/** Long enough for a probe and a scrape to see it. */
const ENDS_AFTER_MS = 30_000;

interface WedgeOptions {
  wedgedQueues: () => readonly string[];
  logger: Logger;
  onWedged: () => void;
  lookEveryMs?: number;
  endsAfterMs?: number;
}

/**
 * A consumer that has stopped fetching is mended by a new process and by nothing else: the worker says so, turns red,
 * and ends itself, so that whoever keeps it running (npm start, compose, Kubernetes) starts it again.
 */
export function watchForWedge(options: WedgeOptions): void {
  const { wedgedQueues, logger, onWedged, lookEveryMs = LOOK_EVERY_MS, endsAfterMs = ENDS_AFTER_MS } = options;
  let since: number | null = null;
  const timer = setInterval(() => {
    const queues = wedgedQueues();
    if (queues.length === 0) since = null;
    else since ??= performance.now();
    if (since === null || performance.now() - since < endsAfterMs) return;
    clearInterval(timer);
    logger.fatal({ queues }, "wedged: ending, to be started again");
    onWedged();
  }, lookEveryMs);
  timer.unref();
}
