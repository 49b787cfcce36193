"use client";

import { Button } from "@starboard/ui/button";
import { Dialog } from "@starboard/ui/dialog";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { PasswordInput } from "@starboard/ui/password-input";
import { showToast } from "@starboard/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { FormProblem, useForm } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

const loadSchema = () => import("@starboard/domain/second-factor").then(({ BothFactors }) => BothFactors);

const WORDS = {
  renew: {
    title: "Make new recovery codes?",
    text: "The earlier ones open nothing any more.",
    confirm: "Make new ones",
  },
  off: {
    title: "Turn the second factor off?",
    text: "Your password, or your mailbox, is then enough to sign in. The recovery codes are deleted.",
    confirm: "Turn it off",
  },
} as const;

interface ChangeProps {
  /** Gets new recovery codes, where there are any. */
  onDone: (codes?: readonly string[]) => Promise<unknown>;
}

/** New recovery codes, or none of it any more: each after the password and a code. */
export function ChangeSecondFactor({ onDone }: ChangeProps) {
  const [act, setAct] = useState<keyof typeof WORDS>();
  return (
    <div className="flex flex-wrap gap-3">
      <Button onClick={() => setAct("renew")}>New recovery codes…</Button>
      <Button onClick={() => setAct("off")}>Turn it off…</Button>
      {act ? <BothFactorsDialog act={act} onDone={onDone} onClose={() => setAct(undefined)} /> : null}
    </div>
  );
}

function BothFactorsDialog({ act, onDone, onClose }: ChangeProps & { act: keyof typeof WORDS; onClose: () => void }) {
  const trpc = useTRPC();
  const renew = useMutation(trpc.account.renewRecoveryCodes.mutationOptions());
  const turnOff = useMutation(trpc.account.turnOffSecondFactor.mutationOptions());
  const { title, text, confirm } = WORDS[act];
  const { problems, formProps, submitProps } = useForm(loadSchema, async (input) => {
    const codes = act === "renew" ? (await renew.mutateAsync(input)).recoveryCodes : undefined;
    if (act === "off") {
      await turnOff.mutateAsync(input);
      showToast({ title: "Your second factor is off", tone: "done" });
    }
    onClose();
    await onDone(codes);
  });
  return (
    <Dialog open onOpenChange={(next) => (next ? undefined : onClose())} size="narrow" title={title} description={text}>
      <form {...formProps} className="grid gap-5">
        <Field label="Your password" error={problems.password}>
          <PasswordInput name="password" />
        </Field>
        <Field label="Code" hint="Of the app, or a recovery code." error={problems.code}>
          <Input name="code" autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} />
        </Field>
        <FormProblem>{problems.form}</FormProblem>
        <div>
          <Button {...submitProps} tone="primary">
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
