"use client";

import { Block } from "@starboard/ui/block";
import { EmptyState } from "@starboard/ui/empty-state";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { useKeys } from "@starboard/ui/keys";
import { NothingMatches } from "@starboard/ui/nothing-matches";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { Segmented } from "@starboard/ui/segmented";
import { TextButton } from "@starboard/ui/text-button";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useNow } from "@/features/review-record/index.ts";
import { useHere } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { CapacityChoice } from "./capacity-choice.tsx";
import { ClosedList } from "./closed-list.tsx";
import { type DeskFilter, describeQueue, filterQueue } from "./describe-queue.ts";
import { QueueTable } from "./queue-table.tsx";

const AGAIN_MS = 60_000;
/** Fewer open requests than this are seen at one glance. */
const FILTER_FROM = 3;

export interface ReviewDeskProps {
  org: string;
  /** When the server rendered the page, in ms since 1970. */
  renderedAt: number;
}

/** The coach's queue: what waits by due date, and what was closed lately. */
export function ReviewDesk({ org, renderedAt }: ReviewDeskProps) {
  const trpc = useTRPC();
  const { timeZone } = useHere();
  const now = useNow(renderedAt);
  const { data } = useSuspenseQuery(trpc.review.desk.queryOptions(undefined, { refetchInterval: AGAIN_MS }));
  const [filter, setFilter] = useState<DeskFilter>("all");
  const [search, setSearch] = useState("");
  const list = useRef<HTMLDivElement>(null);

  const open = data.filter((request) => request.closedAt === null);
  const closed = data
    .filter((request) => request.closedAt !== null)
    .sort((a, b) => (b.closedAt?.getTime() ?? 0) - (a.closedAt?.getTime() ?? 0));
  const shown = filterQueue(open, filter, search);
  const clear = () => {
    setFilter("all");
    setSearch("");
  };
  const step = (direction: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>("a[href*='/desk/']") ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    links[at === -1 ? 0 : Math.min(links.length - 1, Math.max(0, at + direction))]?.focus();
  };
  useKeys("Desk", [
    { keys: "j", label: "Next request", run: () => step(1) },
    { keys: "k", label: "Request before", run: () => step(-1) },
    { keys: "Enter", label: "Open it", run: () => undefined, off: true },
  ]);

  return (
    <Page>
      <PageHeader title="Desk" lede={describeQueue(open)} actions={<CapacityChoice />} />
      <div ref={list} className="grid gap-10">
        <section aria-label="Open reviews">
          {open.length >= FILTER_FROM ? (
            <div className="mb-5 flex flex-wrap items-end gap-3">
              <Segmented
                legend="Show"
                value={filter}
                onValueChange={(value) => setFilter(value as DeskFilter)}
                options={[
                  { value: "all", label: "All" },
                  { value: "overdue", label: "Overdue" },
                  { value: "assigned", label: "Not started" },
                  { value: "in_review", label: "Being read" },
                ]}
              />
              <Field label="Find by story, person or words" labelHidden className="w-full sm:w-72">
                <Input
                  type="search"
                  size="small"
                  placeholder="Find by story, person or words"
                  value={search}
                  onChange={(event) => setSearch(event.target.value)}
                />
              </Field>
            </div>
          ) : null}
          {open.length === 0 ? (
            <EmptyState
              title="Nothing waits for you"
              sample="Is it clear what I gave up? They always ask me that, and I always answer too late."
              sampleBy="what a candidate may ask you to look at"
            >
              When a candidate of your teams asks for a review and you have the fewest open ones, it comes here and you
              are told.
            </EmptyState>
          ) : null}
          {open.length > 0 && shown.length === 0 ? (
            <NothingMatches
              title="No open review fits"
              actions={<TextButton onClick={clear}>Show all {open.length}</TextButton>}
            >
              None of the {open.length} open ones fits the filter.
            </NothingMatches>
          ) : null}
          {shown.length > 0 ? <QueueTable org={org} requests={shown} now={now} timeZone={timeZone} /> : null}
        </section>
        {closed.length > 0 ? (
          <Block title="Recently closed" aside="the last 30 days" face="serif">
            <ClosedList org={org} requests={closed} now={now} timeZone={timeZone} />
          </Block>
        ) : null}
      </div>
    </Page>
  );
}
