"use client";

import { Link } from "@starboard/ui/link";
import { Switch } from "@starboard/ui/switch";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { FormProblem } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

/** Whether the organisation is open to members with a second factor alone. */
export function FactorSwitch({ org }: { org: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data } = useSuspenseQuery(trpc.organisation.settings.queryOptions());
  const set = useMutation(
    trpc.organisation.setSecondFactor.mutationOptions({
      onSuccess: async ({ isRequired }) => {
        await queryClient.invalidateQueries();
        showToast({
          title: isRequired ? "Everybody needs a second factor now" : "A second factor is everybody’s own choice again",
          tone: "done",
        });
      },
    }),
  );
  return (
    <div className="grid gap-4">
      <Switch
        label="Every member needs a second factor"
        hint="From the next request on, who has none sees nothing here until they turn theirs on; tokens of theirs too. Nothing of theirs is lost."
        checked={set.isPending ? set.variables.isRequired : data.requiresSecondFactor}
        disabled={set.isPending}
        onChange={(event) => set.mutate({ isRequired: event.target.checked })}
      />
      <FormProblem>{set.error ? errorForScreen(set.error).message : undefined}</FormProblem>
      <p className="text-note text-ink-2">
        Who has one on stands under <Link href={`/o/${org}/people`}>People</Link>.
      </p>
    </div>
  );
}
