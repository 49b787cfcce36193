"use client";

import { LinkButton } from "@starboard/ui/link-button";
import { Page } from "@starboard/ui/page";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { OwnAssignments } from "@/features/assignments/index.ts";
import { useNow } from "@/features/review-record/index.ts";
import { TakeAlong } from "@/features/try-draft/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { Archive } from "./archive.tsx";
import { BankFiles } from "./bank-files.tsx";
import { BankHeader } from "./bank-header.tsx";
import { Coverage } from "./coverage.tsx";
import { EmptyBank } from "./empty-bank.tsx";
import { StoryConflicts } from "./story-conflicts.tsx";
import { StoryList } from "./story-list.tsx";
import { useArchive } from "./use-archive.ts";
import { useBankFilter } from "./use-bank-filter.ts";

const EVALUATING_MS = 3_000;

export interface StoryBankProps {
  org: string;
  /** When the server rendered the page, in ms since 1970. */
  renderedAt: number;
}

/** All stories of a person: how far they carry, each with its state, and what no story shows yet. */
export function StoryBank({ org, renderedAt }: StoryBankProps) {
  const trpc = useTRPC();
  const now = useNow(renderedAt);
  const [filter, change] = useBankFilter();
  const { data: listed } = useSuspenseQuery(
    trpc.story.list.queryOptions(
      { archived: false },
      {
        refetchInterval: ({ state }) =>
          state.data?.some(({ isScoreCurrent }) => !isScoreCurrent) ? EVALUATING_MS : false,
      },
    ),
  );
  const { data: archived } = useSuspenseQuery(trpc.story.list.queryOptions({ archived: true }));
  const { data: readiness } = useSuspenseQuery(trpc.team.ownReadiness.queryOptions());
  const archive = useArchive();
  const base = `/o/${org}/stories`;
  const stories = listed.map((story, place) => ({ ...story, number: place + 1 }));

  if (filter.isArchive) {
    return (
      <Archive
        base={base}
        stories={archived}
        now={now}
        onRestore={archive.restore}
        onBack={() => change({ isArchive: false })}
      />
    );
  }
  if (stories.length === 0) {
    return <EmptyBank org={org} base={base} archived={archived.length} onArchive={() => change({ isArchive: true })} />;
  }
  return (
    <Page>
      <TakeAlong org={org} />
      <BankHeader
        stories={stories}
        readiness={readiness}
        actions={
          <>
            <LinkButton href={`${base}/new`} tone="primary" icon={<Plus aria-hidden="true" />}>
              New story
            </LinkButton>
            <BankFiles base={base} storyIds={stories.map(({ id }) => id)} />
          </>
        }
      />
      <OwnAssignments />
      <div className="grid grid-cols-1 items-start gap-10 lg:grid-cols-[minmax(0,1fr)_minmax(24rem,31rem)] lg:gap-14">
        <StoryList
          org={org}
          stories={stories}
          archived={archived.length}
          filter={filter}
          onFilter={change}
          now={now}
          practiceDays={readiness.settings.practiceDays}
          onArchive={archive.putAway}
        />
        <div className="grid min-w-0 gap-8">
          <Coverage
            base={base}
            stories={stories}
            now={now}
            freshDays={readiness.settings.freshDays}
            practiceDays={readiness.settings.practiceDays}
          />
          {stories.length > 1 ? <StoryConflicts base={base} stories={stories} /> : null}
        </div>
      </div>
    </Page>
  );
}
