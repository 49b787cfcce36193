"use client";

import { isOpen } from "@starboard/domain/batch-state";
import { Columns } from "@starboard/ui/columns";
import { Crumb } from "@starboard/ui/crumb";
import { Facts } from "@starboard/ui/facts";
import { LinkButton } from "@starboard/ui/link-button";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { RelativeTime } from "@starboard/ui/relative-time";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useHere } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import type { Batch } from "./batch.ts";
import { BatchActions } from "./batch-actions.tsx";
import { BatchFailures } from "./batch-failures.tsx";
import { BatchProgress } from "./batch-progress.tsx";
import { BatchStateMark } from "./batch-state.tsx";
import { tookWords } from "./pace.ts";

const WATCH_MS = 1_000;
const TITLES = {
  planning: "Evaluating every story",
  running: "Evaluating every story",
  paused: "Evaluation paused",
  cancelled: "Evaluation cancelled",
  done: "Every story is evaluated",
  failed: "Evaluation failed",
};

export interface BatchRunProps {
  org: string;
  batchId: string;
  /** When the server rendered the page, in ms since 1970. */
  renderedAt: number;
}

/** One run: how far it is, what failed and why, and how it ended. */
export function BatchRun({ org, batchId, renderedAt }: BatchRunProps) {
  const trpc = useTRPC();
  const { data: batch, dataUpdatedAt } = useSuspenseQuery(
    trpc.batch.get.queryOptions(
      { batchId },
      {
        staleTime: WATCH_MS,
        refetchInterval: ({ state }) => (state.data && isOpen(state.data.state) ? WATCH_MS : false),
      },
    ),
  );
  const { timeZone } = useHere();
  const moment = (at: Date) => <RelativeTime at={at} now={renderedAt} timeZone={timeZone} form="moment" />;
  return (
    <Page>
      <Crumb href={`/o/${org}/batches`}>Evaluations</Crumb>
      <PageHeader title={titleOf(batch)} sub={<EndWords batch={batch} />} />
      <Columns aside="wide">
        <section aria-label="Progress" className="grid gap-5">
          <BatchProgress batch={batch} readAtMs={dataUpdatedAt} />
          <BatchActions batch={batch} />
          <Facts
            items={[
              { term: "State", value: <BatchStateMark state={batch.state} /> },
              { term: "Started", value: moment(batch.createdAt) },
              { term: "Started by", value: <bdi>{batch.startedBy}</bdi> },
              ...(batch.finishedAt
                ? [
                    { term: "Ended", value: moment(batch.finishedAt) },
                    { term: "Took", value: tookWords(batch.finishedAt.getTime() - batch.createdAt.getTime()) },
                  ]
                : []),
              { term: "Rules", value: batch.rulesetVersion },
            ]}
          />
          {batch.state === "done" ? (
            <p>
              <LinkButton href={`/o/${org}/team`}>See the team</LinkButton>
            </p>
          ) : null}
        </section>
        <BatchFailures batch={batch} />
      </Columns>
    </Page>
  );
}

function titleOf({ state, failed }: Batch): string {
  if (state !== "done" || failed === 0) return TITLES[state];
  return `Evaluated, except for ${failed} ${failed === 1 ? "story" : "stories"}`;
}

function EndWords({ batch }: { batch: Batch }) {
  switch (batch.state) {
    case "planning":
    case "running":
      return "The work goes on when this page is closed: come back whenever you like. A notice tells you at the end.";
    case "paused":
      return "Nothing is evaluated until somebody lets it go on. Stories that are saved meanwhile are evaluated as always.";
    case "cancelled":
      return "What was evaluated before it was cancelled stays. All other stories keep the evaluation they had.";
    case "failed":
      return batch.reason;
    case "done":
      return batch.failed > 0
        ? "Stories that failed keep the evaluation they had."
        : "All stories have an evaluation by these rules.";
  }
}
