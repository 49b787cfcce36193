"use client";

import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { Select } from "@starboard/ui/select";
import { Strip } from "@starboard/ui/strip";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FormProblem, useForm } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { RoleBoxes } from "./role-boxes.tsx";

const loadSchema = () => import("./invite-form-schema.ts").then(({ InviteFormInput }) => InviteFormInput);

export interface InviteFormProps {
  /** The teams that this person may invite into; at least one. */
  teams: readonly { id: string; name: string }[];
}

/** Invites an address. What it answers does not tell whether the address is known here. */
export function InviteForm({ teams }: InviteFormProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [sentTo, setSentTo] = useState<string>();
  const invite = useMutation(trpc.team.invite.mutationOptions());
  const { problems, formProps, submitProps } = useForm(loadSchema, async (input, form) => {
    setSentTo(undefined);
    await invite.mutateAsync(input);
    setSentTo(input.email);
    form.reset();
    form.querySelector<HTMLInputElement>("[name=email]")?.focus();
    void queryClient.invalidateQueries({ queryKey: trpc.team.members.queryKey() });
  });
  return (
    <form {...formProps} className="grid gap-4" aria-label="Invite somebody">
      <Field label="E-mail" error={problems.email} hint="A link is sent there that works once, for seven days.">
        <Input name="email" type="email" autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Field>
      <Field label="Team" error={problems.teamId}>
        <Select name="teamId" options={teams.map((team) => ({ value: team.id, label: team.name }))} />
      </Field>
      <RoleBoxes legend="Roles in this team" error={problems.roles} />
      <FormProblem>{problems.form}</FormProblem>
      <p>
        <Button {...submitProps} tone="primary">
          Send the invitation
        </Button>
      </p>
      <div role="status">{sentTo ? <Strip tone="done">The invitation is on its way to {sentTo}.</Strip> : null}</div>
    </form>
  );
}
