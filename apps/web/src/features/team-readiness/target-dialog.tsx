"use client";

import type { ReadinessSettings } from "@starboard/domain/readiness";
import { SetTarget, type TargetScope } from "@starboard/domain/readiness-target";
import type { Target } from "@starboard/domain/target-of";
import { Button } from "@starboard/ui/button";
import { Dialog } from "@starboard/ui/dialog";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { Select } from "@starboard/ui/select";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { z } from "zod";
import { NumberFields, useNumbers } from "@/features/readiness-numbers/index.ts";
import { FormProblem } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { SENIORITY_WORDS } from "./target-words.ts";

export interface TargetDialogProps {
  scope: TargetScope;
  name: string;
  /** What is set for exactly these now. */
  target: Target | null;
  /** The numbers that hold without it. */
  base: ReadinessSettings;
  onClose: () => void;
}

const SENIORITY_OPTIONS = [
  { value: "", label: "Not said" },
  ...Object.entries(SENIORITY_WORDS).map(([value, label]) => ({ value, label })),
];

/** What a person or a cohort prepares for: day, role, seniority, and numbers of the formula that differ for them. */
export function TargetDialog({ scope, name, target, base, onClose }: TargetDialogProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const set = useMutation(trpc.team.setTarget.mutationOptions());
  const numbers = useNumbers(base, { ...base, ...target?.readiness });
  const [problem, setProblem] = useState<string>();
  const [dayProblem, setDayProblem] = useState<string>();
  const own = Object.keys(target?.readiness ?? {}).length;

  const send = async (input: z.output<typeof SetTarget>) => {
    setProblem(undefined);
    try {
      const { isSet } = await set.mutateAsync(input);
      await queryClient.invalidateQueries({ queryKey: trpc.team.pathKey() });
      showToast({ title: isSet ? `The target of ${name} is set` : `${name} has no target now`, tone: "done" });
      onClose();
    } catch (error) {
      setProblem(errorForScreen(error).message);
    }
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const readiness = await numbers.read();
    const input = SetTarget.safeParse({
      scope,
      interviewOn: form.get("interviewOn") || null,
      role: form.get("role"),
      seniority: form.get("seniority") || null,
      readiness: readiness ?? {},
    });
    setDayProblem(input.error?.issues.find(({ path }) => path[0] === "interviewOn")?.message);
    if (input.success && readiness) await send(input.data);
  };
  const clear = () => send({ scope, interviewOn: null, role: "", seniority: null, readiness: {} });
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={`Target of ${name}`}
      description={
        scope.kind === "cohort"
          ? "For everybody in this cohort. What a person has of their own wins."
          : "What this person has of their own wins over the cohort’s and the organisation’s. They see the numbers in their story bank."
      }
    >
      <form className="grid gap-5" noValidate onSubmit={submit}>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label="Interview" aside="optional" error={dayProblem}>
            <Input name="interviewOn" type="date" defaultValue={target?.interviewOn ?? ""} />
          </Field>
          <Field label="Seniority">
            <Select name="seniority" options={SENIORITY_OPTIONS} defaultValue={target?.seniority ?? ""} />
          </Field>
        </div>
        <Field label="Role" aside="optional">
          <Input name="role" defaultValue={target?.role ?? ""} maxLength={80} autoComplete="off" />
        </Field>
        <details open={own > 0}>
          <summary className="cursor-pointer font-semibold">
            Numbers of readiness{own > 0 ? `, ${own} of their own` : ""}
          </summary>
          <div className="mt-4">
            <NumberFields
              base={base}
              baseWords="what holds without it"
              typed={numbers.typed}
              problems={numbers.problems}
              onChange={numbers.change}
            />
          </div>
        </details>
        <FormProblem>{problem}</FormProblem>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" tone="primary" busy={set.isPending}>
            Set the target
          </Button>
          {target ? (
            <Button tone="plain" disabled={set.isPending} onClick={clear}>
              Take the target away
            </Button>
          ) : null}
        </div>
      </form>
    </Dialog>
  );
}
