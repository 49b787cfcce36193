import type { RouterOutputs } from "@starboard/api/client";
import { showToast } from "@starboard/ui/toast";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import type { Server } from "@/trpc/use-server.ts";

export type Remark = RouterOutputs["remark"]["list"][number];

/** Keeps, changes and deletes own remarks; a deletion can be undone. */
export function remarkActions({ trpc, client, queryClient }: Server) {
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.remark.list.queryKey() });

  const setDeleted = async (remarkId: string, deleted: boolean) => {
    try {
      await client.remark.delete.mutate({ remarkId, deleted });
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
      const kept = await client.remark.add.mutate(remark);
      await refresh();
      return kept;
    },
    /** Throws what the server says. */
    change: async (remark: { remarkId: string; body: string; ruleIds: string[] }) => {
      await client.remark.edit.mutate(remark);
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
