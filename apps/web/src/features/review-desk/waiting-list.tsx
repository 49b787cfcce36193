"use client";

import { Button } from "@starboard/ui/button";
import { Cell, Table } from "@starboard/ui/table";
import { DueDay } from "@/features/review-record/index.ts";
import { type DeskRequest, describeWaiting } from "./describe-queue.ts";

export interface WaitingListProps {
  requests: readonly DeskRequest[];
  now: number;
  timeZone: string;
  isBusy: boolean;
  onClaim: (requestId: string) => void;
}

/** What no coach has yet, the most urgent first. The story itself is read only by who claims it. */
export function WaitingList({ requests, now, timeZone, isBusy, onClaim }: WaitingListProps) {
  return (
    <Table caption="Requests that wait for a coach" captionHidden fold>
      <thead>
        <tr>
          <th scope="col">Story</th>
          <th scope="col">What to look at</th>
          <th scope="col">Due</th>
          <th scope="col">Waits</th>
          <th scope="col">
            <span className="ui-hidden">Claim</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr key={request.id}>
            <th scope="row" className="wrap-anywhere md:w-[32%]">
              <span className="font-serif text-[1.0625rem] font-semibold leading-[1.3]">{request.title}</span>
              <small>
                <bdi>{request.candidateName}</bdi> · {request.kind}
              </small>
            </th>
            <Cell label="Look at" className="md:w-[30%]">
              <span className="text-ink-2 sm:line-clamp-2">{request.message || "The whole story"}</span>
            </Cell>
            <Cell label="Due" nowrap className="md:w-[11%]">
              <DueDay request={request} now={now} timeZone={timeZone} />
            </Cell>
            <Cell label="Waits" nowrap className="md:w-[8%]">
              <span className="tabular-nums">{describeWaiting(request.createdAt.getTime(), now)}</span>
            </Cell>
            <Cell label="" nowrap>
              <Button
                size="small"
                disabled={isBusy}
                aria-label={`Claim “${request.title}”`}
                onClick={() => onClaim(request.id)}
              >
                Claim
              </Button>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
