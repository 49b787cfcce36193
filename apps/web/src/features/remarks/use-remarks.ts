"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

export type Remark = RouterOutputs["remark"]["list"][number];

/** Keeps, changes and deletes own remarks; a deletion can be undone. */
export function useRemarks() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.remark.list.queryKey() });
  const add = useMutation(trpc.remark.add.mutationOptions());
  const edit = useMutation(trpc.remark.edit.mutationOptions());
  const remove = useMutation(trpc.remark.delete.mutationOptions());

  const setDeleted = async (remarkId: string, deleted: boolean) => {
    try {
      await remove.mutateAsync({ remarkId, deleted });
    } catch (error) {
      showToast({ title: "Nothing was changed", text: errorForScreen(error).message, tone: "failed" });
      return false;
    }
    await refresh();
    return true;
  };
  return {
    /** Throws what the server says. */
    keep: async (remark: { body: string; ruleIds?: string[]; commentId?: string }) => {
      const kept = await add.mutateAsync(remark);
      await refresh();
      return kept;
    },
    /** Throws what the server says. */
    change: async (remark: { remarkId: string; body: string; ruleIds: string[] }) => {
      await edit.mutateAsync(remark);
      await refresh();
    },
    drop: async (remarkId: string) => {
      if (!(await setDeleted(remarkId, true))) return;
      showToast({
        title: "Remark deleted",
        text: "Comments that were made from it stay.",
        undo: { run: () => void setDeleted(remarkId, false) },
      });
    },
  };
}
