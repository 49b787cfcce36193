"use client";

import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FormProblem, TimeZoneField, useForm, useHere } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { DoneNote } from "./done-note.tsx";

const loadSchema = () => import("@starboard/domain/account").then(({ UpdateProfile }) => UpdateProfile);

/** Name and time zone. */
export function ProfileForm() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { name, timeZone } = useHere();
  const update = useMutation(trpc.account.updateProfile.mutationOptions());
  const { problems, formProps, submitProps } = useForm(loadSchema, async (input) => {
    await update.mutateAsync(input);
    // Names stand in lists as well, and every time on every page is told in the zone.
    await queryClient.invalidateQueries();
  });
  return (
    <form {...formProps} className="grid max-w-[26rem] gap-5" aria-label="You" onChange={() => update.reset()}>
      <Field label="Name" hint="As your coach and your team read it." error={problems.name}>
        <Input name="name" autoComplete="name" defaultValue={name} />
      </Field>
      <TimeZoneField initial={timeZone} error={problems.timeZone} />
      <FormProblem>{problems.form}</FormProblem>
      <div className="flex flex-wrap items-center gap-4">
        <Button {...submitProps}>Save</Button>
        <DoneNote>{update.isSuccess ? "Saved." : null}</DoneNote>
      </div>
    </form>
  );
}
