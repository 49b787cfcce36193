"use client";

import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

/** Marks questions as prepared and takes the mark off; the page shows it at once, and either can be undone. */
export function usePrepared() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const prepare = useMutation(trpc.question.prepare.mutationOptions());
  const unprepare = useMutation(trpc.question.unprepare.mutationOptions());
  const deskKey = trpc.question.desk.queryKey();

  /** @param storyId null takes the mark off. @returns which story it was before */
  const set = async (questionId: string, storyId: string | null): Promise<string | null | "failed"> => {
    await queryClient.cancelQueries({ queryKey: deskKey });
    const before = queryClient.getQueryData(deskKey)?.prepared.find((each) => each.questionId === questionId);
    queryClient.setQueryData(deskKey, (desk) => {
      if (!desk) return desk;
      const others = desk.prepared.filter((each) => each.questionId !== questionId);
      return { ...desk, prepared: storyId ? [...others, { questionId, storyId, preparedAt: new Date() }] : others };
    });
    try {
      if (storyId) await prepare.mutateAsync({ questionId, storyId });
      else await unprepare.mutateAsync({ questionId });
      return before?.storyId ?? null;
    } catch (error) {
      showToast({ title: "Not changed", text: errorForScreen(error).message, tone: "failed" });
      return "failed";
    } finally {
      void queryClient.invalidateQueries({ queryKey: deskKey });
    }
  };
  return async (questionId: string, storyId: string | null) => {
    const before = await set(questionId, storyId);
    if (before === "failed") return;
    const title = storyId ? "Prepared" : "Not marked as prepared any more";
    showToast({ title, undo: { run: () => void set(questionId, before) }, ...(storyId && { tone: "done" as const }) });
  };
}
