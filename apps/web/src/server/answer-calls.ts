import "server-only";
import { appRouter, refuseContext, retryAfterOf } from "@starboard/api/app";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { siteUrl } from "../env.ts";
import { countCalls, getCallContext } from "./app-context.ts";
import { getComposition } from "./compose.ts";
import { isSameOrigin } from "./same-origin.ts";

const MAX_BODY_BYTES = 256 * 1024;

/** What is a person's own is kept by no cache, neither the browser's nor one in between. */
const UNKEPT = { "cache-control": "no-store" };
const refuse = (status: number, message: string) => Response.json({ error: { message } }, { status, headers: UNKEPT });

/** What is ours to mend. */
const FAILURES: readonly string[] = ["INTERNAL_SERVER_ERROR", "SERVICE_UNAVAILABLE"];

async function logFailure(error: Error): Promise<void> {
  const { runtime } = await getComposition();
  runtime.logger.error({ err: error.cause ?? error }, "a request failed");
}

/** By the whole name of the type: `application/json-seq` or a form that calls itself so is none. */
const isJson = (head: Headers) => /^application\/json\s*(;|$)/i.test(head.get("content-type") ?? "");

/**
 * Answers a request with calls, whichever way it came: the one place where origin, type, size and number are judged.
 * @param readWhole the request with its body, or null where it is larger; what is refused before is not read
 */
export async function answerCalls(
  { method, headers: head }: Pick<Request, "method" | "headers">,
  readWhole: (maxBytes: number) => Promise<Request | null>,
): Promise<Response> {
  if (method === "POST") {
    // A browser never adds the header of a token by itself, so a request with it is no forgery.
    if (head.get("authorization") === null && !isSameOrigin(head, siteUrl()))
      return refuse(403, "This request did not come from Starboard's own pages.");
    if (!isJson(head)) return refuse(415, "Send JSON.");
  }
  const whole = await readWhole(MAX_BODY_BYTES);
  if (!whole) return refuse(413, "The request is too large.");
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: whole,
    router: appRouter,
    createContext: async ({ info }) => {
      const slug = head.get("x-starboard-org") ?? info.connectionParams?.org ?? "";
      try {
        const context = await getCallContext(head, slug === "" ? null : slug);
        await countCalls(context, info.calls.length, head);
        return context;
      } catch (reason) {
        throw refuseContext(reason);
      }
    },
    onError: ({ error, ctx }) => {
      // What happens in a call is logged there.
      if (!ctx && FAILURES.includes(error.code)) logFailure(error);
    },
    responseMeta: ({ errors }) => ({ headers: { ...UNKEPT, ...retryAfterOf(errors) } }),
    maxBatchSize: 10,
  });
}
