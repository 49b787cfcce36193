"use client";

import { Field } from "@starboard/ui/field";
import { Select } from "@starboard/ui/select";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

const STEPS = [0, 1, 2, 3, 5, 8, 10, 15, 20, 30, 40];

const wordsFor = (capacity: number) => (capacity === 0 ? "none for now" : `at most ${capacity} at a time`);

/** How many open reviews the coach takes; the next request that waits is offered at once. */
export function CapacityChoice() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data } = useSuspenseQuery(trpc.review.capacity.queryOptions());
  const set = useMutation(
    trpc.review.setCapacity.mutationOptions({
      onSuccess: ({ capacity }) => {
        queryClient.setQueryData(trpc.review.capacity.queryKey(), { capacity });
        showToast({ title: `You take ${wordsFor(capacity)}.` });
      },
      onError: (error) => showToast({ title: "Not changed", text: errorForScreen(error).message, tone: "failed" }),
    }),
  );
  const steps = [...new Set([...STEPS, data.capacity])].sort((a, b) => a - b);
  return (
    <Field label="Reviews I take">
      <Select
        value={String(data.capacity)}
        disabled={set.isPending}
        options={steps.map((step) => ({ value: String(step), label: wordsFor(step) }))}
        onChange={(event) => set.mutate({ capacity: Number(event.target.value) })}
      />
    </Field>
  );
}
