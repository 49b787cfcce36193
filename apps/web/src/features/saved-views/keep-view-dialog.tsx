"use client";

import type { ViewPage } from "@starboard/domain/saved-view";
import { Button } from "@starboard/ui/button";
import { Dialog, DialogClose } from "@starboard/ui/dialog";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { FormProblem } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

export interface KeepViewDialogProps {
  page: ViewPage;
  search: string;
  open: boolean;
  onClose: () => void;
}

/** Asks under which name the filters are kept. */
export function KeepViewDialog({ page, search, open, onClose }: KeepViewDialogProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const formId = useId();
  const [name, setName] = useState("");
  const save = useMutation(trpc.dashboard.saveView.mutationOptions());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await save.mutateAsync({ page, name, search });
    } catch {
      return;
    }
    await queryClient.invalidateQueries({ queryKey: trpc.dashboard.views.queryKey() });
    showToast({ title: `“${name.trim()}” is kept under Views`, tone: "done" });
    setName("");
    onClose();
  };
  return (
    <Dialog
      title="Keep this view"
      description="The filters as they are now, for you alone. The figures are read afresh each time."
      open={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      size="narrow"
      footer={
        <>
          <Button tone="primary" type="submit" form={formId} busy={save.isPending}>
            Keep it
          </Button>
          <DialogClose>
            <Button tone="plain">Cancel</Button>
          </DialogClose>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <Field label="Its name" hint="A name that is there already takes the new filters.">
          <Input value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
        </Field>
      </form>
      {save.error ? <FormProblem>{errorForScreen(save.error).message}</FormProblem> : null}
    </Dialog>
  );
}
