"use client";

import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { PageHeader } from "@starboard/ui/page-header";
import { PasswordInput } from "@starboard/ui/password-input";
import { useMutation } from "@tanstack/react-query";
import { FormProblem, leaveFor, TimeZoneField, useForm } from "@/features/shell/index.ts";
import { enterWithPassword } from "@/features/sign-in/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

const loadSchema = () => import("@starboard/domain/account").then(({ SetUp }) => SetUp.omit({ token: true }));

/** The first organisation and its owner, for who holds the link from the log; signed in afterwards. */
export function SetUpForm({ token }: { token: string }) {
  const trpc = useTRPC();
  const setUp = useMutation(trpc.account.setUp.mutationOptions());
  const { problems, formProps, submitProps } = useForm(loadSchema, async (input) => {
    const { slug } = await setUp.mutateAsync({ token, ...input });
    const home = `/o/${slug}`;
    // All is made now; should signing in fail, the sign-in page takes over.
    const isIn = await enterWithPassword(input.email, input.password).then(
      () => true,
      () => false,
    );
    await leaveFor(isIn ? home : `/signin?next=${encodeURIComponent(home)}`);
  });
  return (
    <>
      <PageHeader
        title="Set up Starboard"
        lede="Name the first organisation and yourself as its owner. Everybody else comes by your invitation."
      />
      <form {...formProps} className="grid max-w-[26rem] gap-5" aria-label="Set up">
        <Field label="Organisation" hint="A career centre, a school, a team." error={problems.organisation}>
          <Input name="organisation" autoComplete="organization" />
        </Field>
        <Field label="Your name" error={problems.name}>
          <Input name="name" autoComplete="name" />
        </Field>
        <Field label="E-mail" hint="You sign in with it." error={problems.email}>
          <Input name="email" type="email" autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Field>
        <Field label="Password" hint="At least 8 characters; a few words are best." error={problems.password}>
          <PasswordInput name="password" autoComplete="new-password" />
        </Field>
        <TimeZoneField error={problems.timeZone} />
        <FormProblem>{problems.form}</FormProblem>
        <Button {...submitProps} tone="primary">
          Set up
        </Button>
      </form>
    </>
  );
}
