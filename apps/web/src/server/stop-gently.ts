import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";

const STREAM = /^\/api\/trpc\/live\.hints(\?|$)/;

interface Started {
  request: IncomingMessage;
  response: ServerResponse;
  server: Server;
}

/**
 * Asked to stop, Next closes the door and waits for every connection, of which a stream never ends and a proxy's is
 * kept for more requests. From then on each answer is the last of its connection, and streams end: their pages connect
 * anew, to another process.
 */
export function stopGently(): void {
  const open = new Map<ServerResponse, { isStream: boolean }>();
  let isStopping = false;
  subscribe("http.server.request.start", (message) => {
    const { request, response, server } = message as Started;
    const isStream = STREAM.test(request.url ?? "");
    if (isStopping) {
      response.shouldKeepAlive = false;
      if (isStream) return void response.destroy();
    }
    open.set(response, { isStream });
    response.once("close", () => {
      open.delete(response);
      // One whose answer had begun before still counts as kept.
      if (isStopping) setImmediate(() => server.closeIdleConnections());
    });
  });
  const stop = () => {
    isStopping = true;
    for (const [response, { isStream }] of open) {
      if (isStream && response.headersSent) response.end();
      else response.shouldKeepAlive = false;
    }
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}
