"use client";

import type { Availability } from "@starboard/domain/availability";
import { COMPETENCIES, COMPETENCY_TITLES } from "@starboard/domain/competency";
import { REVIEW_LANGUAGES } from "@starboard/domain/review-languages";
import { Button } from "@starboard/ui/button";
import { Checkbox } from "@starboard/ui/checkbox";
import { ChoiceFold } from "@starboard/ui/choice-fold";
import { Dialog, DialogClose } from "@starboard/ui/dialog";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { languageName } from "@/features/review-record/index.ts";
import { FormProblem, useForm } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { describeAvailability } from "./describe-availability.ts";

const loadSchema = () =>
  import("./availability-form-schema.ts").then(({ AvailabilityFormInput }) => AvailabilityFormInput);

/** What the coach takes on and when they are away; what waits is offered as soon as it is saved. */
export function AvailabilityDialog() {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.review.availability.queryOptions());
  const [isOpen, setOpen] = useState(false);
  if (!data) return null;
  return (
    <Dialog
      title="What you take on"
      description="Requests go to who has the least to do for what they take; what you know best counts for you."
      trigger={<Button>{describeAvailability(data)}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
    >
      <AvailabilityForm availability={data} onSaved={() => setOpen(false)} />
    </Dialog>
  );
}

function AvailabilityForm({ availability, onSaved }: { availability: Availability; onSaved: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const set = useMutation(trpc.review.setAvailability.mutationOptions());
  const { problems, formProps, submitProps } = useForm(loadSchema, async (input, form) => {
    const ticked = (name: string) => new FormData(form).getAll(name);
    const { Availability: schema } = await import("@starboard/domain/availability");
    const { competencies, languages } = schema.parse({
      ...input,
      competencies: ticked("competency"),
      languages: ticked("language"),
    });
    const saved = await set.mutateAsync({ ...input, competencies, languages });
    queryClient.setQueryData(trpc.review.availability.queryKey(), saved);
    void queryClient.invalidateQueries({ queryKey: trpc.review.desk.queryKey() });
    showToast({ title: "Saved", text: describeAvailability(saved), tone: "done" });
    onSaved();
  });
  return (
    <form {...formProps} className="grid gap-5" aria-label="What you take on">
      <Field label="Open reviews at a time" error={problems.capacity} hint="0 to 100; 0 means none for now.">
        <Input
          name="capacity"
          inputMode="numeric"
          autoComplete="off"
          className="max-w-24"
          defaultValue={availability.capacity}
        />
      </Field>
      <fieldset>
        <legend className="ui-label">What you know best</legend>
        <ChoiceFold
          total={COMPETENCIES.length}
          chosen={availability.competencies.length}
          className="grid gap-x-6 sm:grid-cols-2"
        >
          {COMPETENCIES.map((one) => (
            <Checkbox
              key={one}
              name="competency"
              value={one}
              label={COMPETENCY_TITLES[one]}
              defaultChecked={availability.competencies.includes(one)}
            />
          ))}
        </ChoiceFold>
      </fieldset>
      <fieldset>
        <legend className="ui-label">Languages you review in; none means any</legend>
        <div className="grid grid-cols-2 gap-x-6 sm:grid-cols-3">
          {REVIEW_LANGUAGES.map((one) => (
            <Checkbox
              key={one}
              name="language"
              value={one}
              label={languageName(one)}
              defaultChecked={availability.languages.includes(one)}
            />
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap gap-4">
        <Field label="Away from" aside="optional" error={problems.awayFrom}>
          <Input type="date" name="awayFrom" defaultValue={availability.awayFrom ?? ""} />
        </Field>
        <Field label="Until, that day included" error={problems.awayUntil}>
          <Input type="date" name="awayUntil" defaultValue={availability.awayUntil ?? ""} />
        </Field>
      </div>
      <p className="text-note text-ink-2">
        While you are away nothing new comes to you. What you have stays yours: pass it on from the desk.
      </p>
      <FormProblem>{problems.form}</FormProblem>
      <p className="flex flex-wrap gap-2">
        <Button {...submitProps} tone="primary">
          Save
        </Button>
        <DialogClose>
          <Button tone="plain">Cancel</Button>
        </DialogClose>
      </p>
    </form>
  );
}
