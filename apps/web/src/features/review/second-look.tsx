"use client";

import { Button } from "@starboard/ui/button";
import { Deferred } from "@starboard/ui/deferred";
import { DeferredPart } from "@starboard/ui/deferred-part";
import { Dialog, DialogClose } from "@starboard/ui/dialog";
import { useKeys } from "@starboard/ui/keys";
import { TextButton } from "@starboard/ui/text-button";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { describeSecondLook } from "./describe-second-look.ts";
import type { ReviewViewProps } from "./review-view.ts";

// It brings the comparing of words.
const body = new Deferred(() => import("./second-look-body.tsx").then(({ SecondLookBody }) => SecondLookBody));

/** One line that says what is known of this candidate from before, and behind it what has changed since. */
export function SecondLook({ data, now, timeZone }: Pick<ReviewViewProps, "data" | "now" | "timeZone">) {
  const trpc = useTRPC();
  const { data: before } = useQuery(trpc.review.secondLook.queryOptions({ requestId: data.id }));
  const [isOpen, setOpen] = useState(false);
  const hasAny = before !== undefined && (before.last !== null || before.history.length > 0);
  useKeys("Second look", [
    { keys: "d", label: "What changed since your last review", run: () => setOpen(true), off: !hasAny },
  ]);
  if (!(before && hasAny)) return null;
  return (
    <div className="mt-3 text-note">
      <TextButton
        aria-keyshortcuts="d"
        onPointerEnter={() => void body.fetch().catch(() => undefined)}
        onFocus={() => void body.fetch().catch(() => undefined)}
        onClick={() => setOpen(true)}
      >
        {describeSecondLook(before)}
      </TextButton>
      <Dialog
        title={before.last ? "Since your last review" : `Your earlier reviews of ${data.candidateName}`}
        open={isOpen}
        onOpenChange={setOpen}
        size="wide"
        footer={
          <DialogClose>
            <Button>Back to the review</Button>
          </DialogClose>
        }
      >
        <DeferredPart
          of={body}
          props={{ before, sections: data.revision.sections, now, timeZone }}
          onGiveUp={() => setOpen(false)}
        />
      </Dialog>
    </div>
  );
}
