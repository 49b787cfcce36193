import { StarboardError } from "@starboard/domain/errors";
import NextAuth from "next-auth";
import { getAuthOptions } from "@/server/auth.ts";
import { limitSignIn } from "@/server/limit-sign-in.ts";
import { withStepToken } from "@/server/second-step.ts";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

/** Counts what may sign somebody in: a form's credentials by POST, a provider's answer by GET. */
async function handle(request: Request, context: RouteContext): Promise<Response> {
  const [action, door] = (await context.params).nextauth;
  // Where next-auth's script reports its errors: anybody could write into the log there.
  if (action === "_log") return new Response(null, { status: 204 });
  // next-auth would put whatever the address says into a header of its answer; the page has a sentence of its own.
  if (action === "error") return new Response(null, { status: 302, headers: { location: "/signin?error=failed" } });
  if (action !== "callback") return NextAuth(await getAuthOptions())(request, context) as Promise<Response>;
  return limitSignIn(request, async (onRefusal) => {
    let stepToken: string | undefined;
    const onSecondStep = (token: string) => {
      stepToken = token;
    };
    const options = await getAuthOptions({ onRefusal, onSecondStep });
    const answer = (await NextAuth(options)(request, context)) as Response;
    if (stepToken) return withStepToken(answer, stepToken);
    return door === "code" && answer.ok ? withStepToken(answer, null) : answer;
  });
}

/** A process that has never reached its database cannot say how somebody would sign in. */
function tellAway(error: unknown): Response {
  if (!(error instanceof StarboardError && error.code === "UNAVAILABLE")) throw error;
  const headers = { "cache-control": "no-store", "retry-after": String(error.details.retryAfterSeconds) };
  return Response.json({ message: error.message }, { status: 503, headers });
}

const answer = (request: Request, context: RouteContext) => handle(request, context).catch(tellAway);

export { answer as GET, answer as POST };
