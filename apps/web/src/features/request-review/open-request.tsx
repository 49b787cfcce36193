"use client";

import { Button } from "@starboard/ui/button";
import { dayIn } from "@starboard/ui/date-format";
import { weekdayWords } from "@starboard/ui/day-words";
import { Facts } from "@starboard/ui/facts";
import { LinkButton } from "@starboard/ui/link-button";
import { capitalised } from "./capitalised.ts";
import { describeRequest } from "./describe-request.ts";
import type { StoryRequest } from "./story-request.ts";

export interface OpenRequestProps {
  org: string;
  request: StoryRequest;
  timeZone: string;
  onWithdraw: () => void;
}

/** An open request: who has it, until when, and the way to take it back. */
export function OpenRequest({ org, request, timeZone, onWithdraw }: OpenRequestProps) {
  return (
    <div className="grid gap-5">
      <Facts
        items={[
          { term: "Now", value: capitalised(describeRequest(request)) },
          { term: "Coach", value: request.reviewerName || "Nobody yet; you are told as soon as somebody has it" },
          { term: "Asked", value: weekdayWords(dayIn(request.createdAt, timeZone)) },
          { term: "Due", value: weekdayWords(dayIn(request.dueAt, timeZone)) },
        ]}
      />
      <p className="text-note text-ink-2">
        The coach reads the text as it was when you asked, and sees that there is newer text. Go on writing.
      </p>
      <p className="flex flex-wrap gap-2">
        <LinkButton href={`/o/${org}/reviews/${request.id}`} tone="primary">
          Open the request
        </LinkButton>
        <Button tone="plain" onClick={onWithdraw}>
          Withdraw…
        </Button>
      </p>
    </div>
  );
}
