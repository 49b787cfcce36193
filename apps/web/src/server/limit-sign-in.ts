import "server-only";
import { StarboardError } from "@starboard/domain/errors";
import { clientNetwork } from "./client-network.ts";
import { getComposition } from "./compose.ts";

/**
 * Counts an attempt to sign in for its network, and makes it.
 * @param attempt gets a function to report a refusal to, which next-auth would answer with a 401
 */
export async function limitSignIn(
  request: Request,
  attempt: (onRefusal: (error: StarboardError) => void) => Promise<Response>,
): Promise<Response> {
  const { env, limits } = await getComposition();
  let refusal: StarboardError | undefined;
  const note = (error: unknown) => {
    if (!(error instanceof StarboardError)) throw error;
    refusal = error;
  };
  await limits.take("sign-in", clientNetwork(request.headers, env)).catch(note);
  const answer = refusal ? null : await attempt(note);
  return refusal?.code === "LIMIT" || !answer ? tooMany(request, refusal, env.SITE_URL) : answer;
}

/** To a form in the shape that next-auth's script on the page reads; to a browser on its way back as a sentence. */
function tooMany(request: Request, refusal: StarboardError | undefined, siteUrl: string): Response {
  const url = new URL("/signin", siteUrl);
  url.searchParams.set("error", refusal?.message ?? "");
  const headers = { "retry-after": String(refusal?.details.retryAfterSeconds ?? 60) };
  if (request.method === "GET") return new Response(refusal?.message ?? "", { status: 429, headers });
  return Response.json({ url: url.href }, { status: 429, headers });
}
