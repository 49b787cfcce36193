"use client";

import { RelativeTime } from "@starboard/ui/relative-time";
import { Row, RowList } from "@starboard/ui/row";
import { VerdictMark } from "@/features/review-record/index.ts";
import type { DeskRequest } from "./describe-queue.ts";

export interface ClosedListProps {
  org: string;
  requests: readonly DeskRequest[];
  now: number;
  timeZone: string;
}

/** Reviews given in the last 30 days, the latest first. */
export function ClosedList({ org, requests, now, timeZone }: ClosedListProps) {
  return (
    <RowList label="Recently closed">
      {requests.map((request) => (
        <Row
          key={request.id}
          href={`/o/${org}/desk/${request.id}`}
          title={request.title}
          aside={request.candidateName}
          text={
            <span className="inline-flex flex-wrap gap-x-3">
              <VerdictMark verdict={request.state === "approved" ? "approved" : "changes_asked"} />
              {request.closedAt ? <RelativeTime at={request.closedAt} now={now} timeZone={timeZone} /> : null}
            </span>
          }
        />
      ))}
    </RowList>
  );
}
