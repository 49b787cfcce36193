"use client";

import { Glyph } from "@starboard/ui/glyph";
import { RelativeTime } from "@starboard/ui/relative-time";
import { Cell, RowLink, Table } from "@starboard/ui/table";
import { type DeskRequest, describeWaiting } from "./describe-queue.ts";

export interface QueueTableProps {
  org: string;
  requests: readonly DeskRequest[];
  now: number;
  timeZone: string;
}

/** What waits, the next due first; each row leads to its review. */
export function QueueTable({ org, requests, now, timeZone }: QueueTableProps) {
  return (
    <Table caption="Open reviews by due date" captionHidden fold hover>
      <thead>
        <tr>
          <th scope="col">Story</th>
          <th scope="col">What to look at</th>
          <th scope="col">Due</th>
          <th scope="col">Waits</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr key={request.id}>
            <th scope="row" className="md:w-[34%]">
              <RowLink href={`/o/${org}/desk/${request.id}`}>{request.title}</RowLink>
              <small>
                <bdi>{request.candidateName}</bdi> · {request.kind}
              </small>
            </th>
            <Cell label="Look at" className="md:w-[32%]">
              {request.message ? (
                <span className="line-clamp-3 text-ink-2">{request.message}</span>
              ) : (
                <span className="text-ink-3">the whole story</span>
              )}
            </Cell>
            <Cell label="Due" nowrap>
              <span>
                <RelativeTime at={request.dueAt} now={now} timeZone={timeZone} form="day" />
                {request.isOverdue ? (
                  <span className="flex items-baseline gap-1.5 font-semibold text-port">
                    <Glyph name="can" />
                    overdue
                  </span>
                ) : null}
              </span>
            </Cell>
            <Cell label="Waits" nowrap>
              <span className="tabular-nums">{describeWaiting(request.createdAt.getTime(), now)}</span>
            </Cell>
            <Cell label="State" nowrap>
              <span className="inline-flex items-baseline gap-1.5">
                <Glyph name={request.state === "in_review" ? "half" : "empty"} />
                {request.state === "in_review" ? "being read" : "not started"}
              </span>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
