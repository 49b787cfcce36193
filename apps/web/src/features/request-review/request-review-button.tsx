"use client";

import { isOpen } from "@starboard/domain/review-state";
import { Button } from "@starboard/ui/button";
import { Deferred } from "@starboard/ui/deferred";
import { useState } from "react";
import { LazyDialog } from "@/features/shell/index.ts";
import { describeRequest } from "./describe-request.ts";
import type { StoryRequest } from "./story-request.ts";

const requestDialog = new Deferred(() => import("./request-dialog.tsx").then((module) => module.RequestDialog));

export interface RequestReviewButtonProps {
  storyId: string;
  /** Newest first, as the story tells them. */
  requests: readonly StoryRequest[];
  /** Saves what is typed before the request is sent; when it fails, nothing is asked. */
  onBeforeAsk?: () => Promise<void>;
  /** Where asking is the page's main act. */
  isMain?: boolean;
}

/** Asks for a review, or says where the open one stands; behind it the earlier ones. */
export function RequestReviewButton({ storyId, requests, onBeforeAsk, isMain = false }: RequestReviewButtonProps) {
  const [isShown, setShown] = useState(false);
  const open = requests.find(({ state }) => isOpen(state));
  return (
    <>
      <Button
        aria-haspopup="dialog"
        {...(isMain && !open && { tone: "primary" as const })}
        onClick={() => setShown(true)}
      >
        {open ? (
          <>
            <span className="sm:hidden">In review…</span>
            <span className="max-sm:hidden">Review: {describeRequest(open)}</span>
          </>
        ) : (
          "Ask for review…"
        )}
      </Button>
      <LazyDialog
        title={open ? "Your review" : "Ask for a review"}
        of={requestDialog}
        props={{ storyId, requests, onBeforeAsk, isOpen: isShown, onOpenChange: setShown }}
      />
    </>
  );
}
