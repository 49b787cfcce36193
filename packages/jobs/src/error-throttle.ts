import { errorWord } from "@starboard/observability/error-fields";

const SILENCE_MS = 5_000;

/**
 * Passes an error on at most once in five seconds for each kind, with the number of those held back since:
 * a server that is away would otherwise fill the log.
 */
export const createErrorThrottle = (
  report: (error: Error, suppressed: number) => void,
  now: () => number = Date.now,
): ((error: Error) => void) => {
  const kinds = new Map<string, { until: number; suppressed: number }>();
  return (error) => {
    const kind = errorWord(error);
    const last = kinds.get(kind);
    if (last && now() < last.until) {
      last.suppressed += 1;
      return;
    }
    kinds.set(kind, { until: now() + SILENCE_MS, suppressed: 0 });
    report(error, last?.suppressed ?? 0);
  };
};
