"use client";

import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { Link } from "@starboard/ui/link";
import { PageHeader } from "@starboard/ui/page-header";
import { PasswordInput } from "@starboard/ui/password-input";
import { useMutation } from "@tanstack/react-query";
import { FormProblem, leaveFor, useForm } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

const loadSchema = () =>
  import("@starboard/domain/account").then(({ ResetPassword }) => ResetPassword.omit({ token: true }));

/** The page behind the mailed link. */
export function ChoosePassword({ token }: { token: string }) {
  const trpc = useTRPC();
  const reset = useMutation(trpc.account.resetPassword.mutationOptions());
  const { problems, formProps, submitProps } = useForm(loadSchema, async ({ password }) => {
    await reset.mutateAsync({ token, password });
    await leaveFor("/signin?after=password-changed");
  });
  return (
    <>
      <PageHeader
        title="Choose a new password"
        lede="Wherever you are signed in, you are signed out then."
        sub={<Link href="/reset">Ask for another link</Link>}
      />
      <form {...formProps} className="grid max-w-[26rem] gap-5" aria-label="Reset">
        <Field label="New password" hint="At least 8 characters; a few words are best." error={problems.password}>
          <PasswordInput name="password" autoComplete="new-password" />
        </Field>
        <FormProblem>{problems.form}</FormProblem>
        <Button {...submitProps} tone="primary">
          Change the password
        </Button>
      </form>
    </>
  );
}
