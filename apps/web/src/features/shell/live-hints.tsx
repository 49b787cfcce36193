"use client";

import type { LiveHint } from "@starboard/api/client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTRPC, useTRPCClient } from "@/trpc/use-trpc.ts";
import { ConnectionStrip } from "./connection-strip.tsx";
import { findLiveState, type LiveState, openLiveStream } from "./live-stream.ts";
import { listenToSessionChanges } from "./session-changes.ts";
import { useHere } from "./use-here.ts";

/** What the page's own load has just read is not asked for again by the stream's first hint. */
const JUST_READ_MS = 5_000;

/** Hears hints from the server and asks again for what they touch; says so when the server is out of reach. */
export function LiveHints({ org }: { org: string }) {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [state, setState] = useState<LiveState>("live");
  const { userId } = useHere().actor;
  const first = useRef(userId);

  useEffect(() => {
    const touched = {
      story: [trpc.story.pathKey(), trpc.team.pathKey()],
      review: [trpc.review.pathKey(), trpc.story.pathKey()],
      notification: [trpc.notification.pathKey(), trpc.review.pathKey(), trpc.story.pathKey()],
      batch: [trpc.batch.pathKey(), trpc.team.pathKey()],
      readiness: [trpc.team.pathKey()],
    };
    const openedAt = performance.now();
    const apply = (hint: LiveHint) => {
      if (hint.topic !== "reconnected") {
        for (const queryKey of touched[hint.topic]) void queryClient.invalidateQueries({ queryKey });
      } else if (performance.now() - openedAt > JUST_READ_MS) {
        void queryClient.invalidateQueries();
      }
    };
    const close = openLiveStream({ org, client, onHint: apply, onState: setState });
    const stopHearing = listenToSessionChanges(async () => {
      setState(await findLiveState(client));
      void queryClient.invalidateQueries({ queryKey: trpc.account.here.queryKey() });
    });
    return () => {
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
