import type { PersonActor } from "@starboard/domain/actor";
import type { LiveEvent } from "@starboard/domain/live-event";
import type { AppContext } from "./context.ts";
import { createHintQueue, type LiveHint } from "./hint-queue.ts";

const CHECK_ACCESS_MS = 15_000;

interface HintStream extends Pick<AppContext, "live" | "resolveAgain"> {
  actor: PersonActor;
  signal: AbortSignal | undefined;
  checkAccessMs?: number;
}

export const concerns = (event: LiveEvent, { orgId, userId }: { orgId: string; userId: string }): boolean =>
  event.orgId === orgId && event.audience.includes(userId);

/**
 * Hints for one open page, until it is closed or its access is over: at once for who is suspended, removed or moved,
 * and by looking again every 15 s for a session that has ended, however many hints come in between.
 */
export async function* streamHints(stream: HintStream): AsyncGenerator<LiveHint> {
  const { live, actor, resolveAgain, signal, checkAccessMs = CHECK_ACCESS_MS } = stream;
  const queue = createHintQueue();
  let wake = (): void => undefined;
  const leave = live.subscribe((event) => {
    if (event !== "reconnected" && !concerns(event, actor)) return;
    const atMs = Date.now();
    queue.add(event === "reconnected" ? { topic: event, id: null, atMs } : { topic: event.topic, id: event.id, atMs });
    wake();
  });
  const stop = () => wake();
  signal?.addEventListener("abort", stop);
  try {
    // The first hint says that the stream is open; `missed` tells what changed before it.
    yield { topic: "reconnected", id: null, atMs: Date.now() };
    let checkedAtMs = Date.now();
    while (!signal?.aborted) {
      const hint = queue.take(Date.now());
      if (hint?.topic === "membership" || Date.now() - checkedAtMs >= checkAccessMs) {
        checkedAtMs = Date.now();
        if (!(await resolveAgain())?.actor) return;
      }
      if (hint) {
        yield hint;
        continue;
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(checkAccessMs, queue.untilNextMs(Date.now())));
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  } finally {
    signal?.removeEventListener("abort", stop);
    leave();
  }
}
