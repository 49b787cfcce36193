"use client";

import { HELPFULNESS } from "@starboard/domain/helpfulness";
import { Segmented } from "@starboard/ui/segmented";
import { showToast } from "@starboard/ui/toast";
import { useState } from "react";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useServer } from "@/trpc/use-server.ts";

/** The candidate's answer to a review: how much it helped. Its reviewer sees it. */
export function Helpfulness({ requestId, value }: { requestId: string; value: number | null }) {
  const { trpc, client, queryClient } = useServer();
  const [chosen, setChosen] = useState<number | null>(null);
  const rate = async (value: number) => {
    setChosen(value);
    try {
      await client.review.rateHelpfulness.mutate({ requestId, value });
    } catch (error) {
      showToast({ title: "Not saved", text: errorForScreen(error).message, tone: "failed" });
    }
    await queryClient.invalidateQueries({ queryKey: trpc.review.get.queryKey({ requestId }) });
    setChosen(null);
  };
  return (
    <div className="mt-4 text-note">
      <p className="mb-1.5 text-ink-2">How much did it help you? 5 is most.</p>
      <Segmented
        legend="How much the review helped"
        value={String(chosen ?? value ?? "")}
        onValueChange={(value) => void rate(Number(value))}
        options={HELPFULNESS.map((one) => ({ value: String(one), label: String(one) }))}
      />
    </div>
  );
}
