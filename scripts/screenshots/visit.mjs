/** Somebody of the demo with that role there. */
export function findPerson(people, { role, organisation }) {
  const person = people.find((one) => one.organisation === organisation && one.role.split(", ").includes(role));
  if (!person) throw new Error(`The demo has no ${role} in ${organisation}.`);
  return person;
}

/** Signs in through the demo's door. Returns what the browser keeps of it, and the organisation's part of addresses. */
export async function signIn(browser, { address, person }) {
  const context = await browser.newContext({ baseURL: address, locale: "en-GB" });
  const page = await context.newPage();
  await page.goto("/signin");
  await page.getByRole("button", { name: `${person.name}, ` }).click();
  await page.waitForURL(/\/o\/[^/]+\//);
  const [, org] = /\/o\/([^/]+)/.exec(new URL(page.url()).pathname) ?? [];
  const storageState = await context.storageState();
  await context.close();
  return { storageState, org };
}

/** Calls procedures as the person whose context it is. */
export function caller({ request, address, org }) {
  const headers = { origin: new URL(address).origin, "x-starboard-org": org };
  const read = async (procedure, response) => {
    if (!response.ok()) throw new Error(`${procedure} answered ${response.status()}.`);
    return (await response.json()).result.data.json;
  };
  return {
    at: (path) => `/o/${org}/${path}`,
    ask: async (procedure, input = null) => {
      const query = input ? `?input=${encodeURIComponent(JSON.stringify({ json: input }))}` : "";
      return read(procedure, await request.get(`/api/trpc/${procedure}${query}`, { headers }));
    },
    tell: async (procedure, input) =>
      read(procedure, await request.post(`/api/trpc/${procedure}`, { headers, data: { json: input } })),
  };
}
