"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { isFactorAskedFor } from "@/trpc/is-factor-asked-for.ts";
import { useTRPC, useTRPCClient } from "@/trpc/use-trpc.ts";
import { ConnectionStrip } from "./connection-strip.tsx";
import { followHints } from "./follow-hints.ts";
import { findLiveState, type LiveState, openLiveStream } from "./live-stream.ts";
import { listenToSessionChanges } from "./session-changes.ts";
import { useHere } from "./use-here.ts";

/** Hears hints from the server and asks again for what they touch; says so when the server is out of reach. */
export function LiveHints({ org }: { org: string }) {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [state, setState] = useState<LiveState>("live");
  const { userId } = useHere().actor;
  const first = useRef(userId);

  useEffect(() => {
    const { apply, stop } = followHints(queryClient, {
      story: [trpc.story.pathKey(), trpc.team.pathKey(), trpc.assignment.pathKey()],
      review: [trpc.review.pathKey(), trpc.story.pathKey(), trpc.dashboard.pathKey()],
      notification: [trpc.notification.pathKey(), trpc.review.pathKey(), trpc.story.pathKey()],
      batch: [trpc.batch.pathKey(), trpc.team.pathKey(), trpc.dashboard.pathKey()],
      readiness: [trpc.team.pathKey(), trpc.assignment.pathKey(), trpc.dashboard.pathKey()],
      rules: [trpc.rules.pathKey(), trpc.batch.pathKey()],
    });
    // The server read the page before the stream was open, and by its own clock.
    const readAtMs = queryClient.getQueryState(trpc.account.here.queryKey())?.dataUpdatedAt ?? 0;
    const catchUp = () => client.live.missed.query({ readAtMs }).then(apply, () => queryClient.invalidateQueries());
    const close = openLiveStream({
      org,
      client,
      onHint: (hint) => apply([hint]),
      onState: setState,
      onJoined: catchUp,
    });
    const stopHearing = listenToSessionChanges(async () => {
      setState(await findLiveState(client));
      void queryClient.invalidateQueries({ queryKey: trpc.account.here.queryKey() });
    });
    // The stream may carry hints for some seconds more; the first call that is refused tells it at once.
    const onRefused = ({ type, ...event }: { type: string; action?: { type: string; error?: unknown } }) => {
      if (type === "updated" && event.action?.type === "error" && isFactorAskedFor(event.action.error))
        setState("shut");
    };
    const stopReading = queryClient.getQueryCache().subscribe(onRefused);
    const stopWriting = queryClient.getMutationCache().subscribe(onRefused);
    return () => {
      stopReading();
      stopWriting();
      stop();
      close();
      stopHearing();
    };
  }, [client, org, queryClient, trpc]);

  useEffect(() => {
    // Somebody else has signed in, in another tab: what stands here is not theirs to see.
    if (userId !== first.current) location.reload();
  }, [userId]);

  return <ConnectionStrip state={state} />;
}
