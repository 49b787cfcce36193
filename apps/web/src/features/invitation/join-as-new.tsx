"use client";

import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { PasswordInput } from "@starboard/ui/password-input";
import { useMutation } from "@tanstack/react-query";
import { FormProblem, leaveFor, TimeZoneField, useForm } from "@/features/shell/index.ts";
import { enterWithPassword } from "@/features/sign-in/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

const loadSchema = () =>
  import("@starboard/domain/organisation").then(({ AcceptInvite }) => AcceptInvite.omit({ token: true }).required());

/** For somebody new: a name, a password, a time zone; signed in afterwards. */
export function JoinAsNew({ token, organisation, email }: { token: string; organisation: string; email: string }) {
  const trpc = useTRPC();
  const accept = useMutation(trpc.account.acceptInvite.mutationOptions());
  const { problems, formProps, submitProps } = useForm(loadSchema, async (account) => {
    const { slug } = await accept.mutateAsync({ token, ...account });
    const home = `/o/${slug}`;
    // The account is there now; should signing in fail, the sign-in page takes over.
    const isIn = await enterWithPassword(email, account.password).then(
      () => true,
      () => false,
    );
    await leaveFor(isIn ? home : `/signin?next=${encodeURIComponent(home)}`);
  });
  return (
    <form {...formProps} className="grid gap-5" aria-label="Make an account">
      <Field label="E-mail" hint="You sign in with it.">
        <Input type="email" value={email} readOnly autoComplete="username" />
      </Field>
      <Field label="Your name" hint="As your coach and your team will read it." error={problems.name}>
        <Input name="name" autoComplete="name" />
      </Field>
      <Field label="Password" hint="At least 8 characters; a few words are best." error={problems.password}>
        <PasswordInput name="password" autoComplete="new-password" />
      </Field>
      <TimeZoneField error={problems.timeZone} />
      <FormProblem>{problems.form}</FormProblem>
      <Button {...submitProps} tone="primary">
        Join {organisation}
      </Button>
    </form>
  );
}
