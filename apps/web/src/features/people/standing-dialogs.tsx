"use client";

import { Button } from "@starboard/ui/button";
import { ConfirmDialog } from "@starboard/ui/confirm-dialog";
import { Dialog, DialogClose } from "@starboard/ui/dialog";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FormProblem, useHere } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import type { Member } from "./member.ts";
import { usePeopleAct } from "./use-people-act.ts";

interface OfPerson {
  person: Member;
  onClose: () => void;
}

const closing = (onClose: () => void) => (isOpen: boolean) => (isOpen ? undefined : onClose());

/** Shuts the organisation to somebody for a while, or opens it again. */
export function SuspendDialog({ person, onClose }: OfPerson) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const isBack = person.state === "suspended";
  const suspend = useMutation(trpc.member.suspend.mutationOptions());
  const restore = useMutation(trpc.member.restore.mutationOptions());
  const change = isBack ? restore : suspend;
  const confirm = async () => {
    await change.mutateAsync({ userId: person.userId });
    await queryClient.invalidateQueries({ queryKey: trpc.team.pathKey() });
    showToast({ title: isBack ? `${person.name} can come in again` : `${person.name} is suspended`, tone: "done" });
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={closing(onClose)}
      title={isBack ? `Bring ${person.name} back?` : `Suspend ${person.name}?`}
      confirmLabel={isBack ? "Bring back" : "Suspend"}
      onConfirm={confirm}
      failure={change.error ? errorForScreen(change.error).message : undefined}
    >
      {isBack ? (
        <p>Teams, roles and stories are as they were, and what is shared counts again.</p>
      ) : (
        <p>
          The organisation is shut to them from their next click on, in every browser and for every token. Stories stay
          and count in nothing; reviews they were to give go back to their candidates. You can bring them back at any
          time.
        </p>
      )}
    </ConfirmDialog>
  );
}

/** Ends a membership; the name is typed, as teams, roles and reviews do not come back by themselves. */
export function RemoveDialog({ person, onClose }: OfPerson) {
  const trpc = useTRPC();
  const { organisation } = useHere();
  const remove = useMutation(trpc.member.remove.mutationOptions());
  const { isBusy, problem, run } = usePeopleAct(onClose);
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string>();
  const submit = () => {
    const isRight = typed.trim().toLocaleLowerCase("en") === person.name.trim().toLocaleLowerCase("en");
    setError(isRight ? undefined : `Write ${person.name}, as it stands above.`);
    if (!isRight) return;
    void run(() => remove.mutateAsync({ userId: person.userId }), {
      title: `${person.name} is removed`,
      text: "Their stories are in their personal space.",
    });
  };
  return (
    <Dialog
      open
      onOpenChange={closing(onClose)}
      size="narrow"
      title={`Remove ${person.name} from ${organisation?.name ?? "the organisation"}?`}
    >
      <form
        className="grid gap-5"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ul className="grid list-disc gap-1.5 ps-5 text-note text-ink-2">
          <li>They are out from their next click on; teams, roles and cohort are gone.</li>
          <li>Every story of theirs is copied to their personal space, so that no text is lost to them.</li>
          <li>Here nobody can open those stories any more, and they count in nothing.</li>
          <li>Open reviews end, those they asked for and those they were to give.</li>
          <li>Another invitation brings them back, without the roles they had.</li>
        </ul>
        <Field label={`To confirm, write ${person.name}`} error={error}>
          <Input
            value={typed}
            autoComplete="off"
            spellCheck={false}
            maxLength={160}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Field>
        <FormProblem>{problem}</FormProblem>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" tone="danger-filled" busy={isBusy}>
            Remove
          </Button>
          <DialogClose>
            <Button tone="plain">Keep</Button>
          </DialogClose>
        </div>
      </form>
    </Dialog>
  );
}
