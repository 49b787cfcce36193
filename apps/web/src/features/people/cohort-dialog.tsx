"use client";

import { CohortName } from "@starboard/domain/member";
import { Button } from "@starboard/ui/button";
import { Dialog } from "@starboard/ui/dialog";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { FormProblem } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { type Member, nameList } from "./member.ts";
import { usePeopleAct } from "./use-people-act.ts";

export interface CohortDialogProps {
  people: readonly Member[];
  /** Names that are in use, to choose from. */
  cohorts: readonly string[];
  onClose: () => void;
}

/** Puts people into a cohort: those who begin together. */
export function CohortDialog({ people, cohorts, onClose }: CohortDialogProps) {
  const trpc = useTRPC();
  const listId = useId();
  const set = useMutation(trpc.member.setCohort.mutationOptions());
  const { isBusy, problem, run } = usePeopleAct(onClose);
  const [error, setError] = useState<string>();
  const names = nameList(people);
  const userIds = people.map(({ userId }) => userId);
  const present = people.every(({ cohort }) => cohort === people[0]?.cohort) ? (people[0]?.cohort ?? "") : "";
  const put = (cohort: string | null) =>
    run(() => set.mutateAsync({ userIds, cohort }), {
      title: cohort ? `${names}: now in ${cohort}` : `${names}: in no cohort now`,
    });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = CohortName.safeParse(new FormData(event.currentTarget).get("cohort"));
    setError(name.error?.issues[0]?.message);
    if (name.success) void put(name.data);
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      size="narrow"
      title={`Cohort of ${names}`}
      description="Those who begin together. It is a name to find people by and changes what nobody may see."
    >
      <form className="grid gap-5" noValidate onSubmit={submit}>
        <Field label="Cohort" error={error} hint={cohorts.length > 0 ? `In use: ${cohorts.join(", ")}` : undefined}>
          <Input name="cohort" defaultValue={present} list={listId} autoComplete="off" maxLength={120} />
        </Field>
        <datalist id={listId}>
          {cohorts.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <FormProblem>{problem}</FormProblem>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" tone="primary" busy={isBusy}>
            Put into it
          </Button>
          {people.some(({ cohort }) => cohort !== null) ? (
            <Button tone="plain" disabled={isBusy} onClick={() => put(null)}>
              Take out of the cohort
            </Button>
          ) : null}
        </div>
      </form>
    </Dialog>
  );
}
