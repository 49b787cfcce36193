import { BadInput } from "../bad-input.ts";
import type { ServerConfig } from "./server-config.ts";

const WAIT_MS = 20_000;

/** What the server refused, with the code of its error. */
export class ServerRefusal extends BadInput {
  readonly code: string;

  constructor(code: string, message: string) {
    super(`starboard: ${message}`);
    this.code = code;
  }
}

interface Wire {
  result?: { data: { json: unknown } };
  error?: { json: { message: string; data?: { code?: string } } };
}

/** Asks one procedure of the server as the token's person. Throws `BadInput` with one line when it does not work. */
export async function askServer<Answer>(
  { server, org, token }: ServerConfig,
  kind: "query" | "mutation",
  procedure: string,
  input: unknown = undefined,
): Promise<Answer> {
  const url = new URL(`/api/trpc/${procedure}`, server);
  const body = JSON.stringify(input === undefined ? {} : { json: input });
  if (kind === "query") url.searchParams.set("input", body);
  const headers = { authorization: `Bearer ${token}`, "x-starboard-org": org, "content-type": "application/json" };
  const post = kind === "mutation" ? { method: "POST", body } : {};
  const signal = AbortSignal.timeout(WAIT_MS);
  // A redirect would carry the token to an address that nobody wrote down.
  const response = await fetch(url, { headers, signal, redirect: "error", ...post }).catch((error: Error) => {
    throw new BadInput(`starboard: ${server} does not answer (${error.message})`);
  });
  const wire = await response.json().then(
    (json) => json as Wire,
    () => ({}) as Wire,
  );
  if (wire.result) return wire.result.data.json as Answer;
  const { message = `${server} answered ${response.status}`, data } = wire.error?.json ?? {};
  if (response.status === 401)
    throw new ServerRefusal(
      "UNAUTHORIZED",
      "the token is not valid any more; make one in the settings and run starboard login",
    );
  throw new ServerRefusal(data?.code ?? "", message);
}
