import { answerCalls } from "@/server/answer-calls.ts";
import { offerWays } from "@/server/keep-door.ts";
import { readLimited } from "@/server/read-limited.ts";
import { serveCalls } from "@/server/serve-calls.ts";
import { serveHints } from "@/server/serve-hints.ts";

/** The first call of a process, streams that are refused, and what a browser of ours does not send; all others go past Next. */
const handle = (request: Request) => answerCalls(request, (maxBytes) => readLimited(request, maxBytes));

offerWays({ calls: serveCalls, hints: serveHints });

export { handle as GET, handle as POST };
