"use client";

import { Button } from "@starboard/ui/button";
import { Dialog, DialogClose } from "@starboard/ui/dialog";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { FormProblem, useHere } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { clockWords } from "./clock-words.ts";
import { readClock } from "./read-clock.ts";

export interface SaidAloudDialogProps {
  storyId: string;
  practisedAt: Date | null;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Notes that the story was said aloud and how long it took. */
export function SaidAloudDialog({ storyId, practisedAt, isOpen, onOpenChange }: SaidAloudDialogProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { timeZone } = useHere();
  const operation = useRef<string>(null);
  const [error, setError] = useState<string>();
  const takeBack = useMutation(
    trpc.practice.remove.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.story.pathFilter()),
      onError: (error) => showToast({ title: "Not taken back", text: errorForScreen(error).message, tone: "failed" }),
    }),
  );
  const record = useMutation(
    trpc.story.recordPractice.mutationOptions({
      onSuccess: ({ practiceId }) => {
        operation.current = null;
        onOpenChange(false);
        const undo = { run: () => takeBack.mutate({ practiceId }) };
        showToast({ title: "Noted: said aloud.", tone: "done", undo });
        return queryClient.invalidateQueries(trpc.story.pathFilter());
      },
    }),
  );
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readClock(String(new FormData(event.currentTarget).get("time") ?? ""));
    if ("problem" in read) return setError(read.problem);
    setError(undefined);
    operation.current ??= crypto.randomUUID();
    record.mutate({ storyId, operationId: operation.current, seconds: read.seconds });
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={onOpenChange}
      size="narrow"
      title="Said aloud"
      description={
        practisedAt
          ? `Last noted ${clockWords(practisedAt, timeZone)}. How long did it take this time?`
          : "Say the story to somebody, or to the wall, and note how long it took."
      }
      footer={
        <>
          <Button tone="primary" type="submit" form="said-aloud" busy={record.isPending}>
            Note it
          </Button>
          <DialogClose>
            <Button tone="plain">Cancel</Button>
          </DialogClose>
        </>
      }
    >
      <form id="said-aloud" onSubmit={send} noValidate className="grid gap-3">
        <FormProblem>{record.error ? errorForScreen(record.error).message : undefined}</FormProblem>
        <Field label="Minutes and seconds" hint="For example 2:20. The aim is 2:00 to 3:00." error={error}>
          <Input name="time" inputMode="text" autoComplete="off" placeholder="2:20" />
        </Field>
      </form>
    </Dialog>
  );
}
