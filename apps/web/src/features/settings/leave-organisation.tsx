"use client";

import { Button } from "@starboard/ui/button";
import { Checkbox } from "@starboard/ui/checkbox";
import { Dialog, DialogClose } from "@starboard/ui/dialog";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { FormProblem, leaveFor, useHere } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { keptAfterLeaving } from "./kept-after-leaving.ts";

/** One goes oneself, and takes the stories along. */
export function LeaveOrganisation() {
  const trpc = useTRPC();
  const { organisation, organisations } = useHere();
  const [keepsCopies, setKeepsCopies] = useState(true);
  const leave = useMutation(trpc.member.leave.mutationOptions());
  const name = organisation?.name ?? "this organisation";
  const home = organisations.find(({ isPersonal }) => isPersonal);
  const go = () =>
    leave.mutateAsync({ keepsCopies }).then(
      () => leaveFor(home ? `/o/${home.slug}/stories` : "/"),
      () => undefined,
    );
  return (
    <div className="grid justify-items-start gap-3">
      <p className="text-ink-2">
        Your teams and roles end, and nobody opens your stories here any more. Your account and your personal space
        stay.
      </p>
      <Dialog
        size="narrow"
        title={`Leave ${name}?`}
        description="It holds at once. Only another invitation brings you back."
        trigger={<Button>Leave {name}…</Button>}
      >
        <div className="grid gap-5">
          <Checkbox
            label="Copy all my stories to the personal space"
            hint="Their newest text, private, without reviews, comments and older versions. Without a copy you cannot reach them any more."
            checked={keepsCopies}
            onChange={(event) => setKeepsCopies(event.target.checked)}
          />
          <p className="text-note text-ink-2">{keptAfterLeaving(name, organisation?.leaverDays ?? null)}</p>
          <p className="text-note text-ink-2">
            Reviews you have asked for, and those you were to give, end. Their people are told.
          </p>
          <FormProblem>{leave.error ? errorForScreen(leave.error).message : undefined}</FormProblem>
          <div className="flex flex-wrap gap-3">
            <Button tone="danger-filled" busy={leave.isPending || leave.isSuccess} onClick={go}>
              Leave
            </Button>
            <DialogClose>
              <Button>Stay</Button>
            </DialogClose>
          </div>
        </div>
      </Dialog>
    </div>
  );
}
