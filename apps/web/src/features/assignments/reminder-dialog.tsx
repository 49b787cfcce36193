"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { REMINDED_AGAIN_AFTER_HOURS } from "@starboard/domain/reminder";
import { Button } from "@starboard/ui/button";
import { Dialog, DialogClose } from "@starboard/ui/dialog";
import { Skeleton } from "@starboard/ui/skeleton";
import { Strip } from "@starboard/ui/strip";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQuery } from "@tanstack/react-query";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

type Planned = RouterOutputs["assignment"]["previewReminders"][number];

const SPARED = {
  done: "has done it",
  exempt: "is exempt",
  reminded: `was reminded less than ${REMINDED_AGAIN_AFTER_HOURS} hours ago`,
} as const;

const MAILED = {
  "at-once": "mailed now",
  daily: "mailed with the next daily mail",
  off: "not mailed, as they have chosen",
} as const;

interface ReminderDialogProps {
  assignmentId: string;
  onClose: () => void;
  onSent: () => void;
}

/** Exactly who gets a reminder and how, and why the others get none; then sends it. */
export function ReminderDialog({ assignmentId, onClose, onSent }: ReminderDialogProps) {
  const trpc = useTRPC();
  const preview = useQuery(trpc.assignment.previewReminders.queryOptions({ assignmentId }, { staleTime: 0 }));
  const remind = useMutation(trpc.assignment.remind.mutationOptions());
  const reminded = preview.data?.filter(({ spared }) => spared === null) ?? [];
  const spared = preview.data?.filter((plan) => plan.spared !== null) ?? [];
  const userIds = reminded.map(({ userId }) => userId);
  const send = async () => {
    const sent = await remind.mutateAsync({ assignmentId, userIds }).catch(() => null);
    if (!sent) return;
    onSent();
    const others = sent.spared > 0 ? `; ${sent.spared} did not need one any more` : "";
    showToast({
      title: `${sent.reminded} ${sent.reminded === 1 ? "person is" : "people are"} reminded${others}`,
      tone: "done",
    });
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title="Who gets a reminder"
      description="Under the bell here, and by mail as each has chosen. Nothing is sent until you say so."
      footer={
        <>
          <Button tone="primary" busy={remind.isPending} disabled={userIds.length === 0} onClick={send}>
            {userIds.length === 0 ? "Nobody to remind" : `Remind ${userIds.length}`}
          </Button>
          <DialogClose>
            <Button tone="plain">Cancel</Button>
          </DialogClose>
        </>
      }
    >
      {preview.isPending ? <Skeleton lines={4} label="Working out who gets one" /> : null}
      {preview.error ? <Strip tone="failed">{errorForScreen(preview.error).message}</Strip> : null}
      <div className="grid gap-5">
        <PlanList title="Reminded now" plans={reminded} words={({ mail }) => MAILED[mail]} />
        <PlanList title="Not reminded" plans={spared} words={(plan) => (plan.spared ? SPARED[plan.spared] : "")} />
        <div role="alert" className="empty:hidden">
          {remind.error ? <Strip tone="failed">{errorForScreen(remind.error).message}</Strip> : null}
        </div>
      </div>
    </Dialog>
  );
}

function PlanList({
  title,
  plans,
  words,
}: {
  title: string;
  plans: readonly Planned[];
  words: (plan: Planned) => string;
}) {
  if (plans.length === 0) return null;
  return (
    <section>
      <h3 className="font-semibold">
        {title} <span className="font-normal text-ink-2">({plans.length})</span>
      </h3>
      <ul aria-label={title} className="mt-1 grid gap-1 text-note">
        {plans.map((plan) => (
          <li key={plan.userId}>
            <bdi>{plan.name}</bdi> <span className="text-ink-2">· {words(plan)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
