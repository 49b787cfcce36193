import { Agent, type IncomingMessage, request } from "node:http";

const agent = new Agent({ keepAlive: true });

interface Bare {
  headers: Readonly<Record<string, string>>;
  method?: "GET" | "POST";
  body?: string;
}

/**
 * A request and the beginning of its answer. `fetch` would take twice the asker's processor time over the thousands of
 * cells, and by itself wants every answer compressed, which is a tenth of a page's.
 */
export function sendBare(url: URL, { headers, method = "GET", body = "" }: Bare): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const length = method === "POST" ? { "content-length": String(Buffer.byteLength(body)) } : {};
    request(url, { agent, method, headers: { ...headers, ...length } }, resolve)
      .once("error", reject)
      .end(body);
  });
}

export async function readText(response: IncomingMessage): Promise<string> {
  response.setEncoding("utf8");
  let text = "";
  for await (const piece of response) text += piece;
  return text;
}
