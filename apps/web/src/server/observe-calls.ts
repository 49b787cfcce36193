import type { AppContext } from "@starboard/api/app";
import type { WebMetrics } from "@starboard/observability/metrics";

/** Counts calls and open streams in the process's metrics. */
export const observeCalls = ({
  callSeconds,
  authzDenied,
  sseClients,
}: Pick<WebMetrics, "callSeconds" | "authzDenied" | "sseClients">): AppContext["observer"] => ({
  answered: (type, outcome, seconds) => callSeconds.observe({ type, outcome }, seconds),
  denied: (path) => authzDenied.inc({ action: path }),
  streamOpened: () => {
    sseClients.inc();
    return () => sseClients.dec();
  },
});
