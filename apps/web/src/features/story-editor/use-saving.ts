"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { listenToSessionChanges } from "@/features/shell/index.ts";
import { useTRPC, useTRPCClient } from "@/trpc/use-trpc.ts";
import { obstacleOf } from "./obstacle-of.ts";
import { type Attempt, isUnsaved, openQueue, shouldSave } from "./save-queue.ts";
import { SavingSession } from "./saving-session.ts";
import { findRefusal, type StoryText } from "./story-text.ts";

/** A story as the server tells it to one who may read it. */
export type Story = RouterOutputs["story"]["get"];

export const textOf = ({ title, question, competencies, revision }: Story): StoryText => ({
  title,
  question,
  competencies,
  sections: revision.sections,
});

const heardOf = (story: Story) => ({ text: textOf(story), version: story.version, atMs: story.updatedAt.getTime() });

const aboutOf = ({ title, question, competencies }: StoryText) => ({
  title,
  question,
  competencies: [...competencies],
});

const AUTOSAVE_MS = 2_000;
const RETRY_MS = 5_000;
const PATIENCE_MS = 15_000;

/**
 * Saves the text 2 s after the last key, on demand, and again once the server answers or somebody has signed in.
 * `save` says in the session how it went; it never rejects.
 */
export function useSaving(story: Story) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const storyId = story.id;
  const [session] = useState(
    () => new SavingSession(openQueue(textOf(story), story.version, story.updatedAt.getTime())),
  );
  useEffect(() => {
    session.dispatch({ type: "heard", ...heardOf(story) });
  }, [session, story]);

  /** True when something else is to be sent now: what was put together with another window's changes. */
  const send = useCallback(
    async ({ text, version, operationId }: Attempt): Promise<boolean> => {
      const options = trpc.story.get.queryOptions({ storyId });
      try {
        const { sections } = text;
        const input = {
          storyId,
          version,
          operationId,
          ...aboutOf(text),
          sections,
          known: aboutOf(session.queue.saved),
        };
        const stored = await client.story.save.mutate(input, { signal: AbortSignal.timeout(PATIENCE_MS) });
        queryClient.setQueryData(options.queryKey, (known) => known && afterSave(known, text, stored));
        session.dispatch({ type: "stored", version: stored.version, atMs: stored.savedAt.getTime() });
        // What this page shows of the story it knows; what other pages keep of it is asked for again when they open.
        const later = { refetchType: "none" } as const;
        void queryClient.invalidateQueries({ queryKey: trpc.story.pathKey(), ...later });
        void queryClient.invalidateQueries({ queryKey: trpc.team.pathKey(), ...later });
        return false;
      } catch (error) {
        const obstacle = obstacleOf(error);
        const isConflict = obstacle.kind === "conflict";
        // Without what theirs is, or what puts both together, it is tried again like any call that gets no answer.
        const found = isConflict && (await findTheirs(() => queryClient.fetchQuery({ ...options, staleTime: 0 })));
        if (found) return found.settleConflict(session, heardOf(found.theirs), obstacle);
        session.dispatch({ type: "failed", obstacle: isConflict ? { ...obstacle, kind: "unreachable" } : obstacle });
        return false;
      }
    },
    [client, queryClient, session, storyId, trpc],
  );
  const save = useCallback(async () => {
    for (let isDue = true; isDue && shouldSave(session.queue); ) {
      const refusal = findRefusal(session.queue.current);
      if (refusal) return session.dispatch({ type: "failed", obstacle: { kind: "refused", message: refusal } });
      session.dispatch({ type: "due", operationId: crypto.randomUUID() });
      isDue = session.queue.inFlight !== null && (await send(session.queue.inFlight));
    }
  }, [send, session]);

  useSaveTimer(session, save);
  /** Saves, and waits for what is under way; rejects with what stands in the way. */
  const saveAll = useCallback(async () => {
    await settled(session);
    await save();
    const { queue } = session;
    if (isUnsaved(queue)) throw new Error(queue.obstacle?.message ?? "The text is not saved.");
  }, [save, session]);
  return { session, save, saveAll };
}

/** What the server holds, with what settles a conflict, which nobody needs before there is one; null where either does not come. */
const findTheirs = (get: () => Promise<Story>) =>
  Promise.all([get(), import("./settle-conflict.ts")]).then(
    ([theirs, { settleConflict }]) => ({ theirs, settleConflict }),
    () => null,
  );

const settled = (session: SavingSession) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (session.queue.inFlight) return;
      stop();
      resolve();
    };
    const stop = session.subscribe(look);
    look();
  });

function useSaveTimer(session: SavingSession, save: () => Promise<void>) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const plan = () => {
      clearTimeout(timer);
      const { queue } = session;
      if (!shouldSave(queue) || queue.obstacle?.kind === "refused") return;
      timer = setTimeout(save, queue.obstacle ? RETRY_MS : AUTOSAVE_MS);
    };
    const again = () => {
      if (document.visibilityState === "visible" && session.queue.obstacle) void save();
    };
    const stop = session.subscribe(plan);
    const stopHearing = listenToSessionChanges(() => void (session.queue.obstacle && save()));
    const hearing = new AbortController();
    addEventListener("online", again, hearing);
    addEventListener("focus", again, hearing);
    document.addEventListener("visibilitychange", again, hearing);
    return () => {
      stop();
      stopHearing();
      clearTimeout(timer);
      hearing.abort();
      // Leaving for another page of ours: what is not saved yet goes at once.
      void save();
    };
  }, [session, save]);
}

/** The story in the cache as the server has it now; its evaluation is awaited when the text is a new one. */
function afterSave(
  known: Story,
  text: StoryText,
  stored: { revisionId: string; version: number; savedAt: Date },
): Story {
  if (stored.version < known.version) return known;
  const isNewText = stored.revisionId !== known.revision.id;
  const revision = { id: stored.revisionId, seq: stored.version, sections: text.sections, createdAt: stored.savedAt };
  return {
    ...known,
    title: text.title.trim(),
    question: text.question,
    competencies: [...text.competencies],
    version: stored.version,
    updatedAt: stored.savedAt,
    ...(isNewText && { revision, evaluation: null }),
  };
}
