"use client";

import { dayIn } from "@starboard/ui/date-format";
import { weekdayWords } from "@starboard/ui/day-words";
import { Link } from "@starboard/ui/link";
import { describeRequest } from "./describe-request.ts";
import type { StoryRequest } from "./story-request.ts";

export interface EarlierRequestsProps {
  org: string;
  requests: readonly StoryRequest[];
  timeZone: string;
}

/** What came of the requests that are closed, newest first. */
export function EarlierRequests({ org, requests, timeZone }: EarlierRequestsProps) {
  if (requests.length === 0) return null;
  return (
    <section aria-label="Earlier requests" className="mt-6 border-rule border-t pt-4">
      <h3 className="text-note font-semibold">Earlier</h3>
      <ul className="mt-2 grid gap-2 text-note">
        {requests.map((request) => (
          <li key={request.id}>
            <Link href={`/o/${org}/reviews/${request.id}`}>{describeRequest(request)}</Link>
            <span className="text-ink-3">
              {" "}
              · {request.reviewerName ? `${request.reviewerName} · ` : ""}
              {weekdayWords(dayIn(request.closedAt ?? request.createdAt, timeZone))}
            </span>
            {request.declineReason ? <span className="block text-ink-2">“{request.declineReason}”</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
