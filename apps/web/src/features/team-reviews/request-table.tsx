"use client";

import { Button } from "@starboard/ui/button";
import { Glyph } from "@starboard/ui/glyph";
import { RelativeTime } from "@starboard/ui/relative-time";
import { Cell, Table } from "@starboard/ui/table";
import { DueDay } from "@/features/review-record/index.ts";
import type { TeamRequest } from "./describe-team-requests.ts";

export interface RequestTableProps {
  requests: readonly TeamRequest[];
  now: number;
  timeZone: string;
  onReassign: (request: TeamRequest) => void;
}

const STATES: Readonly<Partial<Record<TeamRequest["state"], string>>> = {
  requested: "Nobody has it",
  assigned: "Not started",
  in_review: "Being read",
};

/** Open requests, the most urgent first. */
export function RequestTable({ requests, now, timeZone, onReassign }: RequestTableProps) {
  return (
    <Table caption="Reviews under way" captionHidden fold>
      <thead>
        <tr>
          <th scope="col">Candidate</th>
          <th scope="col">With</th>
          <th scope="col">Asked</th>
          <th scope="col">Due</th>
          <th scope="col">State</th>
          <th scope="col">
            <span className="ui-hidden">Give to somebody else</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr key={request.id}>
            <th scope="row" className="wrap-anywhere md:w-[28%]">
              <bdi>{request.candidateName}</bdi>
              <small>
                {request.title ?? "a private story"}
                {request.asked === "peer" ? " · asks a peer" : ""}
              </small>
            </th>
            <Cell label="With" className="md:w-[26%]">
              <span>
                {request.reviewerName ? <bdi>{request.reviewerName}</bdi> : <span className="text-ink-3">–</span>}
                {request.because?.how === "by-name" ? <small className="block text-ink-3">asked by name</small> : null}
                {request.skips.map(({ name, reason }) => (
                  <small key={name} className="block text-ink-2">
                    <bdi>{name}</bdi> passed it on: {reason}
                  </small>
                ))}
              </span>
            </Cell>
            <Cell label="Asked" nowrap>
              <span className="block first-letter:uppercase">
                <RelativeTime at={request.createdAt} now={now} timeZone={timeZone} form="day" />
              </span>
            </Cell>
            <Cell label="Due" nowrap>
              <DueDay request={request} now={now} timeZone={timeZone} />
            </Cell>
            <Cell label="State" nowrap>
              <span className="inline-flex items-baseline gap-1.5">
                <Glyph name={request.state === "in_review" ? "half" : "empty"} />
                {STATES[request.state]}
              </span>
            </Cell>
            <Cell label="" nowrap>
              <Button size="small" onClick={() => onReassign(request)}>
                {request.reviewerId ? "Reassign…" : "Assign…"}
                <span className="ui-hidden"> the review of {request.candidateName}</span>
              </Button>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
