import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { type CarriedTrace, withSpan } from "@starboard/observability/tracing";
import { FIXED_HEADERS } from "../fixed-headers.ts";
import { answerCalls } from "./answer-calls.ts";
import { getComposition } from "./compose.ts";

const FIXED = Object.fromEntries(FIXED_HEADERS.map(({ key, value }) => [key, value]));
/** Below it the answer is one packet either way. */
const COMPRESSED_FROM_BYTES = 1_024;
const compress = promisify(gzip);
/** What broke before a procedure could say so itself, in the shape of its errors. */
const BROKEN = JSON.stringify({
  error: {
    json: {
      message: "Something broke on our side. What you have saved is safe; try again.",
      code: -32_603,
      data: { code: "INTERNAL_SERVER_ERROR", httpStatus: 500 },
    },
  },
});

/**
 * Calls on the bare connection: Next's way to a route, which judges nothing of them, took a third of web's processor
 * time. What is asked, and by whom, is judged where it is for those that Next brings.
 */
export async function serveCalls(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const method = request.method ?? "GET";
  try {
    await withSpan(`${method} /api/trpc`, {}, () => answer(method, request, response), traceOf(request));
  } catch (error) {
    const { runtime } = await getComposition();
    // Who has gone away while sending hears nothing, and is no fault of ours.
    if (!request.complete) return void response.destroy();
    runtime.logger.error({ err: error }, "a request failed");
    // Half an answer must not look like a whole one.
    if (response.headersSent) return void response.destroy();
    response.writeHead(500, { ...FIXED, "cache-control": "no-store", "content-type": "application/json" });
    response.end(BROKEN);
  }
}

async function answer(method: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === "string") headers.set(name, value);
  const url = `http://localhost${request.url}`;
  const answered = await answerCalls({ method, headers }, async (maxBytes) => {
    if (method === "GET") return new Request(url, { headers });
    const body = await readBody(request, maxBytes);
    // What names no length may never end; a named one is let pass by unread, so that its sender hears the answer.
    if (!body && request.headers["content-length"] === undefined) response.shouldKeepAlive = false;
    return body && new Request(url, { method, headers, body });
  });
  const { body, encoding } = await pack(Buffer.from(await answered.arrayBuffer()), request);
  response.writeHead(answered.status, {
    ...FIXED,
    ...Object.fromEntries(answered.headers),
    ...encoding,
    vary: "accept-encoding",
    "content-length": body.byteLength,
  });
  response.end(body);
}

/** The body, or null where it is larger; the length that a sender names is no limit, as one that comes in chunks names none. */
async function readBody(request: IncomingMessage, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) return null;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.byteLength;
    if (size > maxBytes) return null;
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

async function pack(plain: Buffer, { headers }: IncomingMessage): Promise<{ body: Buffer; encoding: object }> {
  const isWanted = plain.byteLength >= COMPRESSED_FROM_BYTES && /\bgzip\b/.test(`${headers["accept-encoding"]}`);
  if (!isWanted) return { body: plain, encoding: {} };
  return { body: await compress(plain), encoding: { "content-encoding": "gzip" } };
}

function traceOf({ headers }: IncomingMessage): CarriedTrace | undefined {
  const { traceparent, tracestate } = headers;
  if (typeof traceparent !== "string") return undefined;
  return { traceparent, ...(typeof tracestate === "string" && { tracestate }) };
}
