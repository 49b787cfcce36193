"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import type { BegunStory } from "./begun-story.ts";
import { type CreateInput, idFor } from "./create-input.ts";

interface CreateStoryOptions {
  org: string;
  /** Called before sending, so that the same content goes out under the same id even after the page was left. */
  onSend: (draft: BegunStory) => void;
  onCreated: (storyId: string) => void;
}

/** Makes the story and opens it. Sent twice, it is one story. */
export function useCreateStory({ org, onSend, onCreated }: CreateStoryOptions) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const create = useMutation(
    trpc.story.create.mutationOptions({
      onSuccess: ({ storyId }) => {
        onCreated(storyId);
        void queryClient.invalidateQueries({ queryKey: trpc.story.pathKey() });
        void queryClient.invalidateQueries({ queryKey: trpc.team.pathKey() });
        router.push(`/o/${org}/stories/${storyId}`);
      },
    }),
  );
  return {
    /** Stays so while the next page opens. */
    isBusy: create.isPending || create.isSuccess,
    problem: create.error ? errorForScreen(create.error) : null,
    send: (draft: BegunStory, input: CreateInput) => {
      if (create.isPending || create.isSuccess) return;
      const sent = idFor(draft, input, () => crypto.randomUUID());
      onSend({ ...draft, sent });
      create.mutate({ ...input, id: sent.id });
    },
  };
}
