"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { Link } from "@starboard/ui/link";
import { PasswordInput } from "@starboard/ui/password-input";
import { SquareCode } from "@starboard/ui/square-code";
import { TextButton } from "@starboard/ui/text-button";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { FormProblem, useForm } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

const loadPasswordSchema = () =>
  import("@starboard/domain/second-factor").then(({ StartSecondFactor: schema }) => schema);
const loadCodeSchema = () =>
  import("@starboard/domain/second-factor").then(({ ConfirmSecondFactor }) => ConfirmSecondFactor);

type Shown = RouterOutputs["account"]["startSecondFactor"];

/** Password, then the secret for the app, then the app's first code. @param onDone gets the recovery codes */
export function StartSecondFactor({ onDone }: { onDone: (codes: readonly string[]) => Promise<unknown> }) {
  const [isAsking, setAsking] = useState(false);
  const [shown, setShown] = useState<Shown>();
  if (shown) return <FirstCode shown={shown} onDone={onDone} onCancel={() => setShown(undefined)} />;
  if (isAsking) return <PasswordFirst onShown={setShown} />;
  return <Button onClick={() => setAsking(true)}>Set it up…</Button>;
}

function PasswordFirst({ onShown }: { onShown: (shown: Shown) => void }) {
  const start = useMutation(useTRPC().account.startSecondFactor.mutationOptions());
  const { problems, formProps, submitProps } = useForm(loadPasswordSchema, async (input) => {
    onShown(await start.mutateAsync(input));
  });
  return (
    <form {...formProps} className="grid w-full max-w-[26rem] gap-5" aria-label="Set up the second factor">
      <Field label="Your password" error={problems.password}>
        <PasswordInput name="password" autoFocus />
      </Field>
      <FormProblem>{problems.form}</FormProblem>
      <div>
        <Button {...submitProps} tone="primary">
          Go on
        </Button>
      </div>
    </form>
  );
}

interface FirstCodeProps {
  shown: Shown;
  onDone: (codes: readonly string[]) => Promise<unknown>;
  onCancel: () => void;
}

function FirstCode({ shown: { text, address, picture }, onDone, onCancel }: FirstCodeProps) {
  const confirm = useMutation(useTRPC().account.confirmSecondFactor.mutationOptions());
  const { problems, formProps, submitProps } = useForm(loadCodeSchema, async (input) => {
    await onDone((await confirm.mutateAsync(input)).recoveryCodes);
  });
  return (
    <form {...formProps} className="grid w-full gap-5" aria-label="First code of the app">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
        <SquareCode {...picture} label="The secret for your authenticator app, as a picture to scan" />
        <div className="grid min-w-0 flex-1 basis-56 gap-3">
          <p>Scan the picture with an authenticator app.</p>
          <p className="text-note text-ink-2">
            Or type this into it, for codes by time: <code className="select-all wrap-anywhere">{text}</code>
          </p>
          <p className="text-note">
            <Link href={address}>Open it in an app on this device</Link>
          </p>
        </div>
      </div>
      <Field
        className="max-w-[26rem]"
        label="Code of the app"
        hint="Six digits. It is on once the first code was right; other browsers are then signed out."
        error={problems.code}
      >
        <Input name="code" autoFocus autoComplete="one-time-code" inputMode="numeric" className="font-mono" />
      </Field>
      <FormProblem>{problems.form}</FormProblem>
      <div className="flex flex-wrap items-center gap-4">
        <Button {...submitProps} tone="primary">
          Turn it on
        </Button>
        <TextButton onClick={onCancel}>Leave it off</TextButton>
      </div>
    </form>
  );
}
