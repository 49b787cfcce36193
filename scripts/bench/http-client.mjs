/** Calls on the tRPC endpoint with cookies kept, in nobody's name yet. A request gives up after `timeoutMs`. */
export function openDoor(address, { timeoutMs = 60_000 } = {}) {
  const jar = new Map();
  const send = async (path, options = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(address + path, {
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
      ...options,
      headers: { cookie, "sec-fetch-site": "same-origin", ...options.headers },
    }).catch((error) => {
      // “fetch failed” says nothing; its cause does. Still a TypeError with a cause: nobody answered. A request that was
      // given up says so itself, and its message cannot be set.
      if (error instanceof TypeError) error.message = `${path.split("?")[0]}: ${error.cause?.code ?? error.message}`;
      throw error;
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair] = line.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    return response;
  };
  let csrfToken;
  const trySignIn = async ({ email, password }) => {
    csrfToken ??= (await (await send("/api/auth/csrf")).json()).csrfToken;
    const form = new URLSearchParams({ csrfToken, email, password, json: "true" });
    const response = await send("/api/auth/callback/password", { method: "POST", body: form });
    await response.arrayBuffer();
    return response.status;
  };
  const call = async (org, path, options) => {
    const headers = { "content-type": "application/json", ...(org && { "x-starboard-org": org }) };
    const body = await (await send(`/api/trpc/${path}`, { ...options, headers })).json();
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
    /** Opens a stream; its body is read by whoever wants it. @returns the response */
    stream: (org, path, signal) => send(`/api/trpc/${path}`, { signal, headers: { "x-starboard-org": org } }),
    /** A page as the server draws it. Throws unless it answers with one. @returns its size in bytes */
    page: async (path) => {
      const response = await send(path, { headers: { accept: "text/html" } });
      const { byteLength } = await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`);
      return byteLength;
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
  };
}
