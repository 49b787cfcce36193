"use client";

import type { LiveHint } from "@starboard/api/client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTRPC, useTRPCClient } from "@/trpc/use-trpc.ts";

/**
 * Hears hints from the server and asks again for what they touch. One stream per browser and organisation: the tab that
 * holds the lock listens and tells the others, so that eight open tabs take one connection.
 */
export function LiveHints({ org }: { org: string }) {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();

  useEffect(() => {
    const stop = new AbortController();
    const channel = new BroadcastChannel(`starboard-live-${org}`);
    const apply = (hint: LiveHint) => {
      const keys = {
        story: [trpc.story.pathKey(), trpc.team.pathKey()],
        review: [trpc.review.pathKey(), trpc.story.pathKey()],
        notification: [trpc.notification.pathKey(), trpc.review.pathKey(), trpc.story.pathKey()],
        batch: [trpc.batch.pathKey(), trpc.team.pathKey()],
        readiness: [trpc.team.pathKey()],
        reconnected: [] as ReturnType<typeof trpc.story.pathKey>[],
      }[hint.topic];
      for (const queryKey of keys) void queryClient.invalidateQueries({ queryKey });
    };
    channel.onmessage = (message: MessageEvent<LiveHint>) => apply(message.data);

    let isFirst = true;
    const listen = () =>
      new Promise<void>((resolve) => {
        const subscription = client.live.hints.subscribe(undefined, {
          onData: (hint) => {
            if (hint.topic === "reconnected" && !isFirst) void queryClient.invalidateQueries();
            isFirst = false;
            apply(hint);
            channel.postMessage(hint);
          },
          onComplete: resolve,
          onStopped: resolve,
        });
        stop.signal.addEventListener("abort", () => {
          subscription.unsubscribe();
          resolve();
        });
      });
    navigator.locks.request(`starboard-live-${org}`, { signal: stop.signal }, listen).catch(() => {});
    return () => {
      stop.abort();
      channel.close();
    };
  }, [client, org, queryClient, trpc]);

  return null;
}
