"use client";

import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

/** Takes a waiting request, or with null the most urgent one, and goes to it. */
export function useClaim(org: string) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const claim = useMutation(trpc.review.claim.mutationOptions());
  const run = async (requestId: string | null) => {
    if (claim.isPending) return;
    try {
      const claimed = await claim.mutateAsync({ requestId });
      if (claimed.requestId) router.push(`/o/${org}/desk/${claimed.requestId}`);
      else showToast({ id: "claim", title: "Nothing waits for a coach" });
    } catch (error) {
      showToast({ id: "claim", title: "Not claimed", text: errorForScreen(error).message, tone: "failed" });
    }
    void queryClient.invalidateQueries({ queryKey: trpc.review.desk.queryKey() });
  };
  return { isBusy: claim.isPending, run };
}
