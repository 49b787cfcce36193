import { createHash, timingSafeEqual } from "node:crypto";
import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import type { QueueBackend } from "@starboard/jobs/queue-backend";
import { createQueueBoard } from "@starboard/jobs/queue-board";
import type { Logger } from "@starboard/observability/logger";
import { RateLimiterMemory } from "rate-limiter-flexible";

export const QUEUE_BOARD_PATH = "/queues";
/** Wrong passwords of one address in a minute; then it waits. */
const MOST_WRONG = 10;
const WINDOW_SECONDS = 60;

const LOOPBACK = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);
/** The board's own files and what it asks; a font that its page names elsewhere stays there. */
const HEADERS = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
};

interface QueueDoorOptions {
  backend: Pick<QueueBackend, "queues">;
  /** At least 32 characters; the password of any name. */
  secret: string;
  logger: Logger;
}

export type QueueDoor = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const digest = (text: string) => createHash("sha256").update(text).digest();

/** The password that a browser sends by basic authentication, or null. */
function readPassword({ authorization = "" }: IncomingMessage["headers"]): string | null {
  const [scheme, credentials = ""] = authorization.split(" ");
  if (scheme?.toLowerCase() !== "basic") return null;
  const text = Buffer.from(credentials, "base64").toString("utf8");
  const colon = text.indexOf(":");
  return colon === -1 ? null : text.slice(colon + 1);
}

/**
 * The door before the board of the queues, on the operations port: over loopback or https only, with the secret as the
 * password of any name, for looking only.
 */
export function openQueueDoor({ backend, secret, logger }: QueueDoorOptions): QueueDoor {
  const bundled = fileURLToPath(new URL("./queue-board", import.meta.url));
  const uiFolder = existsSync(bundled) ? bundled : undefined;
  const board = createQueueBoard({ backend, basePath: QUEUE_BOARD_PATH, uiFolder });
  const wrong = new RateLimiterMemory({ points: MOST_WRONG, duration: WINDOW_SECONDS });
  const expected = digest(secret);

  return async (request, response) => {
    const refuse = (status: number, words: string, headers: Record<string, string> = {}) => {
      response
        .writeHead(status, { ...HEADERS, "content-type": "text/plain; charset=utf-8", ...headers })
        .end(`${words}\n`);
    };
    const address = request.socket.remoteAddress ?? "";
    // Asked before the password is, so that no browser sends it in the clear.
    if (!LOOPBACK.has(address) && request.headers["x-forwarded-proto"] !== "https")
      return refuse(403, "only over loopback, or behind a proxy with https");
    const tried = await wrong.get(address);
    if (tried && tried.consumedPoints >= MOST_WRONG) {
      const seconds = String(Math.ceil(tried.msBeforeNext / 1_000));
      return refuse(429, "too many wrong passwords", { "retry-after": seconds });
    }
    const password = readPassword(request.headers);
    if (password === null || !timingSafeEqual(digest(password), expected)) {
      if (password !== null) {
        await wrong.consume(address).catch(() => undefined);
        logger.warn("a wrong password for the board of the queues");
      }
      return refuse(401, "the password is QUEUE_BOARD_SECRET", { "www-authenticate": 'Basic realm="queues"' });
    }
    if (request.method !== "GET" && request.method !== "HEAD")
      return refuse(405, "for looking only", { allow: "GET, HEAD" });
    if (request.url === QUEUE_BOARD_PATH) logger.info("the board of the queues was opened");
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    await board(request, response);
  };
}
