import { Agent, request } from "node:http";

/** More than a browser opens, and more than the site lets one person have under way. */
const CONNECTIONS = 64;

/**
 * One request, its answer read whole; as cheap as Node has it, since who asks often shares the machine with who answers.
 * @returns `{ status, headers, text }`; with `isStream` the answer is not read
 */
function ask(address, path, { agent, method = "GET", headers, body, timeoutMs, signal, isStream = false }) {
  return new Promise((resolve, reject) => {
    const sent = request(address + path, { agent, method, headers, ...(signal && { signal }) }, (response) => {
      const { statusCode: status, headers: answered } = response;
      if (isStream) {
        clearTimeout(late);
        response.on("error", () => undefined);
        return resolve({ status, headers: answered, body: response });
      }
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.once("error", fail);
      response.once("end", () => {
        clearTimeout(late);
        resolve({ status, headers: answered, text: Buffer.concat(parts).toString() });
      });
    });
    const fail = (error) => {
      clearTimeout(late);
      // The message of a cut connection says not what was asked.
      reject(new Error(`${path.split("?")[0]}: ${error.code ?? error.message}`, { cause: error }));
    };
    const late = setTimeout(() => sent.destroy(new Error(`given up after ${timeoutMs / 1_000} s`)), timeoutMs);
    sent.once("error", fail);
    sent.end(body);
  });
}

/** Throws with what came instead where it is no JSON. */
function readBody(path, { status, text }) {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const came = text === "" ? "without a body" : `with ${text.slice(0, 80)}`;
    throw new Error(`${path.split("?")[0]} answered ${status} ${came}.`, { cause });
  }
}

/** Calls on the tRPC endpoint with cookies kept, in nobody's name yet. A request gives up after `timeoutMs`. */
export function openDoor(address, { timeoutMs = 60_000 } = {}) {
  const jar = new Map();
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const send = async (path, options = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = {
      ...(cookie && { cookie }),
      "sec-fetch-site": "same-origin",
      ...(options.body && { "content-length": Buffer.byteLength(options.body) }),
      ...options.headers,
    };
    const answer = await ask(address, path, { agent, timeoutMs, ...options, headers });
    for (const line of answer.headers["set-cookie"] ?? []) {
      const [pair] = line.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    return answer;
  };
  let csrfToken;
  const trySignIn = async ({ email, password }) => {
    csrfToken ??= JSON.parse((await send("/api/auth/csrf")).text).csrfToken;
    const form = new URLSearchParams({ csrfToken, email, password, json: "true" }).toString();
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    return (await send("/api/auth/callback/password", { method: "POST", body: form, headers })).status;
  };
  const call = async (org, path, options) => {
    const headers = { "content-type": "application/json", ...(org && { "x-starboard-org": org }) };
    const body = readBody(path, await send(`/api/trpc/${path}`, { ...options, headers }));
    if (!body.error) return body.result.data.json;
    const { message, data } = body.error.json ?? body.error;
    throw Object.assign(new Error(`${path.split("?")[0]}: ${message}`), { answer: data?.starboard ?? null });
  };
  return {
    /** Signs in with a password, as the page does. Throws when the cookie is not given. */
    signIn: async ({ email, password }) => {
      await trySignIn({ email, password });
      if (![...jar.keys()].some((name) => name.endsWith("starboard-session")))
        throw new Error(`${email} could not sign in.`);
    },
    /** Signs in without success. @returns the status */
    refuse: trySignIn,
    /** Opens a stream on a connection of its own; its body is read by whoever wants it. @returns status and body */
    stream: (org, path, signal) =>
      send(`/api/trpc/${path}`, { agent: false, signal, isStream: true, headers: { "x-starboard-org": org } }),
    /** A page as the server draws it. Throws unless it answers with one. @returns its size in bytes */
    page: async (path) => {
      const { status, text } = await send(path, { headers: { accept: "text/html" } });
      if (status !== 200) throw new Error(`${path} answered ${status}.`);
      return Buffer.byteLength(text);
    },
    query: (org, path, input) => call(org, `${path}?input=${encodeURIComponent(JSON.stringify({ json: input }))}`, {}),
    mutate: (org, path, input) => call(org, path, { method: "POST", body: JSON.stringify({ json: input }) }),
  };
}

/** Signs in with a password, as the page does. @returns calls on the tRPC endpoint in that person's name */
export async function openClient(address, org, person, options) {
  const door = openDoor(address, options);
  await door.signIn(person);
  return {
    query: (path, input) => door.query(org, path, input),
    mutate: (path, input) => door.mutate(org, path, input),
    stream: (path, signal) => door.stream(org, path, signal),
  };
}
