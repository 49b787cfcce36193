"use client";

import { KEPT_AFTER_ERASURE } from "@starboard/domain/kept-after-erasure";
import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { PasswordInput } from "@starboard/ui/password-input";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { FormProblem, leaveFor, useForm } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

const loadSchema = () => import("@starboard/domain/privacy").then(({ RequestErasure }) => RequestErasure);

/** Erases the person, after their password and a second look at what goes and what stays. */
export function ErasureForm() {
  const [isOpen, setOpen] = useState(false);
  const request = useMutation(useTRPC().privacy.requestErasure.mutationOptions());
  const { problems, formProps, submitProps } = useForm(loadSchema, async (input) => {
    const { receipt } = await request.mutateAsync(input);
    await leaveFor(`/erased/${receipt}`);
  });
  if (!isOpen) {
    return (
      <div className="grid justify-items-start gap-4">
        <p className="text-ink-2">Your account and all your stories, everywhere. It cannot be undone.</p>
        <Button onClick={() => setOpen(true)}>Erase me…</Button>
      </div>
    );
  }
  return (
    <form {...formProps} className="grid max-w-[26rem] gap-5" aria-label="Erase me">
      <p>
        Your stories with all their versions and the reviews of them, your practice, your name and address, and your
        memberships go, in every organisation. Save your data first if you want to keep it.
      </p>
      <div>
        <p className="mb-2 font-semibold">What stays</p>
        <ul className="grid list-disc gap-1.5 pl-5 text-ink-2">
          {KEPT_AFTER_ERASURE.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      <Field label="Your password" hint="So that nobody else can erase you." error={problems.password}>
        <PasswordInput name="password" />
      </Field>
      <FormProblem>{problems.form}</FormProblem>
      <div className="flex flex-wrap items-center gap-4">
        <Button {...submitProps} tone="danger">
          Erase me for ever
        </Button>
        <Button onClick={() => setOpen(false)}>Keep my account</Button>
      </div>
    </form>
  );
}
