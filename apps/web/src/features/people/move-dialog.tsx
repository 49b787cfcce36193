"use client";

import { Button } from "@starboard/ui/button";
import { Dialog, DialogClose } from "@starboard/ui/dialog";
import { Field } from "@starboard/ui/field";
import { Select } from "@starboard/ui/select";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { FormProblem } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { commonTeams, type Member, nameList, type Team } from "./member.ts";
import { usePeopleAct } from "./use-people-act.ts";

export interface MoveDialogProps {
  people: readonly Member[];
  teams: readonly Team[];
  onClose: () => void;
}

/** Takes people from one team to another, with the roles they hold. */
export function MoveDialog({ people, teams, onClose }: MoveDialogProps) {
  const trpc = useTRPC();
  const move = useMutation(trpc.member.move.mutationOptions());
  const { isBusy, problem, run } = usePeopleAct(onClose);
  const from = commonTeams(people, teams);
  const [fromTeamId, setFrom] = useState(from[0]?.id);
  const to = teams.filter(({ id, mayInvite }) => mayInvite && id !== fromTeamId);
  const [wantedId, setTo] = useState<string>();
  const target = to.find(({ id }) => id === wantedId) ?? to[0];
  const names = nameList(people);
  const submit = () => {
    if (!(fromTeamId && target)) return;
    const userIds = people.map(({ userId }) => userId);
    void run(() => move.mutateAsync({ userIds, fromTeamId, toTeamId: target.id }), {
      title: `${names}: moved to ${target.name}`,
    });
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      size="narrow"
      title={`Move ${names}`}
      description="Everybody keeps their roles. What they share with the team is then open to the leads and coaches of the new one, and counts there."
    >
      {from.length === 0 || to.length === 0 ? (
        <p className="text-note text-ink-2">
          {from.length === 0
            ? "There is no team of yours in which all of them are. Choose people of one team."
            : "There is no other team that you may move them into. An owner can create one, or move them."}
        </p>
      ) : (
        <div className="grid gap-5">
          <Field label="From">
            <Select
              value={fromTeamId ?? ""}
              onChange={(event) => setFrom(event.target.value)}
              options={from.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
          <Field label="To">
            <Select
              value={target?.id ?? ""}
              onChange={(event) => setTo(event.target.value)}
              options={to.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
          <FormProblem>{problem}</FormProblem>
          <div className="flex flex-wrap gap-3">
            <Button tone="primary" busy={isBusy} onClick={submit}>
              {people.length === 1 ? "Move them" : `Move ${people.length} people`}
            </Button>
            <DialogClose>
              <Button tone="plain">Cancel</Button>
            </DialogClose>
          </div>
        </div>
      )}
    </Dialog>
  );
}
