import { createServer, type Server } from "node:http";
import type { QueueDoor } from "./queue-door.ts";

interface HealthOptions {
  host: string;
  port: number;
  /** False from the first moment of a stop. */
  isServing: () => boolean;
  /** Queues with work on which this process makes no progress. */
  wedgedQueues: () => readonly string[];
  /** ms since the slowest loop last came round. */
  sinceLastRoundMs: () => number;
  ping: () => Promise<void>;
  metrics: () => Promise<string>;
  /** Answers under `/queues`; without it nothing is there. */
  queueDoor?: QueueDoor | undefined;
}

/** A loop that has not come round for this long is wedged. */
const WEDGED_AFTER_MS = 60_000;

/** /healthz says that the process turns and moves its queues, /readyz that it works, /metrics is for Prometheus. @returns the open server */
export function startHealthServer({
  host,
  port,
  isServing,
  wedgedQueues,
  sinceLastRoundMs,
  ping,
  metrics,
  queueDoor,
}: HealthOptions): Promise<Server> {
  const server = createServer(async (request, response) => {
    const answer = (status: number, body: string, type = "text/plain; charset=utf-8") =>
      response.writeHead(status, { "content-type": type }).end(body);
    if (queueDoor && /^\/queues(?:[/?]|$)/.test(request.url ?? ""))
      return queueDoor(request, response).catch(() => response.destroy());
    try {
      const wedged = wedgedQueues();
      if (request.url === "/healthz" && wedged.length === 0) return answer(200, "ok\n");
      if (request.url === "/metrics") return answer(200, await metrics(), "text/plain; version=0.0.4");
      if (request.url !== "/readyz" && request.url !== "/healthz") return answer(404, "not found\n");
      if (!isServing()) return answer(503, "stopping\n");
      if (wedged.length > 0) return answer(503, `nothing moves on ${wedged.join(", ")}\n`);
      if (sinceLastRoundMs() > WEDGED_AFTER_MS) return answer(503, "a loop is wedged\n");
      await ping();
      return answer(200, "ready\n");
    } catch {
      return answer(503, "the database does not answer\n");
    }
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}
