"use client";

import { LEAVER_DAYS } from "@starboard/domain/leaver-days";
import { DEFAULT_ORGANISATION } from "@starboard/domain/organisation-defaults";
import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { Select } from "@starboard/ui/select";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { FormProblem, TimeZoneField, useForm } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

const loadSchema = () =>
  import("@starboard/domain/organisation-settings").then(({ SetOrganisation }) => SetOrganisation);

const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, "0")}:00`,
}));
const VISIBILITY = [
  { value: "private", label: "Its author alone" },
  { value: "team", label: "The leads and coaches of the author’s teams" },
];

const KEPT = [
  { value: "kept", label: "Kept until they ask for its erasure" },
  ...LEAVER_DAYS.map((days) => ({ value: String(days), label: `Deleted after ${days} days` })),
];

/** Name, zone, quiet hours, and what newcomers and new stories begin with. */
export function OrganisationForm() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data } = useSuspenseQuery(trpc.organisation.settings.queryOptions());
  const set = useMutation(trpc.organisation.set.mutationOptions());
  const { problems, formProps, submitProps } = useForm(loadSchema, async (input) => {
    await set.mutateAsync(input);
    // The name and the default of a new story stand on other pages too.
    await queryClient.invalidateQueries();
    showToast({ title: "The organisation’s settings are saved", tone: "done" });
  });
  return (
    <form {...formProps} className="grid gap-5" aria-label="The organisation">
      <Field label="Name" error={problems.name}>
        <Input name="name" defaultValue={data.name} autoComplete="off" />
      </Field>
      <TimeZoneField initial={data.timeZone} error={problems.timeZone} />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Quiet from" error={problems.quietFromHour}>
          <Select name="quietFromHour" options={HOURS} defaultValue={String(data.quietFromHour)} />
        </Field>
        <Field label="Quiet until" error={problems.quietUntilHour}>
          <Select name="quietUntilHour" options={HOURS} defaultValue={String(data.quietUntilHour)} />
        </Field>
        <p className="text-note text-ink-2 sm:col-span-2">
          On the clocks of whoever is reminded. A lead’s reminder in these hours waits until they are over; the same
          hour twice means no quiet hours.
        </p>
      </div>
      <Field
        label="Open reviews that a coach takes"
        hint={`Of a coach who joins from now on; each can choose another number. The default is ${DEFAULT_ORGANISATION.reviewCapacity}.`}
        error={problems.reviewCapacity}
      >
        <Input
          name="reviewCapacity"
          inputMode="numeric"
          autoComplete="off"
          className="max-w-24"
          defaultValue={data.reviewCapacity}
        />
      </Field>
      <Field
        label="Who reads a new story"
        hint="Until its author chooses. The form for a new story says which it is; stories that are there stay as they are."
        error={problems.newStoryVisibility}
      >
        <Select name="newStoryVisibility" options={VISIBILITY} defaultValue={data.newStoryVisibility} />
      </Field>
      <Field
        label="What those who leave have written"
        hint="Nobody opens it once they have left. Deleted are their stories with the reviews of them; what they wrote about other people’s stories stays without their name, and counts stay as numbers. A shorter time holds for those who have left already."
        error={problems.leaverDays}
      >
        <Select name="leaverDays" options={KEPT} defaultValue={String(data.leaverDays ?? "kept")} />
      </Field>
      <FormProblem>{problems.form}</FormProblem>
      <div>
        <Button {...submitProps}>Save</Button>
      </div>
    </form>
  );
}
