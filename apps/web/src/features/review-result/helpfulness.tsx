"use client";

import { HELPFULNESS } from "@starboard/domain/helpfulness";
import { Segmented } from "@starboard/ui/segmented";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

/** The candidate's answer to a review: how much it helped. Its reviewer sees it. */
export function Helpfulness({ requestId, value }: { requestId: string; value: number | null }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const rate = useMutation(
    trpc.review.rateHelpfulness.mutationOptions({
      onError: (error) => showToast({ title: "Not saved", text: errorForScreen(error).message, tone: "failed" }),
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.review.get.queryKey({ requestId }) }),
    }),
  );
  const shown = rate.isPending ? rate.variables.value : value;
  return (
    <div className="mt-4 text-note">
      <p className="mb-1.5 text-ink-2">How much did it help you? 5 is most.</p>
      <Segmented
        legend="How much the review helped"
        value={String(shown ?? "")}
        onValueChange={(chosen) => rate.mutate({ requestId, value: Number(chosen) })}
        options={HELPFULNESS.map((one) => ({ value: String(one), label: String(one) }))}
      />
    </div>
  );
}
