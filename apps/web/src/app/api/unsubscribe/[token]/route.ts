import { createAppCaller } from "@starboard/api/app";
import { StarboardError } from "@starboard/domain/errors";
import { TRPCError } from "@trpc/server";
import { countCalls, getAppContext } from "@/server/app-context.ts";
import { readLimited } from "@/server/read-limited.ts";

const MAX_BODY_BYTES = 1_024;
const HEADERS = { "cache-control": "no-store", "referrer-policy": "no-referrer" };

interface Asked {
  params: Promise<{ token: string }>;
}

/**
 * Switches off mails of one kind: for a mail program by its header alone (RFC 8058), and for the page's form without a
 * script. The link is all that is asked for: no cookie is looked at, so the request may come from anywhere.
 */
export async function POST(request: Request, { params }: Asked): Promise<Response> {
  const { token } = await params;
  if (!(await readLimited(request, MAX_BODY_BYTES))) return new Response(null, { status: 413, headers: HEADERS });
  try {
    const context = { ...(await getAppContext(null)), session: null };
    await countCalls(context, 1, request.headers);
    await createAppCaller(context).mail.unsubscribe({ token });
  } catch (error) {
    return refuse(error instanceof TRPCError ? error.cause : error);
  }
  // A browser goes back to the page, which says what is off now; a program reads the status.
  if (!request.headers.get("accept")?.includes("text/html")) return new Response("Done.\n", { headers: HEADERS });
  return new Response(null, { status: 303, headers: { ...HEADERS, location: `/unsubscribe/${token}` } });
}

/** A mail program that is told to come back asks again; one that is told that the link is of no use does not. */
function refuse(reason: unknown): Response {
  const known = reason instanceof StarboardError ? reason : null;
  const status = known?.code === "LIMIT" ? 429 : known?.code === "UNAVAILABLE" ? 503 : 400;
  const seconds = known?.details.retryAfterSeconds;
  return new Response(null, {
    status,
    headers: { ...HEADERS, ...(typeof seconds === "number" && { "retry-after": String(seconds) }) },
  });
}

/** Who opens the header's link by hand is shown the page: looking changes nothing. */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  const { token } = await params;
  return new Response(null, { status: 303, headers: { ...HEADERS, location: `/unsubscribe/${token}` } });
}
