import { randomInt } from "node:crypto";
import { connect, createServer } from "node:net";

function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

function isAnswered(port, host) {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const done = (value) => {
      socket.destroy();
      resolve(value);
    };
    socket.setTimeout(500, () => done(false));
    socket.on("connect", () => done(true));
    socket.on("error", () => done(false));
  });
}

/** True when nobody listens on the port: not on `host`, and not on either loopback address a browser tries. */
export async function isPortFree(port, host = "127.0.0.1") {
  if (!(await canListen(port, host))) return false;
  return !(await isAnswered(port, "127.0.0.1")) && !(await isAnswered(port, "::1"));
}

/** The first free port at or above `wanted`; 0 asks for any. Throws when a hundred in a row are taken. */
export async function getFreePort(wanted = 0, host = "127.0.0.1") {
  if (wanted === 0) return getQuietPort(host);
  const last = Math.min(wanted + 99, 65_535);
  for (let port = wanted; port <= last; port++) if (await isPortFree(port, host)) return port;
  throw new Error(`Every port from ${wanted} to ${last} is taken: give a free one with PORT.`);
}

/** A free port below the range from which systems serve outgoing connections, so that it stays free. */
export async function getQuietPort(host = "127.0.0.1") {
  for (let tries = 0; tries < 200; tries++) {
    const port = randomInt(20_000, 32_000);
    if (await isPortFree(port, host)) return port;
  }
  throw new Error("No free port was found between 20000 and 32000.");
}
