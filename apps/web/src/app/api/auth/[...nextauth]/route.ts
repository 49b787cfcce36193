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

export { handle as GET, handle as POST };
