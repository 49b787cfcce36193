import type { LiveHint } from "@starboard/api/client";
import { partialMatchKey, type QueryClient, type QueryKey } from "@tanstack/react-query";

type Topic = Exclude<LiveHint["topic"], "reconnected" | "membership">;

interface HintFollower {
  /** What the hints touch is asked for again. */
  apply(hints: readonly LiveHint[]): void;
  stop(): void;
}

/** A server's read that ended this long (ms) after a hint may have begun before it; servers' clocks differ as well. */
const OVERLAP_MS = 1_000;

/**
 * Applies hints to what stands in the cache, and to what comes into it later. A part of a page can wake after the hint that
 * concerns it, and going to another page brings what its server read a moment ago: both bring data from before a hint that
 * has been applied already, and nobody would ask again.
 * @param touched by topic, the keys of what is read again
 */
export function followHints(queryClient: QueryClient, touched: Record<Topic, readonly QueryKey[]>): HintFollower {
  const cache = queryClient.getQueryCache();
  const heardAtMs = new Map<LiveHint["topic"], number>();
  const keysOf = (topic: LiveHint["topic"]): readonly QueryKey[] =>
    topic === "reconnected" || topic === "membership" ? [[]] : touched[topic];
  const concerns = (topic: LiveHint["topic"], queryKey: QueryKey) =>
    keysOf(topic).some((key) => partialMatchKey(queryKey, key));

  const stop = cache.subscribe((event) => {
    // Only what a server has read comes in these two ways, with the server's time; the browser's own answers do not.
    const isFromPage = event.type === "added" || (event.type === "updated" && event.action.type === "setState");
    if (!isFromPage || event.query.state.data === undefined) return;
    const { queryKey, state } = event.query;
    const isOld = [...heardAtMs].some(
      ([topic, atMs]) => state.dataUpdatedAt - OVERLAP_MS <= atMs && concerns(topic, queryKey),
    );
    // Parts of a page wake while React draws them, when nothing else may be changed.
    if (isOld) queueMicrotask(() => queryClient.invalidateQueries({ queryKey, exact: true }));
  });
  return {
    apply: (hints) => {
      for (const { topic, atMs } of hints) heardAtMs.set(topic, Math.max(atMs, heardAtMs.get(topic) ?? 0));
      // All at once: a query that several hints touch is asked again once.
      void queryClient.invalidateQueries({
        predicate: ({ queryKey }) => hints.some(({ topic }) => concerns(topic, queryKey)),
      });
    },
    stop,
  };
}
