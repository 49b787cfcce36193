import { CallError, type RefusalShape } from "./call-error.ts";
import { readValue, type WireValue, writeValue } from "./wire-values.ts";

export const TRPC_URL = "/api/trpc";
const MAX_BATCH = 10;
const UNREADABLE = "The server gave no answer that can be read.";

export type CallKind = "query" | "mutation";

/** Asks one procedure of the server, by its path with dots. Rejects with a `CallError` where it is refused or no answer comes. */
export type Ask = (kind: CallKind, path: string, input: unknown, signal?: AbortSignal) => Promise<unknown>;

interface Call {
  path: string;
  input: unknown;
  signal: AbortSignal | undefined;
  resolve: (answer: unknown) => void;
  reject: (reason: unknown) => void;
}

type Answer = { result: { data: WireValue } } | { error: WireValue };

/**
 * The way to the server's procedures for one organisation, or for none. What is asked in one turn goes in one request of
 * at most ten calls, reading apart from writing. A call that is given up rejects at once; its request ends with it where
 * it is alone there.
 */
export function openCalls(org: string | null, url = TRPC_URL): Ask {
  const waiting: Record<CallKind, Call[]> = { query: [], mutation: [] };
  const sendWaiting = (kind: CallKind) => {
    const calls = waiting[kind].filter(({ signal }) => !signal?.aborted);
    waiting[kind] = [];
    for (let at = 0; at < calls.length; at += MAX_BATCH) void send(kind, calls.slice(at, at + MAX_BATCH));
  };
  const send = async (kind: CallKind, calls: readonly Call[]) => {
    try {
      const inputs = JSON.stringify(Object.fromEntries(calls.map(({ input }, index) => [index, writeValue(input)])));
      const address = `${url}/${calls.map(({ path }) => path).join(",")}?batch=1`;
      const signal = calls.length === 1 ? (calls[0]?.signal ?? null) : null;
      const headers = { "x-starboard-org": org ?? "" };
      const answer =
        kind === "query"
          ? await fetch(`${address}&input=${encodeURIComponent(inputs)}`, { headers, signal })
          : await fetch(address, {
              method: "POST",
              headers: { ...headers, "content-type": "application/json" },
              body: inputs,
              signal,
            });
      const answers = (await answer.json()) as readonly Answer[];
      for (const [index, { resolve }] of calls.entries()) resolve(Promise.resolve(answers[index]).then(readAnswer));
    } catch (cause) {
      const failure = new CallError({ message: UNREADABLE }, { cause });
      for (const { reject } of calls) reject(failure);
    }
  };
  return (kind, path, input, signal) =>
    new Promise((resolve, reject) => {
      const giveUp = () => reject(new CallError({ message: "The call was given up." }, { cause: signal?.reason }));
      if (signal?.aborted) return giveUp();
      signal?.addEventListener("abort", giveUp, { once: true });
      if (waiting[kind].push({ path, input, signal, resolve, reject }) === 1) setTimeout(sendWaiting, 0, kind);
    });
}

/** What a call resolves with; throws what it rejects with. */
function readAnswer(answer: Answer | undefined): unknown {
  if (answer && "result" in answer) return readValue(answer.result.data);
  throw new CallError(answer ? (readValue(answer.error) as RefusalShape) : { message: UNREADABLE });
}
