"use client";

import { EmptyState } from "@starboard/ui/empty-state";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { Segmented } from "@starboard/ui/segmented";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNow } from "@/features/review-record/index.ts";
import { useHere } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { describeTeamRequests, isOf, type TeamRequest, type TeamRequestFilter } from "./describe-team-requests.ts";
import { ReassignDialog } from "./reassign-dialog.tsx";
import { RequestTable } from "./request-table.tsx";

const AGAIN_MS = 60_000;

/** What is under way in the lead's teams: who has each review, until when, and the way to give it to somebody else. */
export function TeamReviews({ renderedAt }: { renderedAt: number }) {
  const trpc = useTRPC();
  const { timeZone } = useHere();
  const now = useNow(renderedAt);
  const { data } = useSuspenseQuery(trpc.review.teamRequests.queryOptions(undefined, { refetchInterval: AGAIN_MS }));
  const [filter, setFilter] = useState<TeamRequestFilter>("all");
  const [reassigning, setReassigning] = useState<TeamRequest | null>(null);
  const { requests, total } = data;
  const shown = requests.filter((request) => isOf(request, filter));
  const count = (of: TeamRequestFilter) => requests.filter((request) => isOf(request, of)).length;
  return (
    <Page>
      <PageHeader title="Reviews" lede={describeTeamRequests(requests, total)} />
      {requests.length === 0 ? (
        <EmptyState title="No review is under way">
          When a candidate of your teams asks for a review it is listed here until it is finished. Who has it, since
          when and why; the text stays with the two of them.
        </EmptyState>
      ) : (
        <div className="grid gap-5">
          <Segmented
            legend="Show"
            value={filter}
            onValueChange={(value) => setFilter(value as TeamRequestFilter)}
            options={[
              { value: "all", label: `All ${requests.length}` },
              { value: "unassigned", label: `Nobody has it ${count("unassigned")}` },
              { value: "overdue", label: `Overdue ${count("overdue")}` },
            ]}
          />
          {shown.length > 0 ? (
            <RequestTable requests={shown} now={now} timeZone={timeZone} onReassign={setReassigning} />
          ) : (
            <p className="text-ink-2">None of the {requests.length} is.</p>
          )}
        </div>
      )}
      <ReassignDialog key={reassigning?.id} request={reassigning} onClose={() => setReassigning(null)} />
    </Page>
  );
}
