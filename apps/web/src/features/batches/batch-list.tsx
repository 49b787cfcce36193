"use client";

import { can } from "@starboard/domain/access";
import { isOpen } from "@starboard/domain/batch-state";
import { EmptyState } from "@starboard/ui/empty-state";
import { LinkButton } from "@starboard/ui/link-button";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { RelativeTime } from "@starboard/ui/relative-time";
import { Cell, RowLink, Table } from "@starboard/ui/table";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useHere } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { BatchStateMark } from "./batch-state.tsx";
import { tookWords } from "./pace.ts";
import { StartBatch } from "./start-batch.tsx";

const WATCH_MS = 2_000;

export interface BatchListProps {
  org: string;
  /** When the server rendered the page, in ms since 1970. */
  renderedAt: number;
}

/** The organisation's evaluation runs, newest first. */
export function BatchList({ org, renderedAt }: BatchListProps) {
  const trpc = useTRPC();
  const { actor, timeZone } = useHere();
  const { data: runs } = useSuspenseQuery(
    trpc.batch.list.queryOptions(undefined, {
      refetchInterval: ({ state }) => (state.data?.some((run) => isOpen(run.state)) ? WATCH_MS : false),
    }),
  );
  const base = `/o/${org}/batches`;
  const open = runs.find((run) => isOpen(run.state));
  const action = open ? (
    <LinkButton
      href={open.purpose === "preview" ? `/o/${org}/team/rules/preview/${open.id}` : `${base}/${open.id}`}
      tone="primary"
    >
      Watch the run
    </LinkButton>
  ) : (
    can(actor, "batch.start", {}) && <StartBatch base={base} />
  );
  return (
    <Page>
      <PageHeader
        title="Evaluations"
        sub="A run reads every story again by today's rules, in the background. Stories are evaluated by themselves whenever they are saved; a run is for after the rules have changed."
        actions={runs.length > 0 ? action : null}
      />
      {runs.length === 0 ? (
        <EmptyState title="No run yet" action={action}>
          Each run is listed here with how many stories it read, how long it took and what failed.
        </EmptyState>
      ) : (
        <Table caption="Evaluation runs, newest first" captionHidden fold hover>
          <thead>
            <tr>
              <th scope="col">Started</th>
              <th scope="col">What</th>
              <th scope="col">State</th>
              <th scope="col" data-align="end">
                Stories
              </th>
              <th scope="col" data-align="end">
                Failed
              </th>
              <th scope="col">Took</th>
              <th scope="col">Rules</th>
              <th scope="col">By</th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr key={run.id}>
                <th scope="row">
                  <RowLink
                    href={run.purpose === "preview" ? `/o/${org}/team/rules/preview/${run.id}` : `${base}/${run.id}`}
                  >
                    <span className="inline-block first-letter:uppercase">
                      <RelativeTime at={run.createdAt} now={renderedAt} timeZone={timeZone} form="day" />
                      {", "}
                      <RelativeTime at={run.createdAt} now={renderedAt} timeZone={timeZone} form="time" />
                    </span>
                  </RowLink>
                </th>
                <Cell label="What">{run.purpose === "preview" ? "dry run" : "evaluation"}</Cell>
                <Cell label="State" nowrap>
                  <BatchStateMark state={run.state} />
                </Cell>
                <Cell label="Stories" end nowrap>
                  {run.done + run.failed === run.total ? run.total : `${run.done + run.failed} of ${run.total}`}
                </Cell>
                <Cell label="Failed" end>
                  {run.failed}
                </Cell>
                <Cell label="Took" nowrap>
                  {run.finishedAt ? tookWords(run.finishedAt.getTime() - run.createdAt.getTime()) : "–"}
                </Cell>
                <Cell label="Rules">{run.rulesetVersion}</Cell>
                <Cell label="By">
                  <bdi>{run.startedBy}</bdi>
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Page>
  );
}
