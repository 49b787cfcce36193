"use client";

import { can } from "@starboard/domain/access";
import { TEAM_ROLES, type TeamRole } from "@starboard/domain/team-roles";
import { Button } from "@starboard/ui/button";
import { Checkbox } from "@starboard/ui/checkbox";
import { Dialog, DialogClose } from "@starboard/ui/dialog";
import { Field } from "@starboard/ui/field";
import { Select } from "@starboard/ui/select";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { FormProblem, useHere } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import type { Member, Team } from "./member.ts";
import { ROLE_WORDS } from "./role-words.ts";
import { usePeopleAct } from "./use-people-act.ts";

const ROLES = ["candidate", "coach", "lead"] as const satisfies readonly TeamRole[];

interface RolesDialogProps {
  person: Member;
  teams: readonly Team[];
  onClose: () => void;
}

/** The roles that somebody holds, team by team, and whether they own the organisation. */
export function RolesDialog({ person, teams, onClose }: RolesDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      size="narrow"
      title={`Teams and roles of ${person.name}`}
      description="They hold from the person’s next click on. A team without any role is left."
    >
      <RolesForm person={person} teams={teams} onClose={onClose} />
    </Dialog>
  );
}

function RolesForm({ person, teams, onClose }: RolesDialogProps) {
  const trpc = useTRPC();
  const { actor } = useHere();
  const mayOwn = can(actor, "member.set-owner", { userId: person.userId, isOwner: person.isOwner, teamIds: [] });
  const setRoles = useMutation(trpc.member.setRoles.mutationOptions());
  const setOwner = useMutation(trpc.member.setOwner.mutationOptions());
  const { isBusy, problem, run } = usePeopleAct(onClose);
  const before = new Map(person.seats.map(({ teamId, roles }) => [teamId, roles]));
  const [held, setHeld] = useState<ReadonlyMap<string, readonly TeamRole[]>>(before);
  const [isOwner, setIsOwner] = useState(person.isOwner);

  const shown = teams.filter(({ id }) => held.has(id));
  const others = mayOwn ? teams.filter(({ id }) => !held.has(id)) : [];
  const put = (teamId: string, roles: readonly TeamRole[]) => setHeld(new Map(held).set(teamId, roles));
  const toggle = (teamId: string, role: TeamRole, isHeld: boolean) => {
    const roles = held.get(teamId) ?? [];
    const wanted = new Set(isHeld ? [...roles, role] : roles.filter((other) => other !== role));
    put(
      teamId,
      TEAM_ROLES.filter((other) => wanted.has(other)),
    );
  };
  const save = () =>
    run(
      async () => {
        for (const [teamId, roles] of held) {
          if (sameRoles(before.get(teamId) ?? [], roles)) continue;
          await setRoles.mutateAsync({ userId: person.userId, teamId, roles: [...roles] });
        }
        if (isOwner !== person.isOwner) await setOwner.mutateAsync({ userId: person.userId, isOwner });
      },
      { title: `${person.name}’s teams and roles are changed` },
    );

  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {shown.map((team) => (
        <fieldset key={team.id} disabled={!team.mayInvite} className="min-w-0">
          <legend className="mb-1.5 text-note font-semibold">{team.name}</legend>
          {ROLES.map((role) => (
            <Checkbox
              key={role}
              label={ROLE_WORDS[role].title}
              hint={ROLE_WORDS[role].may}
              checked={held.get(team.id)?.includes(role) ?? false}
              onChange={(event) => toggle(team.id, role, event.target.checked)}
            />
          ))}
          {held.get(team.id)?.length === 0 ? (
            <p className="mt-1 text-note text-ink-2">
              {person.name} will be out of this team; its leads and coaches then no longer open what is shared with it.
            </p>
          ) : null}
          {team.mayInvite ? null : (
            <p className="text-note text-ink-3">Led by somebody else; an owner can change it.</p>
          )}
        </fieldset>
      ))}
      {others.length > 0 ? (
        <Field
          label="Put into another team"
          hint="Leads and coaches of that team can then open what the person shares."
        >
          <Select value="" onChange={(event) => put(event.target.value, ["candidate"])}>
            <option value="" disabled>
              Choose a team
            </option>
            {others.map((team) => (
              <option key={team.id} value={team.id}>
                {team.name}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {mayOwn ? (
        <Checkbox
          label="Owner of the organisation"
          hint="manages everybody, reads the audit log, creates teams"
          checked={isOwner}
          onChange={(event) => setIsOwner(event.target.checked)}
        />
      ) : null}
      <FormProblem>{problem}</FormProblem>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" tone="primary" busy={isBusy}>
          Save
        </Button>
        <DialogClose>
          <Button tone="plain">Cancel</Button>
        </DialogClose>
      </div>
    </form>
  );
}

const sameRoles = (a: readonly TeamRole[], b: readonly TeamRole[]): boolean =>
  a.length === b.length && a.every((role) => b.includes(role));
