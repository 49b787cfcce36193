import "server-only";
import { SECOND_STEP_MINUTES } from "@starboard/domain/second-factor-limits";
import { cookies } from "next/headers";
import { isHttps } from "../env.ts";
import { getComposition } from "./compose.ts";

const isSecure = async () => isHttps((await getComposition()).env);
const nameOf = (secure: boolean) => (secure ? "__Host-starboard-second-step" : "starboard-second-step");

/** What this browser got for the first factor, or null. Whether it still counts is for the database to say. */
export const readStepToken = async (): Promise<string | null> =>
  (await cookies()).get(nameOf(await isSecure()))?.value ?? null;

/** The answer with the token for the second step in a cookie that no script reads, or without it any more. */
export async function withStepToken(response: Response, token: string | null): Promise<Response> {
  const secure = await isSecure();
  const age = token === null ? 0 : SECOND_STEP_MINUTES * 60;
  const parts = [`${nameOf(secure)}=${token ?? ""}`, "Path=/", "HttpOnly", "SameSite=Lax", `Max-Age=${age}`];
  const headers = new Headers(response.headers);
  headers.append("set-cookie", [...parts, ...(secure ? ["Secure"] : [])].join("; "));
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

/** The page of the second step for who comes from a provider: next-auth keeps in a cookie where they were going. */
export async function secondStepAfterProvider(): Promise<string> {
  const kept = await cookies();
  const target = kept.get("__Secure-next-auth.callback-url") ?? kept.get("next-auth.callback-url");
  const url = target && URL.canParse(target.value) ? new URL(target.value) : null;
  // The page looks at it again, as at whatever comes with an address.
  return `/signin/code?next=${encodeURIComponent(url ? url.pathname + url.search : "/")}`;
}
