import type { Logger } from "@starboard/observability/logger";

/** Running jobs get 15 s to finish and 5 s to be given back; what is not over then is left to the reconciler. */
const STOP_WITHIN_MS = 20_000;

interface StopOptions {
  logger: Logger;
  /** Takes nothing new, finishes or gives back what runs, then lets go of the connections. */
  stop: () => Promise<void>;
}

/**
 * SIGTERM and SIGINT stop the process gracefully and within 20 s; a second one ends it at once, which loses nothing:
 * what was under way is done again, and takes effect once.
 */
export function stopOnSignals({ logger, stop }: StopOptions) {
  let isStopping = false;
  const begin = (reason: string, exitCode: number): void => {
    if (isStopping) {
      logger.warn({ reason }, "asked again: ending at once");
      process.exit(1);
    }
    isStopping = true;
    logger.info({ reason }, "stopping");
    setTimeout(() => {
      logger.error("not stopped in time: ending with what is still open");
      process.exit(1);
    }, STOP_WITHIN_MS).unref();
    stop().then(
      () => process.exit(exitCode),
      (err: unknown) => {
        logger.error({ err }, "stopping failed");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", () => begin("SIGTERM", 0));
  process.on("SIGINT", () => begin("SIGINT", 0));
  return { stop: begin };
}
