import type { RouterOutputs } from "@starboard/api/client";
import { showToast } from "@starboard/ui/toast";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import type { Server } from "@/trpc/use-server.ts";
import type { Found } from "./list-found.ts";

type Review = Pick<RouterOutputs["review"]["get"], "id" | "candidateName">;

/** Overrules a finding of the engine, and lets it stand again. */
export function overruleActions({ trpc, client, queryClient }: Server, { id: requestId, candidateName }: Review) {
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.review.get.queryKey({ requestId }) });
  const take = async (overrulingId: string) => {
    try {
      await client.overruling.remove.mutate({ overrulingId });
      await refresh();
      showToast({ title: "The finding stands again" });
    } catch (error) {
      showToast({ title: "Nothing was changed", text: errorForScreen(error).message, tone: "failed" });
    }
  };
  return {
    take,
    /** Throws what the server says. */
    overrule: async ({ finding: { ruleId, start, end } }: Found, reason: string) => {
      const { overrulingId } = await client.overruling.add.mutate({ requestId, ruleId, start, end, reason });
      await refresh();
      showToast({
        title: "Overruled",
        text: `${candidateName} sees that, and why. The stored score stays.`,
        undo: { run: () => void take(overrulingId) },
      });
    },
  };
}
