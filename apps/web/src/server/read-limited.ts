import "server-only";

/**
 * The request with its body read whole, or null when it is larger than `maxBytes`. The length that a sender names is
 * no limit: a body that comes in chunks names none. What is over the limit is not read on.
 */
export async function readLimited(request: Request, maxBytes: number): Promise<Request | null> {
  if (!request.body) return request;
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return null;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const part of request.body as unknown as AsyncIterable<Uint8Array<ArrayBuffer>>) {
    size += part.byteLength;
    if (size > maxBytes) return null;
    parts.push(part);
  }
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    body: new Blob(parts),
    signal: request.signal,
  });
}
