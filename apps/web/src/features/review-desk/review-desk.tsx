"use client";

import { Block } from "@starboard/ui/block";
import { EmptyState } from "@starboard/ui/empty-state";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { useKeys } from "@starboard/ui/keys";
import { Link } from "@starboard/ui/link";
import { LinkButton } from "@starboard/ui/link-button";
import { NothingMatches } from "@starboard/ui/nothing-matches";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { Segmented } from "@starboard/ui/segmented";
import { Select } from "@starboard/ui/select";
import { TextButton } from "@starboard/ui/text-button";
import { showToast } from "@starboard/ui/toast";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useNow } from "@/features/review-record/index.ts";
import { useHere } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { AvailabilityDialog } from "./availability-dialog.tsx";
import { ClosedList } from "./closed-list.tsx";
import {
  countFor,
  type DeskFilter,
  type DeskOrder,
  type DeskRequest,
  describeQueue,
  filterQueue,
  orderQueue,
} from "./describe-queue.ts";
import { isSkippable, QueueTable } from "./queue-table.tsx";
import { SkipDialog } from "./skip-dialog.tsx";
import { useClaim } from "./use-claim.ts";
import { WaitingList } from "./waiting-list.tsx";

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
  const find = useRef<HTMLInputElement>(null);

  const [order, setOrder] = useState<DeskOrder>("due");
  const [skipping, setSkipping] = useState<DeskRequest | null>(null);
  const claim = useClaim(org);

  const { open, closed, waiting, counts, isCoach } = data;
  const shown = orderQueue(filterQueue(open, filter, search), order);
  const [next] = orderQueue(open, "due");
  const clear = () => {
    setFilter("all");
    setSearch("");
  };
  const step = (direction: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>("a[href*='/desk/']") ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    links[at === -1 ? 0 : Math.min(links.length - 1, Math.max(0, at + direction))]?.focus();
  };
  const skipChosen = () => {
    const href = document.activeElement?.getAttribute("href") ?? "";
    const chosen = shown.find((request) => href.endsWith(request.id)) ?? shown[0];
    if (chosen && isSkippable(chosen)) setSkipping(chosen);
    else if (chosen) {
      showToast({
        id: "skip",
        title: "This one is yours",
        text: "It is begun, or you were asked by name. You can decline it on its page.",
      });
    }
  };
  useKeys("Desk", [
    { keys: "j", label: "Next request", run: () => step(1) },
    { keys: "k", label: "Request before", run: () => step(-1) },
    { keys: "Enter", label: "Open it", run: () => undefined, off: true },
    { keys: "c", label: "Claim the most urgent that waits", run: () => void claim.run(null), off: !isCoach },
    { keys: "g", label: "Pass the chosen one on", run: skipChosen, off: open.length === 0 },
    { keys: "/", label: "Find", run: () => find.current?.focus(), off: open.length < FILTER_FROM },
  ]);

  return (
    <Page>
      <PageHeader
        title={isCoach ? "Desk" : "Peer reviews"}
        lede={open.length > 0 ? describeQueue(open, counts.open) : undefined}
        sub={
          isCoach ? (
            <Link href={`/o/${org}/calibration`}>Calibration: the same stories, rated by every coach</Link>
          ) : undefined
        }
        actions={
          <>
            {next ? (
              <LinkButton href={`/o/${org}/desk/${next.id}`} tone="primary">
                Open the next due
              </LinkButton>
            ) : null}
            <LinkButton href={`/o/${org}/desk/remarks`}>Remarks</LinkButton>
            {isCoach ? <AvailabilityDialog /> : <LinkButton href={`/o/${org}/rounds`}>Peer rounds</LinkButton>}
          </>
        }
      />
      <div ref={list} className="grid gap-10">
        <section aria-label="Open reviews">
          {open.length >= FILTER_FROM ? (
            <div className="mb-5 flex flex-wrap items-end gap-3">
              <Segmented
                legend="Show"
                value={filter}
                onValueChange={(value) => setFilter(value as DeskFilter)}
                options={[
                  { value: "all", label: `All ${countFor(open, "all")}` },
                  { value: "overdue", label: `Overdue ${countFor(open, "overdue")}` },
                  { value: "assigned", label: `New ${countFor(open, "assigned")}` },
                  { value: "in_review", label: `Begun ${countFor(open, "in_review")}` },
                ]}
              />
              <Field label="First" labelHidden>
                <Select
                  size="small"
                  value={order}
                  onChange={(event) => setOrder(event.target.value as DeskOrder)}
                  options={[
                    { value: "due", label: "Due first" },
                    { value: "interview", label: "Nearest interview first" },
                    { value: "waiting", label: "Waiting longest first" },
                  ]}
                />
              </Field>
              <Field label="Find by story, person or words" labelHidden className="w-full sm:w-72">
                <Input
                  ref={find}
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
              {isCoach
                ? "When a candidate of your teams asks for a review and you have the least to do for what you take, it comes here and you are told."
                : "When somebody of your team asks for a review by a peer and it falls to you, it comes here and you are told."}
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
          {shown.length > 0 ? (
            <QueueTable org={org} requests={shown} now={now} timeZone={timeZone} onSkip={setSkipping} />
          ) : null}
        </section>
        {waiting.length > 0 ? (
          <Block
            title="Waiting for a coach"
            aside={
              <TextButton aria-disabled={claim.isBusy} onClick={() => void claim.run(null)}>
                Claim the most urgent of {counts.waiting}
              </TextButton>
            }
            face="serif"
          >
            <WaitingList
              requests={waiting}
              now={now}
              timeZone={timeZone}
              isBusy={claim.isBusy}
              onClaim={(requestId) => void claim.run(requestId)}
            />
          </Block>
        ) : null}
        {closed.length > 0 ? (
          <Block title="Recently closed" aside="the last 30 days" face="serif">
            <ClosedList org={org} requests={closed} now={now} timeZone={timeZone} />
          </Block>
        ) : null}
      </div>
      <SkipDialog request={skipping} onClose={() => setSkipping(null)} />
    </Page>
  );
}
