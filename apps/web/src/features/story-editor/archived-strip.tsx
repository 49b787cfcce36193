"use client";

import { Strip } from "@starboard/ui/strip";
import { TextButton } from "@starboard/ui/text-button";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

/** Says that the story is put away, and takes it out again. */
export function ArchivedStrip({ storyId }: { storyId: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const takeOut = useMutation(
    trpc.story.archive.mutationOptions({
      onSuccess: async () => {
        void queryClient.invalidateQueries({ queryKey: trpc.team.pathKey() });
        await queryClient.invalidateQueries({ queryKey: trpc.story.pathKey() });
        showToast({ title: "Back among your stories", tone: "done" });
      },
      onError: (error) =>
        showToast({ title: "Still in the archive", text: errorForScreen(error).message, tone: "failed" }),
    }),
  );
  return (
    <Strip actions={<TextButton onClick={() => takeOut.mutate({ storyId, archived: false })}>Take it out</TextButton>}>
      This story is archived. It does not count until it is brought back.
    </Strip>
  );
}
