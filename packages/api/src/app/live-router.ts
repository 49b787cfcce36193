import type { LiveEvent } from "@starboard/domain/live-event";
import { member, router } from "./procedures.ts";

const CHECK_ACCESS_MS = 15_000;

export type LiveHint = Pick<LiveEvent, "topic" | "id"> | { topic: "reconnected"; id: null };

export const liveRouter = router({
  /**
   * Hints that something of the caller's changed; the screen then asks again for what it shows. Access is checked
   * every 15 s; the stream ends with the session.
   */
  hints: member.subscription(async function* ({ ctx, signal }): AsyncGenerator<LiveHint> {
    const { userId, orgId } = ctx.actor;
    const waiting: LiveHint[] = [];
    let wake = (): void => undefined;
    const leave = ctx.live.subscribe((event) => {
      if (event === "reconnected") waiting.push({ topic: "reconnected", id: null });
      else if (event.orgId === orgId && event.audience.includes(userId))
        waiting.push({ topic: event.topic, id: event.id });
      if (waiting.length > 0) wake();
    });
    const stop = () => wake();
    signal?.addEventListener("abort", stop);
    try {
      // The first hint says that the stream is open: what changed before it is read by asking.
      yield { topic: "reconnected", id: null };
      let checkedAtMs = Date.now();
      while (!signal?.aborted) {
        const hint = waiting.shift();
        if (hint) {
          yield hint;
          continue;
        }
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, CHECK_ACCESS_MS);
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
