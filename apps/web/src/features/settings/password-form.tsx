"use client";

import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { PasswordInput } from "@starboard/ui/password-input";
import { useMutation } from "@tanstack/react-query";
import { FormProblem, useForm } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { DoneNote } from "./done-note.tsx";

const loadSchema = () => import("@starboard/domain/account").then(({ ChangePassword }) => ChangePassword);

/** A new password for who knows the present one; every other session of theirs ends. */
export function PasswordForm() {
  const trpc = useTRPC();
  const change = useMutation(trpc.account.changePassword.mutationOptions());
  const { problems, formProps, submitProps } = useForm(loadSchema, async (input, form) => {
    await change.mutateAsync(input);
    form.reset();
  });
  return (
    <form {...formProps} className="grid max-w-[26rem] gap-5" aria-label="Password" onInput={() => change.reset()}>
      <Field label="Present password" error={problems.current}>
        <PasswordInput name="current" />
      </Field>
      <Field
        label="New password"
        hint="At least 8 characters; a few words are best. Other browsers are signed out."
        error={problems.next}
      >
        <PasswordInput name="next" autoComplete="new-password" />
      </Field>
      <FormProblem>{problems.form}</FormProblem>
      <div className="flex flex-wrap items-center gap-4">
        <Button {...submitProps}>Change the password</Button>
        <DoneNote>{change.isSuccess ? "Changed. Other browsers are signed out." : null}</DoneNote>
      </div>
    </form>
  );
}
