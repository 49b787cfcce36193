import type { AppRouter, LiveHint } from "@starboard/api/client";
import type { TRPCClient } from "@trpc/client";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { isFactorAskedFor } from "@/trpc/is-factor-asked-for.ts";
import { openHintSource } from "./open-hint-source.ts";
import { listenToSessionChanges } from "./session-changes.ts";

/**
 * `live`: hints arrive. `waiting`: the server does not answer, and we try again. `signed-out`: it answers, but not us.
 * `shut`: the organisation asks for a second factor, and we have none.
 */
export type LiveState = "live" | "waiting" | "signed-out" | "shut";

type Message = { hint: LiveHint } | { state: LiveState } | { ask: true };

interface LiveStreamOptions {
  org: string;
  client: TRPCClient<AppRouter>;
  onHint: (hint: LiveHint) => void;
  onState: (state: LiveState) => void;
  /** Hints arrive from now on, over an own stream or another tab's. Called once. */
  onJoined: () => void;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 20_000;

/**
 * Listens to the organisation's hints: the tab that holds the lock has the stream and tells the others, so that eight
 * open tabs take one connection. Never gives up; returns what ends it.
 */
export function openLiveStream({ org, client, onHint, onState, onJoined }: LiveStreamOptions): () => void {
  const name = `starboard-live-${org}`;
  const stop = new AbortController();
  const channel = new BroadcastChannel(name);
  let state: LiveState = "live";
  let isHolder = false;
  let wake: () => void = () => undefined;

  const tell = (next: LiveState) => {
    if (next === state || stop.signal.aborted) return;
    state = next;
    channel.postMessage({ state } satisfies Message);
    onState(state);
  };
  let hasJoined = false;
  const join = () => {
    if (hasJoined) return;
    hasJoined = true;
    onJoined();
  };
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if ("hint" in data) onHint(data.hint);
    if ("state" in data) onState(data.state);
    if ("state" in data && data.state === "live") join();
    if ("ask" in data && isHolder) channel.postMessage({ state } satisfies Message);
  };
  channel.postMessage({ ask: true } satisfies Message);

  /** Resolves when the stream has ended, for whatever reason. */
  const listen = () =>
    new Promise<void>((resolve) => {
      const close = openHintSource(org, {
        onHint: (hint) => {
          tell("live");
          // The first hint only says that the stream is open: asking for what was missed costs less than everything.
          if (hasJoined) onHint(hint);
          else join();
          channel.postMessage({ hint } satisfies Message);
        },
        onInterrupted: () => tell("waiting"),
        onEnd: resolve,
      });
      stop.signal.addEventListener("abort", () => {
        close();
        resolve();
      });
    });
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const keepListening = async () => {
    isHolder = true;
    for (let pauseMs = FIRST_PAUSE_MS; !stop.signal.aborted; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      const beganAt = performance.now();
      await listen();
      if (stop.signal.aborted) break;
      if (performance.now() - beganAt > LONGEST_PAUSE_MS) pauseMs = FIRST_PAUSE_MS;
      tell(await findLiveState(client));
      await pause(pauseMs);
    }
  };
  navigator.locks.request(name, stop, keepListening).catch(() => undefined);

  const tryNow = () => wake();
  const stopHearing = listenToSessionChanges(tryNow);
  addEventListener("online", tryNow, stop);
  document.addEventListener("visibilitychange", tryNow, stop);
  return () => {
    stop.abort();
    wake();
    channel.close();
    stopHearing();
  };
}

/** A browser does not say why a stream failed, so a question that has an answer is asked beside it. */
export async function findLiveState(client: TRPCClient<AppRouter>): Promise<LiveState> {
  try {
    await client.account.here.query();
    return "live";
  } catch (error) {
    if (isFactorAskedFor(error)) return "shut";
    return ["UNAUTHENTICATED", "NOT_FOUND"].includes(errorForScreen(error).code) ? "signed-out" : "waiting";
  }
}
