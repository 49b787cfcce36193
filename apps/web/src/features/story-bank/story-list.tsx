"use client";

import { Block } from "@starboard/ui/block";
import { LiveRegion } from "@starboard/ui/live-region";
import { NothingMatches } from "@starboard/ui/nothing-matches";
import { Table } from "@starboard/ui/table";
import { TextButton } from "@starboard/ui/text-button";
import { VisuallyHidden } from "@starboard/ui/visually-hidden";
import { useEffect, useRef } from "react";
import { type BankFilter, isFiltering, NO_BANK_FILTER, showBank } from "./bank-filter.ts";
import type { BankStory } from "./bank-story.ts";
import { BankTools } from "./bank-tools.tsx";
import { StoryRow } from "./story-row.tsx";
import { useUnsavedHere } from "./use-unsaved-here.ts";

/** From here on, finding one by eye takes longer than a filter. */
const TOOLS_FROM = 4;

export interface StoryListProps {
  org: string;
  stories: readonly BankStory[];
  /** How many stories are in the archive. */
  archived: number;
  filter: BankFilter;
  onFilter: (next: Partial<BankFilter>) => void;
  now: number;
  practiceDays: number;
  onArchive: (story: BankStory) => Promise<void>;
}

/** The stories that fit the filter. Archiving one hands the focus to the next. */
export function StoryList(props: StoryListProps) {
  const { org, stories, archived, filter, onFilter, now, practiceDays, onArchive } = props;
  const frame = useRef<HTMLDivElement>(null);
  const isUnsavedHere = useUnsavedHere();
  const leaving = useRef<{ id: string; place: number }>(null);
  const shown = showBank(stories, filter);
  useEffect(() => {
    const gone = leaving.current;
    if (!gone || shown.some(({ id }) => id === gone.id)) return;
    leaving.current = null;
    const rest = frame.current?.querySelectorAll<HTMLElement>("[data-archive]") ?? [];
    (rest[Math.min(gone.place, rest.length - 1)] ?? frame.current)?.focus();
  });
  const putAway = (story: BankStory, place: number) => {
    leaving.current = { id: story.id, place };
    void onArchive(story);
  };
  const isFiltered = isFiltering(filter);
  const counted = isFiltered ? `${shown.length} of ${stories.length}` : "8 to 12 carry most interviews";
  return (
    <div ref={frame} tabIndex={-1} className="min-w-0 outline-none">
      <Block
        title="Stories"
        aside={
          <>
            {counted}
            {archived > 0 ? (
              <>
                {" · "}
                <TextButton onClick={() => onFilter({ isArchive: true })}>{archived} archived</TextButton>
              </>
            ) : null}
          </>
        }
        bare
      >
        {stories.length >= TOOLS_FROM || isFiltered ? <BankTools filter={filter} onFilter={onFilter} /> : null}
        <LiveRegion>{isFiltered ? `${shown.length} of ${stories.length} stories shown` : ""}</LiveRegion>
        {shown.length === 0 ? (
          <NothingMatches
            title="No story matches"
            actions={
              <TextButton onClick={() => onFilter({ ...NO_BANK_FILTER, order: filter.order })}>
                Show all {stories.length}
              </TextButton>
            }
          >
            None of your {stories.length} stories fits the search and the filters above.
          </NothingMatches>
        ) : (
          <Table caption="Your stories" captionHidden hover className="max-sm:block">
            <thead className="max-sm:hidden">
              <tr>
                <th scope="col">
                  <VisuallyHidden>Number</VisuallyHidden>
                </th>
                <th scope="col">Story</th>
                <th scope="col">Score</th>
                <th scope="col">Fresh</th>
                <th scope="col">Review</th>
                <th scope="col">
                  <VisuallyHidden>Archive</VisuallyHidden>
                </th>
              </tr>
            </thead>
            <tbody className="max-sm:block max-sm:border-rule max-sm:border-t">
              {shown.map((story, place) => (
                <StoryRow
                  key={story.id}
                  org={org}
                  story={story}
                  now={now}
                  practiceDays={practiceDays}
                  isUnsavedHere={isUnsavedHere(story.id)}
                  onArchive={() => putAway(story, place)}
                />
              ))}
            </tbody>
          </Table>
        )}
      </Block>
    </div>
  );
}
