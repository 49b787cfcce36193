import superjson from "superjson";
import { type Answer, type Ask, kindOf, listFields, type ProcedureKind } from "./answer.ts";
import type { Outcome } from "./matrix.ts";
import type { ActorName } from "./scene.ts";

interface Site {
  address: string;
  slug: string;
  cookies: ReadonlyMap<ActorName, string>;
}

/**
 * Asks a running web server, with the actor's cookie, as a page of its own would: each call as a request, or, with
 * `isBatched`, all as one.
 */
export const askOverHttp = (site: Site, { isBatched = false } = {}): Ask => {
  return async (actor, path, inputs) => {
    if (isBatched && inputs.length > 1 && kindOf(path) !== "subscription") return askBatch(site, actor, path, inputs);
    return Promise.all(inputs.map((input) => askOnce(site, actor, path, input)));
  };
};

async function askOnce(site: Site, actor: ActorName, path: string, input: unknown): Promise<Answer> {
  const stop = new AbortController();
  const body = input === undefined ? "{}" : JSON.stringify(superjson.serialize(input));
  const response = await send(site, actor, path, { kind: kindOf(path), body, signal: stop.signal });
  if (kindOf(path) === "subscription" && response.ok) return readFirstEvent(response, () => stop.abort());
  const text = await response.text();
  return {
    ...readAnswer(parse(text, response.status)),
    ...(response.ok ? {} : { refusal: `${response.status} ${text}` }),
  };
}

async function askBatch(site: Site, actor: ActorName, path: string, inputs: readonly unknown[]): Promise<Answer[]> {
  const body = JSON.stringify(Object.fromEntries(inputs.map((input, at) => [at, superjson.serialize(input)])));
  const paths = inputs.map(() => path).join();
  const response = await send(site, actor, paths, { kind: kindOf(path), body, isBatch: true });
  const text = await response.text();
  const answers = parse(text, response.status);
  if (!Array.isArray(answers)) throw new Error(`The server answered a batch with ${text.slice(0, 200)}`);
  return answers.map(readAnswer);
}

interface Call {
  kind: ProcedureKind;
  body: string;
  isBatch?: boolean;
  signal?: AbortSignal;
}

function send({ address, slug, cookies }: Site, actor: ActorName, paths: string, call: Call): Promise<Response> {
  const { kind, body, isBatch = false, signal } = call;
  const url = new URL(`/api/trpc/${paths}`, address);
  if (isBatch) url.searchParams.set("batch", "1");
  if (kind !== "mutation") url.searchParams.set("input", body);
  const headers = {
    origin: address,
    "content-type": "application/json",
    "x-starboard-org": slug,
    cookie: cookies.get(actor) ?? "",
  };
  const post = kind === "mutation" ? { method: "POST", body } : {};
  return fetch(url, { headers, ...post, ...(signal ? { signal } : {}) });
}

interface Wire {
  result?: { data: Parameters<typeof superjson.deserialize>[0] };
  error?: { json: { data: { code: Outcome } } };
}

function readAnswer(wire: Wire): Answer {
  if (wire.result) return { outcome: "ok", refusal: "", fields: listFields(superjson.deserialize(wire.result.data)) };
  if (!wire.error) throw new Error(`This is no answer of the router: ${JSON.stringify(wire).slice(0, 200)}`);
  return { outcome: wire.error.json.data.code, refusal: JSON.stringify(wire.error), fields: [] };
}

function parse(text: string, status: number): Wire & Wire[] {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`The server answered ${status} with what is no JSON: ${text.slice(0, 200)}`, { cause });
  }
}

/** A stream opens before it is refused: its first event with data, or its error, is the answer. */
async function readFirstEvent(response: Response, stop: () => void): Promise<Answer> {
  let text = "";
  const decoder = new TextDecoder();
  try {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      for (const event of text.split("\n\n").slice(0, -1)) {
        const kind = /^event: (.*)$/m.exec(event)?.[1] ?? "data";
        const data = /^data: (.*)$/m.exec(event)?.[1] ?? "";
        if (kind === "serialized-error") {
          const { json } = JSON.parse(data) as { json: { data: { code: Outcome } } };
          return { outcome: json.data.code, refusal: data, fields: [] };
        }
        if (kind === "data") return { outcome: "ok", refusal: "", fields: [] };
      }
    }
  } finally {
    stop();
  }
  throw new Error(`The stream ended without an answer: ${text}`);
}
