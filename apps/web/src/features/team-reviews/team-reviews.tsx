"use client";

import { Block } from "@starboard/ui/block";
import { EmptyState } from "@starboard/ui/empty-state";
import { LinkButton } from "@starboard/ui/link-button";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { Segmented } from "@starboard/ui/segmented";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNow } from "@/features/review-record/index.ts";
import { useHere } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { ChooseReviewer, type ReviewerTask } from "./choose-reviewer.tsx";
import { describeTeamRequests, isOf, type TeamRequestFilter } from "./describe-team-requests.ts";
import { GivenList } from "./given-list.tsx";
import { RequestTable } from "./request-table.tsx";

const AGAIN_MS = 60_000;

/** What is under way in the lead's teams: who has each review, until when, and the way to give it to somebody else. */
export function TeamReviews({ org, renderedAt }: { org: string; renderedAt: number }) {
  const trpc = useTRPC();
  const { timeZone } = useHere();
  const now = useNow(renderedAt);
  const { data } = useSuspenseQuery(trpc.review.teamRequests.queryOptions(undefined, { refetchInterval: AGAIN_MS }));
  const [filter, setFilter] = useState<TeamRequestFilter>("all");
  const [task, setTask] = useState<ReviewerTask | null>(null);
  const { requests, closed, total } = data;
  const shown = requests.filter((request) => isOf(request, filter));
  const count = (of: TeamRequestFilter) => requests.filter((request) => isOf(request, of)).length;
  return (
    <Page>
      <PageHeader
        title="Reviews"
        lede={describeTeamRequests(requests, total)}
        actions={
          <>
            <LinkButton href={`/o/${org}/calibration`}>Calibration</LinkButton>
            <LinkButton href={`/o/${org}/rounds`}>Peer rounds</LinkButton>
          </>
        }
      />
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
            <RequestTable
              requests={shown}
              now={now}
              timeZone={timeZone}
              onReassign={(request) => setTask({ kind: "reassign", request })}
            />
          ) : (
            <p className="text-ink-2">None of the {requests.length} is.</p>
          )}
        </div>
      )}
      {closed.length > 0 ? (
        <Block title="Given lately" aside="the last 30 days" face="serif" className="mt-10">
          <GivenList
            reviews={closed}
            now={now}
            timeZone={timeZone}
            onAskSecond={(request) => setTask({ kind: "second", request })}
          />
        </Block>
      ) : null}
      <ChooseReviewer key={task?.request.id} task={task} onClose={() => setTask(null)} />
    </Page>
  );
}
