import { ReadAt } from "@starboard/domain/live-event";
import type { CallObserver } from "./context.ts";
import type { LiveHint } from "./hint-queue.ts";
import { member, router } from "./procedures.ts";
import { concerns, streamHints } from "./stream-hints.ts";

/** A page may have been read by another server, whose clock runs a little ahead of this one's. */
const CLOCKS_APART_MS = 1_000;

export const liveRouter = router({
  /** The hints that a page has missed between being read and its stream being open; `reconnected` when unknown. */
  missed: member.input(ReadAt).query(({ ctx, input }): LiveHint[] => {
    const heard = ctx.live.since(input.readAtMs - CLOCKS_APART_MS);
    if (!heard) return [{ topic: "reconnected", id: null, atMs: Date.now() }];
    return heard
      .filter(({ event }) => concerns(event, ctx.actor))
      .map(({ event: { topic, id }, atMs }) => ({ topic, id, atMs }));
  }),
  /**
   * Hints that something of the caller's changed; the screen then asks again for what it shows. The stream ends with
   * the session.
   */
  hints: member.subscription(({ ctx, signal }): AsyncGenerator<LiveHint> => {
    const { live, actor, resolveAgain, observer } = ctx;
    return counted(observer, streamHints({ live, actor, resolveAgain, signal }));
  }),
});

async function* counted<T>(observer: CallObserver, stream: AsyncGenerator<T>): AsyncGenerator<T> {
  const closed = observer.streamOpened();
  try {
    yield* stream;
  } finally {
    closed();
  }
}
