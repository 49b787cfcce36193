"use client";

import { hasRoleIn } from "@starboard/domain/actor";
import { Button } from "@starboard/ui/button";
import { Dialog, DialogClose } from "@starboard/ui/dialog";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { RadioList } from "@starboard/ui/radio-list";
import { Select } from "@starboard/ui/select";
import { Textarea } from "@starboard/ui/textarea";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FormProblem, useForm, useHere } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { DimensionBoxes } from "./dimension-boxes.tsx";

const loadSchema = () => import("./create-round-schema.ts").then(({ CreateRoundInput }) => CreateRoundInput);

/** Sets a round up; the candidates of the team are told at once. */
export function CreateRound() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      title="New peer round"
      description="The candidates of the team are told and hand in a story each. You give the stories out when you think that enough are in."
      trigger={<Button tone="primary">New round…</Button>}
      open={isOpen}
      onOpenChange={setOpen}
    >
      <RoundForm onDone={() => setOpen(false)} />
    </Dialog>
  );
}

function RoundForm({ onDone }: { onDone: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { actor } = useHere();
  const { data } = useQuery(trpc.team.members.queryOptions());
  const teams = (data?.teams ?? []).filter(
    ({ id }) => (actor.kind === "person" && actor.isOwner) || hasRoleIn(actor, "lead", [id]),
  );
  const create = useMutation(trpc.round.create.mutationOptions());
  const { problems, formProps, submitProps } = useForm(loadSchema, async (input) => {
    await create.mutateAsync(input);
    await queryClient.invalidateQueries({ queryKey: trpc.round.list.queryKey() });
    showToast({ title: `“${input.name}” is open`, text: "The candidates of the team are told.", tone: "done" });
    onDone();
  });
  return (
    <form {...formProps} className="grid gap-4" aria-label="New peer round">
      <Field label="Name" error={problems.name} required>
        <Input name="name" autoComplete="off" />
      </Field>
      <Field label="Team" error={problems.teamId}>
        <Select name="teamId" options={teams.map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
      <Field label="What to look at" aside="optional" error={problems.rubric}>
        <Textarea name="rubric" rows={2} />
      </Field>
      <DimensionBoxes error={problems.dimensions} />
      <RadioList
        legend="How they know each other"
        name="known"
        defaultValue="names"
        options={[
          { value: "names", label: "By name" },
          {
            value: "pseudonyms",
            label: "By pseudonyms",
            hint: "author and reviewer see a bird’s name, here and in mails; you see who it is. A story may still tell who wrote it.",
          },
        ]}
      />
      <div className="flex flex-wrap gap-4">
        <Field label="Reviews each" error={problems.each}>
          <Input name="each" inputMode="numeric" autoComplete="off" className="max-w-24" defaultValue="2" />
        </Field>
        <Field label="Days to hand in" error={problems.handInDays}>
          <Input name="handInDays" inputMode="numeric" autoComplete="off" className="max-w-24" defaultValue="5" />
        </Field>
        <Field label="Then days to review" error={problems.reviewDays}>
          <Input name="reviewDays" inputMode="numeric" autoComplete="off" className="max-w-24" defaultValue="7" />
        </Field>
      </div>
      <FormProblem>{problems.form}</FormProblem>
      <p className="flex flex-wrap gap-2">
        <Button {...submitProps} tone="primary">
          Open the round
        </Button>
        <DialogClose>
          <Button tone="plain">Cancel</Button>
        </DialogClose>
      </p>
    </form>
  );
}
