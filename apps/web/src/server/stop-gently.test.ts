import { once } from "node:events";
import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { stopGently } from "./stop-gently.ts";

/** More than the system keeps on the way to a reader who does not read. */
const LARGE = Buffer.alloc(32_000_000, "a");

test("asked to stop, it cuts no answer that is handed over and still being taken, whatever else ends meanwhile", async () => {
  // Other files' servers in this process are not to end with it.
  onTestFinished(stopGently());
  const server = createServer((request, response) => response.end(request.url === "/large" ? LARGE : "small"));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const ask = async (path: string) => {
    const [answer] = (await once(get({ port, path, agent: false }), "response")) as [IncomingMessage];
    return answer;
  };
  const large = await ask("/large");
  const small = await ask("/small");
  // As Next does at the signal, before the listener of ours.
  const closed = new Promise((resolve) => server.close(resolve));
  process.emit("SIGTERM");
  await once(small.resume(), "end");
  server.closeIdleConnections();
  let taken = 0;
  for await (const part of large) taken += (part as Buffer).byteLength;
  expect(taken).toBe(LARGE.byteLength);
  await closed;
});
