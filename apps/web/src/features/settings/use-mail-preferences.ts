"use client";

import type { RouterInputs, RouterOutputs } from "@starboard/api/client";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

export type MailPreferences = RouterOutputs["mail"]["preferences"];
type Change = RouterInputs["mail"]["setPreferences"];

/** The caller's preferences here. A change is shown and saved at once, and the toast takes it back. */
export function useMailPreferences() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const queryKey = trpc.mail.preferences.queryKey();
  const { data } = useSuspenseQuery(trpc.mail.preferences.queryOptions());
  const { mutate } = useMutation(
    trpc.mail.setPreferences.mutationOptions({
      onMutate: async (change) => {
        await queryClient.cancelQueries({ queryKey });
        const before = queryClient.getQueryData(queryKey);
        queryClient.setQueryData(queryKey, (now) => now && withChange(now, change));
        return { before };
      },
      onError: (error, _change, kept) => {
        queryClient.setQueryData(queryKey, kept?.before);
        showToast({ title: "Not changed", text: errorForScreen(error).message, tone: "failed" });
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey }),
    }),
  );
  /** @param title what the toast says; `back` is the change that undoes it */
  const change = (wanted: Change, back: Change, title: string) =>
    mutate(wanted, {
      onSuccess: () => showToast({ id: "mail-preferences", title, tone: "done", undo: { run: () => mutate(back) } }),
    });
  return { preferences: data, change };
}

function withChange(now: MailPreferences, { paces, quietHours, digestHour, hasLeadDigest }: Change): MailPreferences {
  return {
    ...now,
    paces: { ...now.paces, ...paces },
    quietHours: quietHours === undefined ? now.quietHours : (quietHours ?? now.usualQuietHours),
    hasOwnQuietHours: quietHours === undefined ? now.hasOwnQuietHours : quietHours !== null,
    digestHour: digestHour === undefined ? now.digestHour : digestHour,
    hasLeadDigest: hasLeadDigest ?? now.hasLeadDigest,
  };
}
