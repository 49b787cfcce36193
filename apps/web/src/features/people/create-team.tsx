"use client";

import { Button } from "@starboard/ui/button";
import { Dialog } from "@starboard/ui/dialog";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { FormProblem, useForm } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

const loadSchema = () => import("@starboard/domain/organisation").then((module) => module.CreateTeam);

/** A new team; people come into it by invitation. */
export function CreateTeam() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      title="Create a team"
      description="A cohort, a class, a department: people are invited into it, and its leads see only its people."
      size="narrow"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button icon={<Plus aria-hidden="true" />}>Create a team</Button>}
    >
      <CreateTeamForm onDone={() => setOpen(false)} />
    </Dialog>
  );
}

function CreateTeamForm({ onDone }: { onDone: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const create = useMutation(trpc.team.create.mutationOptions());
  const { problems, formProps, submitProps } = useForm(loadSchema, async ({ name }) => {
    await create.mutateAsync({ name });
    void queryClient.invalidateQueries({ queryKey: trpc.team.members.queryKey() });
    showToast({ title: `${name} is there`, text: "Invite somebody into it.", tone: "done" });
    onDone();
  });
  return (
    <form {...formProps} className="grid gap-4" aria-label="Create a team">
      <Field label="The team's name" error={problems.name}>
        <Input name="name" autoComplete="off" maxLength={160} />
      </Field>
      <FormProblem>{problems.form}</FormProblem>
      <p>
        <Button {...submitProps} tone="primary">
          Create it
        </Button>
      </p>
    </form>
  );
}
