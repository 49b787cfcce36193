"use client";

import { COMPANY_PROFILES, PROFILES } from "@starboard/domain/company-profile";
import { Button } from "@starboard/ui/button";
import { Dialog, DialogClose } from "@starboard/ui/dialog";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { RadioList } from "@starboard/ui/radio-list";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { FormProblem, useForm } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import type { Interview } from "./interview.ts";

const loadSchema = () =>
  import("@starboard/domain/interview").then(({ AddInterview }) => AddInterview.omit({ id: true }));

const options = COMPANY_PROFILES.map((value) => ({
  value,
  label: PROFILES[value].title,
  hint: PROFILES[value].hint,
}));

export interface InterviewDialogProps {
  /** The one to edit; null for a new one. */
  interview: Interview | null;
  /** Offered for a new one, as 2026-01-31. */
  today: string;
  onClose: () => void;
}

/** Writes an interview down, or changes it. */
export function InterviewDialog({ interview, today, onClose }: InterviewDialogProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  // Made once: sent again after a lost answer, it is still one interview.
  const id = useRef(interview?.id ?? crypto.randomUUID());
  const add = useMutation(trpc.interview.add.mutationOptions());
  const edit = useMutation(trpc.interview.edit.mutationOptions());
  const { problems, formProps, submitProps } = useForm(loadSchema, async (fields) => {
    if (interview) await edit.mutateAsync({ ...fields, interviewId: interview.id });
    else await add.mutateAsync({ ...fields, id: id.current });
    await queryClient.invalidateQueries({ queryKey: trpc.interview.list.queryKey() });
    onClose();
  });
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={interview ? "Change the interview" : "An interview ahead"}
      footer={
        <>
          <Button tone="primary" form="interview" {...submitProps}>
            {interview ? "Save" : "Add it"}
          </Button>
          <DialogClose>
            <Button tone="plain">Cancel</Button>
          </DialogClose>
        </>
      }
    >
      <form id="interview" {...formProps} className="grid gap-5">
        <FormProblem>{problems.form}</FormProblem>
        <Field label="Day" error={problems.day} required hint="As the calendar where you are says it.">
          <Input type="date" name="day" defaultValue={interview?.day ?? today} />
        </Field>
        <Field label="Organisation" error={problems.organisation} required>
          <Input name="organisation" defaultValue={interview?.organisation} autoComplete="off" />
        </Field>
        <Field label="Role" aside="optional" error={problems.role}>
          <Input name="role" defaultValue={interview?.role} autoComplete="off" />
        </Field>
        <RadioList
          legend="What they seem to care about"
          name="profile"
          options={options}
          defaultValue={interview?.profile ?? "balanced"}
        />
      </form>
    </Dialog>
  );
}
