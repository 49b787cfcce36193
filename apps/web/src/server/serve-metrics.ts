import { createServer } from "node:http";
import type { Logger } from "@starboard/observability/logger";
import type { WebMetrics } from "@starboard/observability/metrics";

interface MetricsServer {
  host: string;
  port: number;
  registry: WebMetrics["registry"];
  logger: Logger;
}

/**
 * Answers /metrics for Prometheus on a port of its own, which no visitor reaches. A port that is taken ends nothing:
 * the pages matter more, and the log says so.
 */
export function serveMetrics({ host, port, registry, logger }: MetricsServer): void {
  const server = createServer(async (request, response) => {
    if (request.url !== "/metrics") return response.writeHead(404).end("not found\n");
    response.writeHead(200, { "content-type": registry.contentType }).end(await registry.metrics());
  });
  server.on("error", (error) => logger.error({ err: error }, "the metrics have no port"));
  server.listen(port, host);
  // It keeps no process alive that wants to end.
  server.unref();
}
