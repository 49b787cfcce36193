import { Agent, request as ask, createServer } from "node:http";

/**
 * An address before several processes, as an ingress is one: requests go to each in turn, on connections that are kept;
 * one that is taken out gets no new ones. Nothing is tried again: what a process breaks counts as broken.
 */
export async function openBalancer(targets) {
  const places = targets.map((address) => ({
    address: new URL(address),
    agent: new Agent({ keepAlive: true }),
    isIn: true,
  }));
  let turn = 0;
  const next = () => {
    const open = places.filter(({ isIn }) => isIn);
    turn += 1;
    return open[turn % open.length];
  };
  const server = createServer((request, response) => {
    const { address, agent } = next();
    const { method, url: path, headers } = request;
    const passed = ask({ agent, host: address.hostname, port: address.port, method, path, headers }, (answer) => {
      // Of this connection and that one each says for itself how long it is kept.
      const { connection: _connection, "keep-alive": _kept, ...kept } = answer.headers;
      response.writeHead(answer.statusCode, kept);
      answer.pipe(response);
      answer.once("error", () => response.destroy());
    });
    passed.once("error", ({ code, message }) => {
      if (response.headersSent) return response.destroy();
      const reason = `the balancer's connection to ${address.port} broke: ${code ?? message}`;
      response
        .writeHead(502, { "content-type": "application/json" })
        .end(JSON.stringify({ error: { message: reason } }));
    });
    response.once("close", () => passed.destroy());
    request.pipe(passed);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    takeOut: (at) => {
      places[at].isIn = false;
    },
    putIn: (at) => {
      places[at].isIn = true;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
      for (const { agent } of places) agent.destroy();
    },
  };
}
