"use client";

import type { AskedKind } from "@starboard/domain/assignment";
import { isOpen } from "@starboard/domain/review-state";
import { Deferred } from "@starboard/ui/deferred";
import { DeferredPart } from "@starboard/ui/deferred-part";
import { Dialog } from "@starboard/ui/dialog";
import { ErrorState } from "@starboard/ui/error-state";
import { Skeleton } from "@starboard/ui/skeleton";
import { showToast } from "@starboard/ui/toast";
import { useParams } from "next/navigation";
import { useState } from "react";
import { useHere } from "@/features/shell/index.ts";
import { EarlierRequests } from "./earlier-requests.tsx";
import { OpenRequest } from "./open-request.tsx";
import type { StoryRequest } from "./story-request.ts";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

// Its fields are checked as the server checks them, which weighs as much as the rest of the page.
const requestForm = new Deferred(() => import("./request-form.tsx").then((module) => module.RequestForm));

const ASKED: Readonly<Record<AskedKind, string>> = {
  pool: "A coach is being found.",
  coach: "Your coach has it.",
  peer: "A peer has it soon.",
};

export interface RequestDialogProps {
  storyId: string;
  requests: readonly StoryRequest[];
  onBeforeAsk: (() => Promise<void>) | undefined;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** What is asked of the coach, or where the open request stands and the way to take it back; below it the earlier ones. */
export function RequestDialog({ storyId, requests, onBeforeAsk, isOpen: isShown, onOpenChange }: RequestDialogProps) {
  const { org } = useParams<{ org: string }>();
  const { timeZone } = useHere();
  const [isWithdrawing, setWithdrawing] = useState(false);
  const open = requests.find(({ state }) => isOpen(state));
  const earlier = requests.filter(({ state }) => !isOpen(state));

  const onAsked = (due: string, asked: AskedKind) => {
    onOpenChange(false);
    showToast({ title: "Review asked for", text: `${ASKED[asked]} It is due on ${due}.`, tone: "done" });
  };
  const toWithdraw = () => {
    onOpenChange(false);
    setWithdrawing(true);
  };
  return (
    <>
      <Dialog
        title={open ? "Your review" : earlier.length > 0 ? "Ask for another review" : "Ask for a review"}
        {...(!open && { description: "Who reads it gets the text as it is now." })}
        open={isShown}
        onOpenChange={onOpenChange}
        size="narrow"
      >
        {open ? (
          <OpenRequest org={org} request={open} timeZone={timeZone} onWithdraw={toWithdraw} />
        ) : (
          <DeferredPart
            of={requestForm}
            props={{ org, storyId, onBeforeAsk, onAsked }}
            standIn={({ isMissing, retry }) =>
              isMissing ? (
                <ErrorState title="This form did not load." onRetry={retry}>
                  <p>The connection seems to be gone. Your text stays as it is.</p>
                </ErrorState>
              ) : (
                <Skeleton lines={4} label="Loading the form" />
              )
            }
          />
        )}
        <EarlierRequests org={org} requests={earlier} timeZone={timeZone} />
      </Dialog>
      <WithdrawDialog request={open} isOpen={isWithdrawing} onOpenChange={setWithdrawing} />
    </>
  );
}
