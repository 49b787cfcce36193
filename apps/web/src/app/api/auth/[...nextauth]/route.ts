import NextAuth from "next-auth";
import { getAuthOptions } from "@/server/auth.ts";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

async function handle(request: Request, context: RouteContext): Promise<Response> {
  return NextAuth(await getAuthOptions())(request, context) as Promise<Response>;
}

export { handle as GET, handle as POST };
