import { appRouter, refuseContext, retryAfterOf } from "@starboard/api/app";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { countCalls, getAppContext, getTokenContext } from "@/server/app-context.ts";
import { getComposition } from "@/server/compose.ts";
import { offerHints } from "@/server/keep-door.ts";
import { readLimited } from "@/server/read-limited.ts";
import { isSameOrigin } from "@/server/same-origin.ts";
import { serveHints } from "@/server/serve-hints.ts";

const MAX_BODY_BYTES = 256 * 1024;

/** What is a person's own is kept by no cache, neither the browser's nor one in between. */
const UNKEPT = { "cache-control": "no-store" };
const refuse = (status: number, message: string) => Response.json({ error: { message } }, { status, headers: UNKEPT });

/** By the whole name of the type: `application/json-seq` or a form that calls itself so is none. */
const isJson = (request: Request) => /^application\/json\s*(;|$)/i.test(request.headers.get("content-type") ?? "");

async function handle(request: Request): Promise<Response> {
  // A browser never adds this header by itself, so a request with it is no forgery; its cookies are not looked at.
  const authorization = request.headers.get("authorization");
  if (request.method === "POST") {
    const { env } = await getComposition();
    if (authorization === null && !isSameOrigin(request, env.SITE_URL))
      return refuse(403, "This request did not come from Starboard's own pages.");
    if (!isJson(request)) return refuse(415, "Send JSON.");
  }
  const whole = await readLimited(request, MAX_BODY_BYTES);
  if (!whole) return refuse(413, "The request is too large.");
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: whole,
    router: appRouter,
    createContext: async ({ info }) => {
      const slug = request.headers.get("x-starboard-org") ?? info.connectionParams?.org ?? "";
      const organisation = slug === "" ? null : slug;
      const token = /^Bearer (\S+)$/i.exec(authorization ?? "")?.[1] ?? "";
      const context = await (authorization === null ? getAppContext : getTokenContext.bind(null, token))(organisation);
      await countCalls(context, info.calls.length).catch((reason) => {
        throw refuseContext(reason);
      });
      return context;
    },
    responseMeta: ({ errors }) => ({ headers: { ...UNKEPT, ...retryAfterOf(errors) } }),
    maxBatchSize: 10,
  });
}

offerHints(serveHints);

export { handle as GET, handle as POST };
