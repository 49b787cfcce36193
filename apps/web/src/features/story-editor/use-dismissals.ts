"use client";

import type { RouterInputs, RouterOutputs } from "@starboard/api/client";
import type { Dismissal, DismissalScope, FindingPlace } from "@starboard/domain/dismissal";
import { showToast } from "@starboard/ui/toast";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "@/trpc/use-trpc.ts";

type Stored = RouterOutputs["finding"]["dismissed"][number];

export interface Dismissing {
  dismissals: readonly Stored[];
  dismiss: (place: FindingPlace, scope: DismissalScope) => void;
  showAgain: (dismissal: Stored) => void;
}

/** One toast: what became of it takes the place of what was done. */
const TOLD = "dismissal";
const NONE: readonly Stored[] = [];
const DONE: Readonly<Record<DismissalScope, string>> = {
  sentence: "Dismissed at this sentence.",
  story: "Dismissed in this story.",
  always: "Dismissed in all your stories here.",
};
const isSame = (a: Dismissal, b: Dismissal) =>
  a.ruleId === b.ruleId && a.scope === b.scope && a.section === b.section && a.sentence === b.sentence;

/** What the author does not want to see in a story. It is hidden at once and brought back where the server did not hear it. */
export function useDismissals(storyId: string): Dismissing {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const options = trpc.finding.dismissed.queryOptions({ storyId });
  const { data = NONE } = useQuery(options);
  const change = (update: (known: readonly Stored[]) => readonly Stored[]) => {
    queryClient.setQueryData(options.queryKey, (known) => [...update(known ?? NONE)]);
  };
  /** Puts back what was shown at once where the server did not hear it, in place of the word that it was done. */
  const tell = async (
    told: Promise<unknown>,
    title: string,
    before: (known: readonly Stored[]) => readonly Stored[],
  ) => {
    try {
      await told;
    } catch {
      change(before);
      showToast({ id: TOLD, tone: "failed", title, text: "The server did not hear that. Try again when it answers." });
    }
    await queryClient.invalidateQueries({ queryKey: trpc.finding.pathKey() });
  };
  const adding = (one: Stored) => (known: readonly Stored[]) => [one, ...known.filter((each) => !isSame(each, one))];
  const removing = (one: Stored) => (known: readonly Stored[]) => known.filter((each) => !isSame(each, one));

  const showAgain = (dismissal: Stored) => {
    change(removing(dismissal));
    const told = client.finding.showAgain.mutate(inputOf(storyId, dismissal));
    void tell(told, "The finding stays dismissed.", adding(dismissal));
  };
  return {
    dismissals: data,
    showAgain,
    dismiss: (place, scope) => {
      const at = scope === "sentence" ? place : { ...place, section: null, sentence: null };
      const dismissal = { ...at, scope, dismissedAt: new Date() };
      change(adding(dismissal));
      showToast({ id: TOLD, title: DONE[scope], undo: { run: () => showAgain(dismissal) } });
      const told = client.finding.dismiss.mutate(inputOf(storyId, dismissal));
      void tell(told, "The finding is shown again.", removing(dismissal));
    },
  };
}

const inputOf = (
  storyId: string,
  { ruleId, scope, section, sentence }: Dismissal,
): RouterInputs["finding"]["dismiss"] => ({ storyId, ruleId, scope, section, sentence });
