"use client";

import type { RouterInputs, RouterOutputs } from "@starboard/api/client";
import type { Dismissal, DismissalScope, FindingPlace } from "@starboard/domain/dismissal";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/use-trpc.ts";

type Stored = RouterOutputs["finding"]["dismissed"][number];

export interface Dismissing {
  dismissals: readonly Stored[];
  dismiss: (place: FindingPlace, scope: DismissalScope) => void;
  showAgain: (dismissal: Dismissal) => void;
}

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
  const queryClient = useQueryClient();
  const options = trpc.finding.dismissed.queryOptions({ storyId });
  const { data = NONE } = useQuery(options);
  const change = (update: (known: readonly Stored[]) => readonly Stored[]) => {
    queryClient.setQueryData(options.queryKey, (known) => [...update(known ?? NONE)]);
  };
  const settle = {
    onError: () =>
      showToast({ tone: "failed", title: "The server did not hear that. Nothing was changed; try again." }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.finding.pathKey() }),
  };
  const add = useMutation(trpc.finding.dismiss.mutationOptions(settle));
  const remove = useMutation(trpc.finding.showAgain.mutationOptions(settle));

  const showAgain = (dismissal: Dismissal) => {
    change((known) => known.filter((each) => !isSame(each, dismissal)));
    remove.mutate(inputOf(storyId, dismissal));
  };
  return {
    dismissals: data,
    showAgain,
    dismiss: (place, scope) => {
      const at = scope === "sentence" ? place : { ...place, section: null, sentence: null };
      const dismissal = { ...at, scope, dismissedAt: new Date() };
      change((known) => [dismissal, ...known]);
      add.mutate(inputOf(storyId, dismissal));
      showToast({ title: DONE[scope], undo: { run: () => showAgain(dismissal) } });
    },
  };
}

const inputOf = (
  storyId: string,
  { ruleId, scope, section, sentence }: Dismissal,
): RouterInputs["finding"]["dismiss"] => ({ storyId, ruleId, scope, section, sentence });
