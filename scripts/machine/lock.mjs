import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A listening local socket is the lock: the system frees it the moment its holder dies, even by kill -9,
 * and whoever comes second can ask the holder who it is.
 */
function lockAddress(name) {
  const id = `starboard-${createHash("sha256").update(name).digest("hex").slice(0, 32)}`;
  if (process.platform === "linux") return `\0${id}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${id}`;
  return join(tmpdir(), `${id}.sock`);
}

function listen(address, answer) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on("error", () => undefined);
      socket.end(JSON.stringify(answer()));
    });
    server.once("error", reject);
    server.listen(address, () => resolve(server));
  });
}

/** What the lock's holder says about itself, or null when nobody holds it. */
export function askLockHolder(name, timeoutMs = 3_000) {
  return new Promise((resolve) => {
    let text = "";
    const socket = connect(lockAddress(name));
    const done = (value) => {
      socket.destroy();
      resolve(value);
    };
    socket.setTimeout(timeoutMs, () => done({}));
    socket.on("data", (chunk) => {
      text += chunk;
    });
    socket.on("error", () => done(null));
    socket.on("end", () => {
      try {
        done(JSON.parse(text));
      } catch {
        done({});
      }
    });
  });
}

/**
 * Takes the lock called `name` (a folder's real path, say), or returns null when another process still
 * holds it after `waitMs`. `answer` gives what `askLockHolder` tells the others.
 */
export async function findLock(name, { waitMs = 0, answer = () => ({ pid: process.pid }) } = {}) {
  const address = lockAddress(name);
  const until = Date.now() + waitMs;
  for (;;) {
    try {
      const server = await listen(address, answer);
      server.unref();
      return { release: () => new Promise((resolve) => server.close(() => resolve())) };
    } catch (error) {
      if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
      const isFile = process.platform !== "linux" && process.platform !== "win32";
      if (isFile && (await askLockHolder(name)) === null) {
        rmSync(address, { force: true });
        continue;
      }
      if (Date.now() >= until) return null;
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }
}
