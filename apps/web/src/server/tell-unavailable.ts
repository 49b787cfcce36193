import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingMessage, ServerResponse } from "node:http";

/** What is learned about a request while Next answers it. */
interface Told {
  request: IncomingMessage;
  retryAfterSeconds?: number;
}

// Next loads this module once for itself and once for the routes; the request is one.
const kept = globalThis as typeof globalThis & { starboardTold?: AsyncLocalStorage<Told> };
kept.starboardTold ??= new AsyncLocalStorage();
const told = kept.starboardTold;

/** For a browser without JavaScript: all others draw the page that tries again by itself. */
const inWords = (seconds: number) => `<noscript>
<h1>Starboard is not available at the moment.</h1>
<p>Its database is too busy or does not answer. Nothing is lost: what you have saved is safe.</p>
<p>Try again in ${seconds} seconds: <a href="">open this page again</a>.</p>
</noscript>`;
const BODY = "<body>";

/**
 * Has Next answer. It knows no status but 500 for what breaks: where somebody told that the database is away, that
 * becomes a 503 with the time to come back, and a page gets words. What has begun to stream keeps the status that it was
 * sent with.
 */
export function withStatusOfUnavailable(
  request: IncomingMessage,
  response: ServerResponse,
  answer: () => Promise<void>,
): Promise<void> {
  const learned: Told = { request };
  let words = "";
  const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const { retryAfterSeconds } = learned;
    if (status !== 500 || retryAfterSeconds === undefined) return writeHead(status, ...rest);
    response.setHeader("retry-after", String(retryAfterSeconds));
    if (`${response.getHeader("content-type")}`.startsWith("text/html")) words = inWords(retryAfterSeconds);
    return writeHead(503, ...rest);
  }) as ServerResponse["writeHead"];
  const write = response.write.bind(response) as (part: Uint8Array | string, ...rest: unknown[]) => boolean;
  response.write = ((part: Uint8Array | string, ...rest: unknown[]) => {
    const text = words === "" ? "" : Buffer.from(part as Uint8Array).toString();
    if (!text.includes(BODY)) return write(part, ...rest);
    const worded = text.replace(BODY, BODY + words);
    words = "";
    return write(worded, ...rest);
  }) as ServerResponse["write"];
  return told.run(learned, answer);
}

/** Tells whoever writes the status of the request that is being answered. */
export function tellUnavailable(retryAfterSeconds: number): void {
  const learned = told.getStore();
  if (!learned) return;
  learned.retryAfterSeconds = retryAfterSeconds;
  // Into an answer that is compressed no words could be put.
  delete learned.request.headers["accept-encoding"];
}
