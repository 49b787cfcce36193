import { type LiveEvent, ReadAt } from "@starboard/domain/live-event";
import { createHintQueue, type LiveHint } from "./hint-queue.ts";
import { member, router } from "./procedures.ts";

const CHECK_ACCESS_MS = 15_000;
/** A page may have been read by another server, whose clock runs a little ahead of this one's. */
const CLOCKS_APART_MS = 1_000;

export const liveRouter = router({
  /** The hints that a page has missed between being read and its stream being open; `reconnected` when unknown. */
  missed: member.input(ReadAt).query(({ ctx, input }): LiveHint[] => {
    const events = ctx.live.since(input.readAtMs - CLOCKS_APART_MS);
    if (!events) return [{ topic: "reconnected", id: null }];
    return events.filter((event) => concerns(event, ctx.actor)).map(({ topic, id }) => ({ topic, id }));
  }),
  /**
   * Hints that something of the caller's changed; the screen then asks again for what it shows. Access is checked
   * every 15 s; the stream ends with the session.
   */
  hints: member.subscription(async function* ({ ctx, signal }): AsyncGenerator<LiveHint> {
    const queue = createHintQueue();
    let wake = (): void => undefined;
    const leave = ctx.live.subscribe((event) => {
      if (event !== "reconnected" && !concerns(event, ctx.actor)) return;
      queue.add(event === "reconnected" ? { topic: event, id: null } : { topic: event.topic, id: event.id });
      wake();
    });
    const stop = () => wake();
    signal?.addEventListener("abort", stop);
    try {
      // The first hint says that the stream is open; `missed` tells what changed before it.
      yield { topic: "reconnected", id: null };
      let checkedAtMs = Date.now();
      while (!signal?.aborted) {
        const hint = queue.take(Date.now());
        if (hint) {
          // Whoever is suspended, removed or moved: the stream does not outlive that by a hint.
          if (hint.topic === "membership" && !(await ctx.resolveAgain())?.actor) return;
          yield hint;
          continue;
        }
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, Math.min(CHECK_ACCESS_MS, queue.untilNextMs(Date.now())));
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        if (Date.now() - checkedAtMs < CHECK_ACCESS_MS) continue;
        checkedAtMs = Date.now();
        if (!(await ctx.resolveAgain())?.actor) return;
      }
    } finally {
      signal?.removeEventListener("abort", stop);
      leave();
    }
  }),
});

const concerns = (event: LiveEvent, { orgId, userId }: { orgId: string; userId: string }): boolean =>
  event.orgId === orgId && event.audience.includes(userId);
