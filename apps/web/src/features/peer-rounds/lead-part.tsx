"use client";

import { Button } from "@starboard/ui/button";
import { ConfirmDialog } from "@starboard/ui/confirm-dialog";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import type { Round } from "./round.ts";

export interface LeadPartProps {
  round: Round;
  lead: NonNullable<Round["lead"]>;
}

/** How far a round is, who is missing, and the button that gives the stories out. */
export function LeadPart({ round, lead }: LeadPartProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const allocate = useMutation(trpc.round.allocate.mutationOptions());
  const give = async () => {
    try {
      const { placed, missing } = await allocate.mutateAsync({ roundId: round.id });
      showToast({
        title: `${placed} ${placed === 1 ? "review" : "reviews"} given out`,
        ...(missing > 0 && {
          text: `${missing} could not be placed: everybody gives as many already, or has paired with them before.`,
        }),
        tone: "done",
      });
    } catch (error) {
      showToast({ title: "Not given out", text: errorForScreen(error).message, tone: "failed" });
    }
    await queryClient.invalidateQueries({ queryKey: trpc.round.list.queryKey() });
  };
  const { candidates, handedIn, waiting, without, reviews, done, noShows, helpfulness, rated } = lead;
  return (
    <div className="grid gap-3 text-note">
      <p>
        <b className="font-semibold">
          {handedIn} of {candidates}
        </b>{" "}
        have handed in a story.
        {without.length > 0 && !round.isOver ? (
          <span className="text-ink-2"> Still missing: {without.join(", ")}.</span>
        ) : null}
      </p>
      {reviews > 0 ? (
        <p>
          <b className="font-semibold">
            {done} of {reviews}
          </b>{" "}
          reviews are given.
          {helpfulness === null ? null : ` They were rated ${helpfulness.toFixed(1)} of 5 for helpfulness (${rated}).`}
        </p>
      ) : null}
      {noShows.length > 0 ? <p className="text-ink-2">Did not give what was due: {noShows.join(", ")}.</p> : null}
      {waiting > 0 && !round.isOver ? (
        <p>
          {round.allocatedAt ? (
            <Button busy={allocate.isPending} onClick={() => void give()}>
              Place {waiting === 1 ? "the one who came" : `the ${waiting} who came`} late
            </Button>
          ) : (
            <ConfirmDialog
              title="Give the stories out?"
              confirmLabel="Give them out"
              onConfirm={give}
              trigger={<Button>Give the stories out…</Button>}
            >
              <p>
                {handedIn} of {candidates} have handed in. Each of them is told at once whose story to review; who hands
                in later can still be placed.
              </p>
            </ConfirmDialog>
          )}
        </p>
      ) : null}
    </div>
  );
}
