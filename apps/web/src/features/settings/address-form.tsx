"use client";

import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { PasswordInput } from "@starboard/ui/password-input";
import { useMutation } from "@tanstack/react-query";
import { FormProblem, useForm, useHere } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { DoneNote } from "./done-note.tsx";

const loadSchema = () => import("@starboard/domain/account").then(({ RequestAddressChange }) => RequestAddressChange);

/** Another address for signing in and for mail; it counts once the link mailed there is opened. */
export function AddressForm() {
  const trpc = useTRPC();
  const { email } = useHere();
  const request = useMutation(trpc.account.requestAddressChange.mutationOptions());
  const { problems, formProps, submitProps } = useForm(loadSchema, async (input, form) => {
    await request.mutateAsync(input);
    form.reset();
  });
  return (
    <form {...formProps} className="grid max-w-[26rem] gap-5" aria-label="Address" onInput={() => request.reset()}>
      <p className="text-ink-2 wrap-anywhere">You sign in with {email}.</p>
      <Field label="New address" error={problems.email}>
        <Input name="email" type="email" autoComplete="email" autoCapitalize="none" spellCheck={false} />
      </Field>
      <Field label="Your password" hint="So that nobody else can move your account." error={problems.password}>
        <PasswordInput name="password" />
      </Field>
      <FormProblem>{problems.form}</FormProblem>
      <div className="flex flex-wrap items-center gap-4">
        <Button {...submitProps}>Mail me a link there</Button>
        <DoneNote>{request.data?.message ?? null}</DoneNote>
      </div>
    </form>
  );
}
