"use client";

import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { Select } from "@starboard/ui/select";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { FormProblem, useForm } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { DoneNote } from "./done-note.tsx";

const loadSchema = () => import("./registration-schema.ts").then((module) => module.RegistrationInput);

/** For an owner: whether people may join the organisation by themselves, and into which team they come. */
export function RegistrationForm() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data } = useSuspenseQuery(trpc.organisation.registration.queryOptions());
  const set = useMutation(trpc.organisation.setRegistration.mutationOptions());
  const { problems, formProps, submitProps } = useForm(loadSchema, async (input) => {
    await set.mutateAsync(input);
    await queryClient.invalidateQueries({ queryKey: trpc.organisation.registration.queryKey() });
  });
  const options = [
    { value: "", label: "Nobody: invitations only" },
    ...data.teams.map(({ id, name }) => ({ value: id, label: `Everybody, as candidates of ${name}` })),
  ];
  return (
    <form {...formProps} className="grid max-w-[26rem] gap-5" aria-label="Registration" onInput={() => set.reset()}>
      <Field
        label="Who may join by themselves"
        hint="They open the mailed link first; until then there is no account."
        error={problems.teamId}
      >
        <Select name="teamId" options={options} defaultValue={data.teamId ?? ""} />
      </Field>
      {data.teamId ? (
        <p className="text-ink-2 wrap-anywhere">
          The address to hand out: <code className="select-all font-mono text-note">{data.address}</code>
        </p>
      ) : null}
      <FormProblem>{problems.form}</FormProblem>
      <div className="flex flex-wrap items-center gap-4">
        <Button {...submitProps}>Save</Button>
        <DoneNote>{set.isSuccess ? "Saved." : null}</DoneNote>
      </div>
    </form>
  );
}
