/** Signs in with a password, as the page does. @returns calls on the tRPC endpoint in that person's name */
export async function openClient(address, org, { email, password }) {
  const jar = new Map();
  const send = async (path, options = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(address + path, {
      redirect: "manual",
      ...options,
      headers: { cookie, "sec-fetch-site": "same-origin", ...options.headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair] = line.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    return response;
  };
  const { csrfToken } = await (await send("/api/auth/csrf")).json();
  const form = new URLSearchParams({ csrfToken, email, password, json: "true" });
  await send("/api/auth/callback/password", { method: "POST", body: form });
  const call = async (path, options) => {
    const headers = { "content-type": "application/json", "x-starboard-org": org };
    const body = await (await send(`/api/trpc/${path}`, { ...options, headers })).json();
    if (body.error) throw new Error(`${path.split("?")[0]}: ${body.error.json?.message ?? body.error.message}`);
    return body.result.data.json;
  };
  return {
    query: (path, input) => call(`${path}?input=${encodeURIComponent(JSON.stringify({ json: input }))}`, {}),
    mutate: (path, input) => call(path, { method: "POST", body: JSON.stringify({ json: input }) }),
  };
}
