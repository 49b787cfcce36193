"use client";

import type { RouterOutputs } from "@starboard/api/client";
import type { CalibrationValues } from "@starboard/domain/calibration";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

/** The caller's ratings of a set: shown at once, kept one after the other in the order in which they were given. */
export function useRatings(set: RouterOutputs["calibration"]["get"]) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [changed, setChanged] = useState<Readonly<Record<string, CalibrationValues>>>({});
  const fail = (error: unknown) =>
    showToast({ id: "calibration", title: "Not kept", text: errorForScreen(error).message, tone: "failed" });
  // The end too: it is pressed right after the last rating, which has to be kept by then.
  const scope = { id: `rate-${set.id}` };
  const keep = useMutation(trpc.calibration.rate.mutationOptions({ scope, onError: fail }));
  const end = useMutation(
    trpc.calibration.finish.mutationOptions({
      scope,
      onError: fail,
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.calibration.pathKey() }),
    }),
  );
  const valuesOf = (itemId: string): CalibrationValues =>
    changed[itemId] ?? set.items.find(({ id }) => id === itemId)?.mine ?? {};
  const rate = (itemId: string, values: CalibrationValues) => {
    setChanged((now) => ({ ...now, [itemId]: values }));
    keep.mutate({ itemId, values });
  };
  const state = keep.isError ? "Not kept: press again" : keep.isPending ? "Saving …" : keep.isSuccess ? "Saved" : null;
  return { valuesOf, rate, state, finish: () => end.mutate({ setId: set.id }), isFinishing: end.isPending };
}
