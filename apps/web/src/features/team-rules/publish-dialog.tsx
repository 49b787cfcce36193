"use client";

import { REASON_MAX_LENGTH } from "@starboard/domain/rules-reason";
import { Button } from "@starboard/ui/button";
import { Dialog, DialogClose } from "@starboard/ui/dialog";
import { Field } from "@starboard/ui/field";
import { Textarea } from "@starboard/ui/textarea";
import { type FormEvent, type ReactElement, type ReactNode, useId, useRef, useState } from "react";
import { FormProblem } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";

export interface PublishDialogProps {
  title: string;
  confirmLabel: string;
  trigger: ReactElement<Record<string, unknown>>;
  /** What it changes, and for whom. */
  children: ReactNode;
  /** The same operation sent again publishes once. */
  publish: (sent: { operationId: string; reason: string }) => Promise<unknown>;
}

/** Asks why, then publishes; the reason is for everybody whose score moves. */
export function PublishDialog({ title, confirmLabel, trigger, children, publish }: PublishDialogProps) {
  const formId = useId();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const operationId = useRef<string>(undefined);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "");
    operationId.current ??= crypto.randomUUID();
    setBusy(true);
    setProblem(undefined);
    try {
      await publish({ operationId: operationId.current, reason });
      operationId.current = undefined;
      setOpen(false);
    } catch (error) {
      setProblem(errorForScreen(error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={title}
      trigger={trigger}
      open={isOpen}
      onOpenChange={setOpen}
      footer={
        <>
          <Button type="submit" form={formId} tone="primary" busy={isBusy}>
            {confirmLabel}
          </Button>
          <DialogClose>
            <Button tone="plain">Not now</Button>
          </DialogClose>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate method="post" className="grid gap-4">
        {children}
        <Field
          label="Why the rules change"
          hint="Everybody in the organisation reads it beside their score. It cannot be changed afterwards."
        >
          <Textarea name="reason" maxLength={REASON_MAX_LENGTH} />
        </Field>
        <FormProblem>{problem}</FormProblem>
      </form>
    </Dialog>
  );
}
