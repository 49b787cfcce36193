"use client";

import { DEFAULT_READINESS } from "@starboard/domain/readiness";
import { readinessOf } from "@starboard/domain/readiness-numbers";
import { Button } from "@starboard/ui/button";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { NumberFields, useNumbers } from "@/features/readiness-numbers/index.ts";
import { FormProblem } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

/** The formula's numbers for the whole organisation; each may go back to the product's default by itself. */
export function ReadinessForm() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data } = useSuspenseQuery(trpc.organisation.settings.queryOptions());
  const set = useMutation(trpc.organisation.setReadiness.mutationOptions());
  const numbers = useNumbers(DEFAULT_READINESS, readinessOf(data.readiness));
  const [problem, setProblem] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(undefined);
    try {
      const readiness = await numbers.read();
      if (!readiness) return;
      await set.mutateAsync({ readiness });
      await queryClient.invalidateQueries({ queryKey: trpc.organisation.settings.queryKey() });
      await queryClient.invalidateQueries({ queryKey: trpc.team.pathKey() });
      const own = Object.keys(readiness).length;
      showToast({
        title: own === 0 ? "Readiness is worked out by the defaults" : "The numbers are saved and hold at once",
        tone: "done",
      });
    } catch (error) {
      setProblem(errorForScreen(error).message);
    }
  };
  return (
    <form onSubmit={submit} noValidate method="post" className="grid gap-6" aria-label="Readiness, in numbers">
      <p className="text-note text-ink-2">
        A number that differs from the default says so. A cohort or a person may have other numbers, and a day of the
        interview, as targets on the team’s page.
      </p>
      <NumberFields
        base={DEFAULT_READINESS}
        baseWords="the default"
        typed={numbers.typed}
        problems={numbers.problems}
        onChange={numbers.change}
      />
      <FormProblem>{problem}</FormProblem>
      <div>
        <Button type="submit" busy={set.isPending}>
          Save the numbers
        </Button>
      </div>
    </form>
  );
}
