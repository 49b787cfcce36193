"use client";

import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import type { ListedStory } from "./bank-story.ts";

type Named = Pick<ListedStory, "id" | "title">;

/** Puts a story away, with an undo, and takes it out again. The list shows it at once and asks the server afterwards. */
export function useArchive() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { mutateAsync } = useMutation(trpc.story.archive.mutationOptions());

  const move = async ({ id, title }: Named, archived: boolean) => {
    const from = trpc.story.list.queryKey({ archived: !archived });
    const to = trpc.story.list.queryKey({ archived });
    await queryClient.cancelQueries({ queryKey: trpc.story.list.pathKey() });
    const story = queryClient.getQueryData(from)?.find((one) => one.id === id);
    if (story) {
      queryClient.setQueryData(from, (list) => list?.filter((one) => one.id !== id));
      queryClient.setQueryData(to, (list) => list && [story, ...list].sort(byLastEdit));
    }
    try {
      await mutateAsync({ storyId: id, archived });
      return true;
    } catch (error) {
      const text = `“${title}”: ${errorForScreen(error).message}`;
      showToast({ title: archived ? "Not archived" : "Still in the archive", text, tone: "failed" });
      return false;
    } finally {
      void queryClient.invalidateQueries({ queryKey: trpc.story.pathKey() });
      void queryClient.invalidateQueries({ queryKey: trpc.team.pathKey() });
    }
  };
  const putAway = async (story: Named) => {
    if (!(await move(story, true))) return;
    const undo = { run: () => void move(story, false) };
    showToast({ title: "Archived", text: `“${story.title}” counts no more. Nothing is deleted.`, undo });
  };
  const restore = async (story: Named) => {
    if (await move(story, false))
      showToast({ title: "Back among your stories", text: `“${story.title}”`, tone: "done" });
  };
  return { putAway, restore };
}

const byLastEdit = (a: ListedStory, b: ListedStory) => b.updatedAt.getTime() - a.updatedAt.getTime();
