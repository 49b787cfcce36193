"use client";

import { generaliseRemark } from "@starboard/domain/remark-text";
import { showToast } from "@starboard/ui/toast";
import { useQueryClient } from "@tanstack/react-query";
import type { ReviewComment } from "@/features/marked-text/index.ts";
import { useRemarks } from "@/features/remarks/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { callName } from "./call-name.ts";

/** Keeps a comment just written as a remark: the name and the words in it become placeholders. */
export function useKeepAsRemark(candidateName: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { keep, drop } = useRemarks();
  return async ({ id, body, exact, requestId }: ReviewComment) => {
    const general = generaliseRemark(body, { name: callName(candidateName), words: exact });
    try {
      const { remarkId } = await keep({ body: general, commentId: id });
      showToast({ title: "Saved as a remark", text: general, tone: "done", undo: { run: () => void drop(remarkId) } });
    } catch (error) {
      showToast({ title: "Not saved as a remark", text: errorForScreen(error).message, tone: "failed" });
    }
    await queryClient.invalidateQueries({ queryKey: trpc.review.get.queryKey({ requestId }) });
  };
}
