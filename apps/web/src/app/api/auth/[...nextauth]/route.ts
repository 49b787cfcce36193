import NextAuth from "next-auth";
import { getAuthOptions } from "@/server/auth.ts";
import { limitSignIn } from "@/server/limit-sign-in.ts";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

async function handle(request: Request, context: RouteContext): Promise<Response> {
  return NextAuth(await getAuthOptions())(request, context) as Promise<Response>;
}

async function handlePost(request: Request, context: RouteContext): Promise<Response> {
  const { nextauth } = await context.params;
  if (nextauth[0] !== "callback") return handle(request, context);
  return limitSignIn(request, async (onRefusal) => NextAuth(await getAuthOptions(onRefusal))(request, context));
}

export { handle as GET, handlePost as POST };
