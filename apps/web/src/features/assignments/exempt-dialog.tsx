"use client";

import { Button } from "@starboard/ui/button";
import { Dialog } from "@starboard/ui/dialog";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { type FormEvent, useState } from "react";
import { errorForScreen } from "@/trpc/error-for-screen.ts";

interface ExemptDialogProps {
  name: string;
  onClose: () => void;
  onExempt: (reason: string) => Promise<unknown>;
}

/** Takes one person out of an assignment, for a reason. */
export function ExemptDialog({ name, onClose, onExempt }: ExemptDialogProps) {
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason"));
    setBusy(true);
    try {
      await onExempt(reason);
      onClose();
    } catch (error) {
      setProblem(errorForScreen(error).message);
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      size="narrow"
      title={`Exempt ${name}`}
      description="It is asked of them no more and they get no reminders of it. They read the reason."
    >
      <form className="grid gap-5" noValidate onSubmit={submit}>
        <Field label="Reason" error={problem}>
          <Input name="reason" maxLength={200} autoComplete="off" />
        </Field>
        <div>
          <Button type="submit" tone="primary" busy={isBusy}>
            Exempt
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
