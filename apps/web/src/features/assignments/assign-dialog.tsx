"use client";

import { ASSIGNMENT_STORIES_MAX } from "@starboard/domain/assignment-work";
import { COMPETENCIES, COMPETENCY_TITLES } from "@starboard/domain/competency";
import { AddAssignment } from "@starboard/domain/story-assignment";
import { Button } from "@starboard/ui/button";
import { Checkbox } from "@starboard/ui/checkbox";
import { ChoiceFold } from "@starboard/ui/choice-fold";
import { Dialog, DialogClose } from "@starboard/ui/dialog";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { Select } from "@starboard/ui/select";
import { Textarea } from "@starboard/ui/textarea";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { FormProblem } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

/** `team:…`, `cohort:…` or `person:…`: the value of the list of whom to ask. */
function scopeOf(value: string) {
  const at = value.indexOf(":");
  const kind = value.slice(0, at);
  const rest = value.slice(at + 1);
  if (kind === "team") return { kind, teamId: rest };
  return kind === "cohort" ? { kind, cohort: rest } : { kind, userId: rest };
}

/** Asks for stories: of whom, how many, about what, by when. */
export function AssignDialog({ onClose }: { onClose: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [id] = useState(() => crypto.randomUUID());
  const [problems, setProblems] = useState<Record<string, string>>({});
  const { data: members } = useQuery(trpc.team.members.queryOptions());
  const add = useMutation(trpc.assignment.add.mutationOptions());
  const mine = new Set(members?.teams.filter(({ mayInvite }) => mayInvite).map((team) => team.id));
  const candidates = (members?.people ?? []).filter(({ state, seats }) =>
    seats.some(({ teamId, roles }) => state === "active" && mine.has(teamId) && roles.includes("candidate")),
  );
  const cohorts = [...new Set(candidates.flatMap(({ cohort }) => cohort ?? []))].sort();

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input = AddAssignment.safeParse({
      id,
      scope: scopeOf(String(form.get("scope"))),
      stories: Number(form.get("stories")),
      competencies: form.getAll("competencies"),
      dueOn: form.get("dueOn"),
      note: form.get("note"),
    });
    if (!input.success) {
      return setProblems(Object.fromEntries(input.error.issues.map(({ path, message }) => [String(path[0]), message])));
    }
    setProblems({});
    try {
      const { people } = await add.mutateAsync(input.data);
      await queryClient.invalidateQueries({ queryKey: trpc.assignment.pathKey() });
      showToast({
        title: `Asked of ${people} ${people === 1 ? "person" : "people"}, who hear of it now`,
        tone: "done",
      });
      onClose();
    } catch (error) {
      setProblems({ form: errorForScreen(error).message });
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title="New assignment"
      description="Everybody of whom it is asked hears of it at once and sees on their story bank what is left."
    >
      <form className="grid gap-5" noValidate onSubmit={submit}>
        <Field label="Of whom" error={problems.scope}>
          <Select name="scope">
            <optgroup label="Teams">
              {members?.teams
                .filter(({ mayInvite }) => mayInvite)
                .map((team) => (
                  <option key={team.id} value={`team:${team.id}`}>
                    {team.name}
                  </option>
                ))}
            </optgroup>
            {cohorts.length > 0 ? (
              <optgroup label="Cohorts">
                {cohorts.map((cohort) => (
                  <option key={cohort} value={`cohort:${cohort}`}>
                    {cohort}
                  </option>
                ))}
              </optgroup>
            ) : null}
            <optgroup label="People">
              {candidates.map(({ userId, name }) => (
                <option key={userId} value={`person:${userId}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          </Select>
        </Field>
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <Field label="Counting stories" hint={`1 to ${ASSIGNMENT_STORIES_MAX}`} error={problems.stories}>
            <Input name="stories" inputMode="numeric" defaultValue="2" autoComplete="off" className="max-w-24" />
          </Field>
          <Field label="By" error={problems.dueOn}>
            <Input name="dueOn" type="date" />
          </Field>
        </div>
        <fieldset>
          <legend className="font-semibold">About</legend>
          <p className="mb-2 text-note text-ink-2">
            Nothing chosen: any competency. Otherwise each story carries one of these, and each is carried by a story.
          </p>
          <ChoiceFold total={COMPETENCIES.length} chosen={0} className="grid gap-x-6 sm:grid-cols-2">
            {COMPETENCIES.map((competency) => (
              <Checkbox key={competency} name="competencies" value={competency} label={COMPETENCY_TITLES[competency]} />
            ))}
          </ChoiceFold>
        </fieldset>
        <Field label="Note" aside="optional" error={problems.note}>
          <Textarea name="note" rows={2} maxLength={500} />
        </Field>
        <FormProblem>{problems.form}</FormProblem>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" tone="primary" busy={add.isPending} disabled={!members}>
            Ask for it
          </Button>
          <DialogClose>
            <Button tone="plain">Cancel</Button>
          </DialogClose>
        </div>
      </form>
    </Dialog>
  );
}
