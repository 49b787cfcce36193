import { connect } from "node:net";

/** Reads one reply of the Redis protocol; undefined when it is not complete yet. Returns [value, next offset]. */
function readReply(text, at = 0) {
  const end = text.indexOf("\r\n", at);
  if (end < 0) return undefined;
  const head = text.slice(at + 1, end);
  const kind = text[at];
  if (kind === "+") return [head, end + 2];
  if (kind === "-") return [new Error(head), end + 2];
  if (kind === ":") return [Number(head), end + 2];
  if (kind === "$") {
    const start = end + 2;
    const stop = start + Number(head);
    return text.length < stop + 2 ? undefined : [text.slice(start, stop), stop + 2];
  }
  const values = [];
  let next = end + 2;
  for (let i = 0; i < Number(head); i++) {
    const item = readReply(text, next);
    if (!item) return undefined;
    values.push(item[0]);
    next = item[1];
  }
  return [values, next];
}

const encode = (words) => `*${words.length}\r\n${words.map((w) => `$${Buffer.byteLength(w)}\r\n${w}\r\n`).join("")}`;

/** Sends one command to a Redis on this machine, before any package is installed. Rejects on an error reply. */
export function askRedis({ port, password }, words, timeoutMs = 2_000) {
  return new Promise((resolve, reject) => {
    let text = "";
    const socket = connect({ port, host: "127.0.0.1" });
    const fail = (error) => {
      socket.destroy();
      reject(error);
    };
    socket.setTimeout(timeoutMs, () => fail(new Error("Redis does not answer")));
    socket.on("error", fail);
    socket.on("close", () => reject(new Error("Redis closed the connection")));
    socket.write(encode(["AUTH", password]) + encode(words));
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
      const signedIn = readReply(text);
      const answer = signedIn && readReply(text, signedIn[1]);
      if (!answer) return;
      const error = [signedIn[0], answer[0]].find((value) => value instanceof Error);
      if (error) return fail(error);
      socket.destroy();
      resolve(answer[0]);
    });
  });
}
