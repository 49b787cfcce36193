import type { Page } from "@playwright/test";
import { readE2eEnv } from "./env.ts";

export interface Answer {
  status: number;
  /** The body, byte for byte as it came. */
  text: string;
}

/** Sends what the page's own code would send, as whoever was let in on it, in the organisation of that slug; no page need be open. */
export async function ask(
  page: Pick<Page, "request">,
  org: string,
  kind: "query" | "mutation",
  procedure: string,
  input: unknown,
): Promise<Answer> {
  const headers = { origin: new URL(readE2eEnv().baseUrl).origin, "x-starboard-org": org };
  const body = input === undefined ? {} : { json: input };
  const response =
    kind === "mutation"
      ? await page.request.post(`/api/trpc/${procedure}`, { headers, data: body })
      : await page.request.get(`/api/trpc/${procedure}`, { headers, params: { input: JSON.stringify(body) } });
  return { status: response.status(), text: await response.text() };
}

/** The data of an answer. Throws when the server refuses. */
export async function askFor<Data>(...args: Parameters<typeof ask>): Promise<Data> {
  const { status, text } = await ask(...args);
  if (status !== 200) throw new Error(`${args[3]} answered ${status}: ${text}`);
  return JSON.parse(text).result.data.json;
}
