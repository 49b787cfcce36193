"use client";

import { Button } from "@starboard/ui/button";
import { Dialog } from "@starboard/ui/dialog";
import { Field } from "@starboard/ui/field";
import { PasswordInput } from "@starboard/ui/password-input";
import { showToast } from "@starboard/ui/toast";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { FormProblem, useForm } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

const loadSchema = () => import("@starboard/domain/account").then(({ EndOtherSessions }) => EndOtherSessions);

interface EndSessionsProps {
  /** Of the button that asks. */
  label: string;
  /** Its name, where the label alone does not say which. */
  hint?: string;
  title: string;
  confirmLabel: string;
  /** What the toast says afterwards. */
  done: string;
  onEnd: (input: { password: string }) => Promise<unknown>;
  children: ReactNode;
}

/** Signs out elsewhere, after the password: a browser that somebody left open is not enough. */
export function EndSessions({ label, hint, ...dialog }: EndSessionsProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size={hint ? "small" : undefined} aria-label={hint} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen ? <PasswordDialog {...dialog} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function PasswordDialog({
  title,
  confirmLabel,
  done,
  onEnd,
  onClose,
  children,
}: Omit<EndSessionsProps, "label" | "hint"> & { onClose: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { problems, formProps, submitProps } = useForm(loadSchema, async (input) => {
    await onEnd(input);
    showToast({ title: done, tone: "done" });
    onClose();
    await queryClient.invalidateQueries({ queryKey: trpc.account.sessions.queryKey() });
  });
  return (
    <Dialog
      open
      onOpenChange={(next) => (next ? undefined : onClose())}
      size="narrow"
      title={title}
      description={children}
    >
      <form {...formProps} className="grid gap-5">
        <Field label="Your password" error={problems.password}>
          <PasswordInput name="password" />
        </Field>
        <FormProblem>{problems.form}</FormProblem>
        <div>
          <Button {...submitProps} tone="primary">
            {confirmLabel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
