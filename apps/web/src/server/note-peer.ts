import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/** Ours alone: whatever a client sends under this name is overwritten. */
export const PEER_HEADER = "x-starboard-peer";

/**
 * Notes on each request who holds its connection, before Next sees it: Next itself tells that only where the client
 * has not written an X-Forwarded-For of its own.
 */
export function notePeers(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[PEER_HEADER] = request.socket.remoteAddress ?? "";
  });
}
