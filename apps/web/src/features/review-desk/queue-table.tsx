"use client";

import { Glyph } from "@starboard/ui/glyph";
import { Cell, RowLink, Table } from "@starboard/ui/table";
import { TextButton } from "@starboard/ui/text-button";
import { DueDay } from "@/features/review-record/index.ts";
import { type DeskRequest, describeWaiting } from "./describe-queue.ts";

export interface QueueTableProps {
  org: string;
  requests: readonly DeskRequest[];
  now: number;
  timeZone: string;
  onSkip: (request: DeskRequest) => void;
}

/** Not yet begun, and not asked of this very coach. */
export const isSkippable = ({ state, because }: DeskRequest): boolean =>
  state === "assigned" && because?.how !== "by-name";

/** What waits, the next due first; each row leads to its review. */
export function QueueTable({ org, requests, now, timeZone, onSkip }: QueueTableProps) {
  return (
    <Table caption="Open reviews by due date" captionHidden fold hover>
      <thead>
        <tr>
          <th scope="col">Story</th>
          <th scope="col">What to look at</th>
          <th scope="col">Due</th>
          <th scope="col">Waits</th>
          <th scope="col">State</th>
          <th scope="col">
            <span className="ui-hidden">Pass on</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr key={request.id}>
            <th scope="row" className="wrap-anywhere md:w-[32%]">
              <RowLink href={`/o/${org}/desk/${request.id}`}>{request.title}</RowLink>
              <small>
                <bdi>{request.candidateName}</bdi> · {request.kind}
                {request.asked === "peer" ? " · as a peer" : ""}
                {request.because?.how === "by-name" ? " · asked you by name" : ""}
              </small>
            </th>
            <Cell label="Look at" className="md:w-[30%]">
              {request.message ? (
                <span className="line-clamp-3 text-ink-2">{request.message}</span>
              ) : (
                <span className="text-ink-3">The whole story</span>
              )}
            </Cell>
            <Cell label="Due" nowrap className="md:w-[11%]">
              <DueDay request={request} now={now} timeZone={timeZone} />
            </Cell>
            <Cell label="Waits" nowrap className="md:w-[8%]">
              <span className="tabular-nums">{describeWaiting(request.createdAt.getTime(), now)}</span>
            </Cell>
            <Cell label="State" nowrap>
              <span className="inline-flex items-baseline gap-1.5">
                <Glyph name={request.state === "in_review" ? "half" : "empty"} />
                {request.state === "in_review" ? "Being read" : "Not started"}
              </span>
            </Cell>
            <Cell label="" nowrap>
              {isSkippable(request) ? (
                <TextButton aria-label={`Pass on “${request.title}”`} onClick={() => onSkip(request)}>
                  Pass on…
                </TextButton>
              ) : null}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
