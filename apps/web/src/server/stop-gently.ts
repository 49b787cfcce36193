import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

const STREAM = /^\/api\/trpc\/live\.hints(\?|$)/;
/** Node accepts one connection in a turn of its loop and reads it in the next: on a busy machine many wait for theirs. */
const TURN_MS = 10;
/** In so many turns nothing came: nothing that was sent waits to be read. */
const QUIET_TURNS = 10;
/** Who goes on sending is not waited for longer, so that it ends within what `npm start` and compose allow. */
const LONGEST_MS = 5_000;

interface Started {
  request: IncomingMessage;
  response: ServerResponse;
  server: Server;
}

/**
 * Asked to stop, Next shuts the door and cuts every connection without an answer under way, also those whose request
 * it has not read yet; then it waits for the others, of which a stream never ends and a proxy's is kept for more. So
 * the door stays open until all that was sent is read, each answer is the last of its connection, and streams end: their
 * pages connect anew, to another process.
 * @returns what ends its listening, for a process that goes on after the signal: a test's
 */
export function stopGently(): () => void {
  const open = new Map<ServerResponse, { isStream: boolean }>();
  const known = new WeakSet<Server>();
  let isStopping = false;
  let isAllRead = false;
  let quietTurns = 0;
  const hear = () => {
    quietTurns = 0;
  };
  const readAll = async () => {
    const from = performance.now();
    for (; quietTurns < QUIET_TURNS && performance.now() - from < LONGEST_MS; quietTurns += 1) await sleep(TURN_MS);
    isAllRead = true;
  };
  const know = (server: Server) => {
    known.add(server);
    server.on("connection", hear);
    const close = server.close.bind(server);
    server.close = (closed) => {
      readAll().then(() => close(closed));
      return server;
    };
    const closeIdle = server.closeIdleConnections.bind(server);
    // To Node a connection is idle as soon as its answer is handed over, however slowly that is taken at the other end.
    const isTaken = ({ writableEnded, writableFinished }: ServerResponse) => !writableEnded || writableFinished;
    server.closeIdleConnections = () => {
      if ([...open.keys()].every(isTaken)) closeIdle();
    };
  };
  const onStart = (message: unknown) => {
    const { request, response, server } = message as Started;
    if (!known.has(server)) know(server);
    hear();
    const isStream = STREAM.test(request.url ?? "");
    if (isStopping) {
      response.shouldKeepAlive = false;
      if (isStream) return void response.destroy();
    }
    open.set(response, { isStream });
    response.once("close", () => {
      open.delete(response);
      // One whose answer had begun before still counts as kept.
      if (isAllRead) setImmediate(() => server.closeIdleConnections());
    });
  };
  subscribe("http.server.request.start", onStart);
  const stop = () => {
    isStopping = true;
    for (const [response, { isStream }] of open) {
      if (isStream && response.headersSent) response.end();
      else response.shouldKeepAlive = false;
    }
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  return () => {
    unsubscribe("http.server.request.start", onStart);
    process.off("SIGTERM", stop).off("SIGINT", stop);
  };
}
