"use client";

import { Block } from "@starboard/ui/block";
import { Button } from "@starboard/ui/button";
import { Crumb } from "@starboard/ui/crumb";
import { dayWords } from "@starboard/ui/day-words";
import { Deferred } from "@starboard/ui/deferred";
import { DeferredPart } from "@starboard/ui/deferred-part";
import { EmptyState } from "@starboard/ui/empty-state";
import { Meter } from "@starboard/ui/meter";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { Row, RowList } from "@starboard/ui/row";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { workTitle } from "./assignment-words.ts";

// What checks its fields is heavy.
const assignDialog = new Deferred(() => import("./assign-dialog.tsx").then((module) => module.AssignDialog));

/** What is asked of the lead's people, by when, and how far they are. */
export function Assignments({ org }: { org: string }) {
  const trpc = useTRPC();
  const [isOpen, setOpen] = useState(false);
  const { data } = useSuspenseQuery(trpc.assignment.list.queryOptions());
  const open = data.filter(({ closedAt }) => closedAt === null);
  const closed = data.filter(({ closedAt }) => closedAt !== null);
  const begin = (
    <Button tone="primary" icon={<Plus aria-hidden="true" />} onClick={() => setOpen(true)}>
      New assignment
    </Button>
  );
  const rows = (list: typeof data) =>
    list.map((one) => (
      <Row
        key={one.id}
        href={`/o/${org}/team/assignments/${one.id}`}
        title={workTitle(one)}
        aside={
          <>
            <bdi>{one.scope.name}</bdi> · by {dayWords(one.dueOn)}
          </>
        }
        text={
          <span className="mt-1.5 block w-56 max-w-full">
            <Meter
              label={`Done, of those of whom ${workTitle(one).toLowerCase()} is asked`}
              labelHidden
              value={one.done}
              max={Math.max(1, one.people)}
              words={`${one.done} of ${one.people} done${one.exempt > 0 ? `, ${one.exempt} exempt` : ""}`}
            />
          </span>
        }
        end={
          <span className="text-note text-ink-2 tabular-nums">
            {one.done} of {one.people} done{one.exempt > 0 ? `, ${one.exempt} exempt` : ""}
          </span>
        }
      />
    ));
  return (
    <Page width="normal">
      <Crumb href={`/o/${org}/team`}>Team</Crumb>
      <PageHeader
        title="Assignments"
        sub="Stories asked of a person, a team or a cohort, by a day. Only stories that count do the work."
        actions={data.length > 0 ? begin : null}
      />
      {data.length === 0 ? (
        <EmptyState title="Nothing is asked of anybody yet" action={begin}>
          Ask for a number of stories, about certain competencies if you like, by a day. Each person sees on their story
          bank what is left.
        </EmptyState>
      ) : (
        <div className="grid gap-10">
          {open.length > 0 ? <RowList label="Assignments">{rows(open)}</RowList> : null}
          {closed.length > 0 ? (
            <Block title="Put away">
              <RowList label="Assignments put away">{rows(closed)}</RowList>
            </Block>
          ) : null}
        </div>
      )}
      {isOpen ? <DeferredPart of={assignDialog} props={{ onClose: () => setOpen(false) }} /> : null}
    </Page>
  );
}
