"use client";

import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { Link } from "@starboard/ui/link";
import { PasswordInput } from "@starboard/ui/password-input";
import { useState } from "react";
import { FormProblem, leaveFor, useForm } from "@/features/shell/index.ts";
import { type Entered, enterWithPassword, wayOn } from "./enter.ts";

const loadSchema = () => import("@starboard/domain/account").then(({ SignIn }) => SignIn);

/** E-mail and password. @param next a path of this site to go on to */
export function SignInForm({ next }: { next: string }) {
  const [refusal, setRefusal] = useState<string>();
  const { problems, formProps, submitProps } = useForm(loadSchema, async ({ email, password }, form) => {
    setRefusal(undefined);
    let entered: Entered;
    try {
      entered = await enterWithPassword(email, password);
    } catch (error) {
      setRefusal((error as Error).message);
      form.querySelector<HTMLInputElement>("[name=password]")?.select();
      return;
    }
    await leaveFor(wayOn(entered, next));
  });
  return (
    <form {...formProps} className="grid gap-5" aria-label="Sign in">
      <Field label="E-mail" error={problems.email}>
        <Input name="email" type="email" autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Field>
      <Field label="Password" aside={<Link href="/reset">Forgot it?</Link>} error={problems.password}>
        <PasswordInput name="password" />
      </Field>
      <FormProblem>{refusal ?? problems.form}</FormProblem>
      <Button {...submitProps} tone="primary" size="big" block>
        Sign in
      </Button>
    </form>
  );
}
