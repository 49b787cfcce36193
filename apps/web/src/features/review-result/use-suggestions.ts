"use client";

import { isTaken } from "@starboard/domain/suggested-edit";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReviewComment } from "@/features/marked-text/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import type { ReviewData } from "./result-heading.tsx";

const plural = (count: number) => (count === 1 ? "Suggestion" : `${count} suggestions`);
const idsOf = (suggestions: readonly ReviewComment[]) => suggestions.map((suggestion) => suggestion.id);

/** What the candidate does with suggested edits: take, refuse, and take either back. */
export function useSuggestions(data: ReviewData) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const requestId = data.id;
  const take = useMutation(trpc.suggestion.take.mutationOptions());
  const refuse = useMutation(trpc.suggestion.refuse.mutationOptions());
  const undo = useMutation(trpc.suggestion.undo.mutationOptions());
  const isBusy = take.isPending || refuse.isPending || undo.isPending;

  const attempt = async (what: string, act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      showToast({ title: what, text: errorForScreen(error).message, tone: "failed" });
    }
    await queryClient.invalidateQueries({ queryKey: trpc.review.get.queryKey({ requestId }) });
    void queryClient.invalidateQueries({ queryKey: trpc.story.pathKey() });
  };

  const onUndo = () =>
    attempt("Not taken back", async () => {
      const { version } = await undo.mutateAsync({ requestId, operationId: crypto.randomUUID() });
      showToast({ title: "Taken back", text: `Your text before it is version ${version} now.`, tone: "done" });
    });
  const onRefuse = (suggestions: readonly ReviewComment[], refused = true) =>
    attempt("Nothing was changed", async () => {
      await refuse.mutateAsync({ requestId, suggestionIds: idsOf(suggestions), refused });
      if (!refused) return;
      showToast({
        title: `${plural(suggestions.length)} refused`,
        undo: { run: () => void onRefuse(suggestions, false) },
      });
    });
  const onTake = (suggestions: readonly ReviewComment[]) =>
    attempt("Not taken", async () => {
      const operationId = crypto.randomUUID();
      const { taken, gone, version } = await take.mutateAsync({
        requestId,
        suggestionIds: idsOf(suggestions),
        operationId,
      });
      showToast({
        title: `${plural(taken.length)} taken into your text, version ${version}`,
        ...(gone.length > 0 && { text: `The words of ${gone.length} more are not in your text any more.` }),
        tone: "done",
        undo: { run: () => void onUndo() },
      });
    });

  return { isBusy, onTake, onRefuse, onUndo };
}

/** Suggested edits by what became of them. Those `open` can be taken; of those `gone` the words are not there any more. */
export function sortSuggestions(data: ReviewData) {
  const all = data.comments.filter((comment) => comment.replacement !== null);
  const waiting = all.filter((one) => one.decision === null);
  return {
    all,
    open: waiting.filter((one) => one.current.status !== "orphaned"),
    gone: waiting.filter((one) => one.current.status === "orphaned"),
    taken: all.filter((one) => isTaken(one.decision)),
    refused: all.filter((one) => one.decision === "refused"),
  };
}
