import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { dirname } from "node:path";
import { PASSWORD } from "@starboard/testing/password";
import { type ActorName, type Asker, type Blueprint, isToken } from "./scene.ts";

export interface WebServer {
  address: string;
  /** The end of what it has printed: its log. */
  printed: () => string;
  /** Waits until it answers again, after its database was replaced under it. */
  ready: () => Promise<void>;
  stop: () => Promise<void>;
  /** Asks it to stop, as a rollout does. @returns the code with which it ends by itself */
  askToStop: () => Promise<number | null>;
  /** Suspends it, as a machine does that has no time for it; what is sent waits meanwhile. @returns what lets it go on */
  suspend: () => () => void;
}

/**
 * Starts a production web server on a database of the test's. Rejects with what it printed when it ends by itself.
 * @param readyAt what answers 200 once it has come far enough: `/healthz` for one that has no database
 */
export async function startWebServer(
  program: string,
  databaseUrl: string,
  env: Record<string, string> = { RATE_LIMITS: "off" },
  flags: readonly string[] = [],
  readyAt = "/readyz",
): Promise<WebServer> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  let printed = "";
  const child = spawn(process.execPath, [...flags, program], {
    cwd: dirname(program),
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: "/usr/bin:/bin",
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      HOSTNAME: "127.0.0.1",
      PORT: String(port),
      SITE_URL: address,
      DATABASE_URL: databaseUrl,
      STARBOARD_SECRET: "s".repeat(40),
      LOG_LEVEL: "fatal",
      ...env,
    },
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      printed = (printed + chunk.toString()).slice(-4_000);
    });
  }
  const ready = () => waitUntilReady(child, address + readyAt, () => printed);
  await ready();
  return {
    ...{ address, printed: () => printed, ready },
    ...{ stop: () => stopChild(child), askToStop: () => endOf(child), suspend: () => suspend(child) },
  };
}

async function waitUntilReady(child: ChildProcess, url: string, printed: () => string): Promise<void> {
  for (let turn = 0; turn < 600; turn += 1) {
    if (child.exitCode !== null) throw new Error(`The web server ended: ${printed()}`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`The web server did not become ready: ${printed()}`);
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}

async function endOf(child: ChildProcess): Promise<number | null> {
  child.kill("SIGTERM");
  const [code] = await once(child, "exit");
  return code;
}

function suspend(child: ChildProcess): () => void {
  child.kill("SIGSTOP");
  return () => child.kill("SIGCONT");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

/** Signs those of the askers in who have a password, at the form's own address. @returns each one's cookie */
export async function signInAll(
  address: string,
  people: Blueprint["people"],
  askers: readonly Asker[],
): Promise<Map<ActorName, string>> {
  const cookies = new Map<ActorName, string>();
  for (const asker of askers) {
    if (asker !== "anonymous" && asker !== "guest" && !isToken(asker))
      cookies.set(asker, await signIn(address, people[asker].email));
  }
  return cookies;
}

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

/** @returns the session's cookie. Throws with the status and the sentence when the door stays shut. */
export async function signIn(
  address: string,
  email: string,
  password = PASSWORD,
  headers: Record<string, string> = {},
): Promise<string> {
  const form = await fetch(`${address}/api/auth/csrf`);
  const { csrfToken } = (await form.json()) as { csrfToken: string };
  const response = await fetch(`${address}/api/auth/callback/password`, {
    method: "POST",
    redirect: "manual",
    headers: { ...headers, cookie: cookiesOf(form), "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ email, password, csrfToken, json: "true" }),
  });
  const session = cookiesOf(response);
  if (!session.includes("starboard-session=")) {
    const { url } = (await response.json()) as { url: string };
    const sentence = new URL(url).searchParams.get("error");
    throw new Error(
      `${email} was not let in: ${response.status}, retry after ${response.headers.get("retry-after")}, ${sentence}`,
    );
  }
  return session;
}
