"use client";

import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { Link } from "@starboard/ui/link";
import { PageHeader } from "@starboard/ui/page-header";
import { TextButton } from "@starboard/ui/text-button";
import { useState } from "react";
import { FormProblem, leaveFor, useForm } from "@/features/shell/index.ts";
import { enterWithCode } from "./enter.ts";

const loadSchema = () => import("@starboard/domain/second-factor").then(({ SecondStepForm }) => SecondStepForm);

const ASKED = {
  app: {
    lede: "Your account asks for a code besides. Open the app on your telephone that shows it.",
    label: "Code of the app",
    hint: "Six digits, new every half minute.",
    other: "I do not have the app here",
  },
  recovery: {
    lede: "One of the ten codes that you were given when you turned the second factor on. It works this once.",
    label: "Recovery code",
    hint: "Twenty-four letters and digits.",
    other: "Use the app’s code",
  },
} as const;

/** The second step of signing in. @param next a path of this site to go on to */
export function EnterByCode({ next }: { next: string }) {
  const [kind, setKind] = useState<keyof typeof ASKED>("app");
  const [refusal, setRefusal] = useState<string>();
  const asked = ASKED[kind];
  const { problems, formProps, submitProps } = useForm(loadSchema, async ({ code }, form) => {
    setRefusal(undefined);
    try {
      await enterWithCode(code);
    } catch (error) {
      setRefusal((error as Error).message);
      form.querySelector<HTMLInputElement>("[name=code]")?.select();
      return;
    }
    await leaveFor(next);
  });
  const change = () => {
    setRefusal(undefined);
    setKind(kind === "app" ? "recovery" : "app");
  };
  return (
    <>
      <PageHeader title="One more step" lede={asked.lede} sub={<Link href="/signin">Sign in as somebody else</Link>} />
      <form {...formProps} className="grid max-w-[26rem] gap-5" aria-label="Second step">
        <Field key={kind} label={asked.label} hint={asked.hint} error={problems.code}>
          <Input
            name="code"
            autoFocus
            autoComplete={kind === "app" ? "one-time-code" : "off"}
            inputMode={kind === "app" ? "numeric" : "text"}
            autoCapitalize="none"
            spellCheck={false}
            className="font-mono"
          />
        </Field>
        <FormProblem>{refusal ?? problems.form}</FormProblem>
        <Button {...submitProps} tone="primary" size="big" block>
          Sign in
        </Button>
        <p className="text-note">
          <TextButton onClick={change}>{asked.other}</TextButton>
        </p>
      </form>
    </>
  );
}
