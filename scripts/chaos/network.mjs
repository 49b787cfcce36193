import { connect, createServer } from "node:net";

/** How long a server keeps a connection whose other end has vanished; its own keepalive would end it then. */
const SERVER_NOTICES_MS = 30_000;

/**
 * A TCP relay before a server that can break as a network does. What it has once swallowed is lost, so a connection
 * that was silent while bytes came stays silent until one end gives up.
 */
export async function openNetwork(target) {
  const { hostname, port } = new URL(target);
  const pairs = new Set();
  let delayMs = 0;
  let isBlackHole = false;

  const server = createServer((client) => {
    const pair = { client, upstream: connect(Number(port), hostname), isDead: isBlackHole };
    pairs.add(pair);
    relay(pair, client, pair.upstream);
    relay(pair, pair.upstream, client);
  });

  function relay(pair, from, to) {
    from.setNoDelay(true);
    from.on("data", (chunk) => {
      if (isBlackHole) pair.isDead = true;
      if (pair.isDead) return;
      if (delayMs > 0) setTimeout(() => to.write(chunk), delayMs);
      else to.write(chunk);
    });
    from.on("error", () => undefined);
    from.on("close", () => {
      pairs.delete(pair);
      if (pair.isDead) setTimeout(() => to.destroy(), SERVER_NOTICES_MS).unref();
      else to.destroy();
    });
  }

  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const ownPort = server.address().port;
  return {
    /** The target's address, by way of this network. */
    through: (url) => Object.assign(new URL(url), { hostname: "127.0.0.1", port: String(ownPort) }).href,
    /** Every byte waits this long, in each direction. */
    delay: (ms) => {
      delayMs = ms;
    },
    /** Every open connection ends at once, as when a router restarts. */
    reset: () => {
      for (const { client, upstream } of pairs) for (const socket of [client, upstream]) socket.resetAndDestroy();
    },
    /** Connections are taken and nothing arrives any more, on either side, until this is called with false. */
    blackHole: (isOn) => {
      isBlackHole = isOn;
    },
    /** Open connections go silent for ever without being closed; new ones work. */
    halfOpen: () => {
      for (const pair of pairs) pair.isDead = true;
    },
    close: async () => {
      for (const { client, upstream } of pairs) for (const socket of [client, upstream]) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
