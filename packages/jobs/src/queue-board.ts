import { createBullBoard } from "@bull-board/api";
import { BullMQAdapter } from "@bull-board/api/bullMQAdapter";
import { HonoAdapter } from "@bull-board/hono";
import { getRequestListener } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import type { QueueBackend } from "./queue-backend.ts";

interface QueueBoardOptions {
  backend: Pick<QueueBackend, "queues">;
  /** Where the board is mounted, such as `/queues`. */
  basePath: string;
  /** The folder with the files of `@bull-board/ui`; without it they are found among the installed packages. */
  uiFolder?: string | undefined;
}

/** Of a job's data the number of its outbox row is shown, by which everything else is found, and nothing of its payload. */
const withoutPayload = (data: { outboxId?: unknown; generation?: unknown } | undefined) => ({
  outboxId: data?.outboxId,
  generation: data?.generation,
});

/** bull-board over the queues of either backend, for reading only. Who may look is for whoever mounts it to ask first. */
export function createQueueBoard({
  backend,
  basePath,
  uiFolder,
}: QueueBoardOptions): ReturnType<typeof getRequestListener> {
  const adapter = new HonoAdapter(serveStatic);
  adapter.setBasePath(basePath);
  const queues = backend.queues.map((queue) => {
    const shown = new BullMQAdapter(queue, { readOnlyMode: true });
    shown.setFormatter("data", withoutPayload);
    return shown;
  });
  createBullBoard({
    queues,
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: "Starboard: queues" }, ...(uiFolder && { uiBasePath: uiFolder }) },
  });
  return getRequestListener(new Hono().route(basePath, adapter.registerPlugin()).fetch);
}
