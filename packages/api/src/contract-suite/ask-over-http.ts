import type { IncomingMessage } from "node:http";
import superjson from "superjson";
import { type Answer, type Ask, kindOf, listFields, type ProcedureKind } from "./answer.ts";
import type { Outcome } from "./outcomes.ts";
import { type ActorName, type Asker, isToken, type TokenName } from "./scene.ts";
import { readText, sendBare } from "./send-bare.ts";

interface Site {
  address: string;
  slug: string;
  cookies: ReadonlyMap<ActorName, string>;
  tokens: Readonly<Record<TokenName, string>>;
}

/**
 * Asks a running web server, with the asker's cookie, as a page of its own would, or as a program with its token: each call as a request, or, with
 * `isBatched`, all as one.
 */
export const askOverHttp = (site: Site, { isBatched = false } = {}): Ask => {
  return async (asker, path, inputs) => {
    if (isBatched && inputs.length > 1 && kindOf(path) !== "subscription") return askBatch(site, asker, path, inputs);
    return Promise.all(inputs.map((input) => askOnce(site, asker, path, input)));
  };
};

async function askOnce(site: Site, asker: Asker, path: string, input: unknown): Promise<Answer> {
  const body = input === undefined ? "{}" : JSON.stringify(superjson.serialize(input));
  const response = await send(site, asker, path, { kind: kindOf(path), body });
  const { statusCode: status = 0 } = response;
  if (kindOf(path) === "subscription" && status === 200) return readFirstEvent(response);
  const text = await readText(response);
  return { ...readAnswer(parse(text, status)), ...(status < 300 ? {} : { refusal: `${status} ${text}` }) };
}

async function askBatch(site: Site, asker: Asker, path: string, inputs: readonly unknown[]): Promise<Answer[]> {
  const body = JSON.stringify(Object.fromEntries(inputs.map((input, at) => [at, superjson.serialize(input)])));
  const paths = inputs.map(() => path).join();
  const response = await send(site, asker, paths, { kind: kindOf(path), body, isBatch: true });
  const text = await readText(response);
  const answers = parse(text, response.statusCode ?? 0);
  if (!Array.isArray(answers)) throw new Error(`The server answered a batch with ${text.slice(0, 200)}`);
  return answers.map(readAnswer);
}

interface Call {
  kind: ProcedureKind;
  body: string;
  isBatch?: boolean;
}

/** What says who asks: a browser's cookie with the page it stands on, or a program's token. */
export const credentialsOf = (
  { address, cookies, tokens }: Omit<Site, "slug">,
  asker: Asker,
): Record<string, string> =>
  isToken(asker) ? { authorization: `Bearer ${tokens[asker]}` } : { origin: address, cookie: cookies.get(asker) ?? "" };

function send(site: Site, asker: Asker, paths: string, call: Call): Promise<IncomingMessage> {
  const { kind, body, isBatch = false } = call;
  const url = new URL(`/api/trpc/${paths}`, site.address);
  if (isBatch) url.searchParams.set("batch", "1");
  if (kind !== "mutation") url.searchParams.set("input", body);
  const headers = {
    ...credentialsOf(site, asker),
    "content-type": "application/json",
    "x-starboard-org": site.slug,
  };
  return sendBare(url, { headers, ...(kind === "mutation" ? { method: "POST", body } : {}) });
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
async function readFirstEvent(response: IncomingMessage): Promise<Answer> {
  let text = "";
  response.setEncoding("utf8");
  try {
    for await (const piece of response) {
      text += piece;
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
    response.destroy();
  }
  throw new Error(`The stream ended without an answer: ${text}`);
}
