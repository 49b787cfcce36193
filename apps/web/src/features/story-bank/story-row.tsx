"use client";

import { isOpen } from "@starboard/domain/review-state";
import { BandDisc } from "@starboard/ui/band-disc";
import { IconButton } from "@starboard/ui/icon-button";
import { Link } from "@starboard/ui/link";
import { RelativeTime } from "@starboard/ui/relative-time";
import { RowLink } from "@starboard/ui/table";
import { Archive, Lock, Users } from "lucide-react";
import { capitalised, describeRequest } from "@/features/request-review/index.ts";
import { useHere } from "@/features/shell/index.ts";
import { bandSign } from "./band-sign.ts";
import type { BankStory } from "./bank-story.ts";
import { KIND_TITLES } from "./kind-titles.ts";

const DAY_MS = 86_400_000;
const CELL = "max-sm:border-0 max-sm:p-0";

export interface StoryRowProps {
  org: string;
  story: BankStory;
  now: number;
  /** A story said aloud longer ago than this does not count as practised. */
  practiceDays: number;
  /** This device has words of it that are not saved. */
  isUnsavedHere: boolean;
  onArchive: () => void;
}

/** One story: a row of the table, and on a narrow screen a small block. */
export function StoryRow({ org, story, now, practiceDays, isUnsavedHere, onArchive }: StoryRowProps) {
  const { timeZone } = useHere();
  const { fill, word } = bandSign(story.band);
  const isStale = story.practisedAt !== null && now - story.practisedAt.getTime() > practiceDays * DAY_MS;
  const Eye = story.visibility === "private" ? Lock : Users;
  return (
    <tr className="max-sm:grid max-sm:grid-cols-[1.5rem_minmax(0,1fr)_auto] max-sm:gap-x-2 max-sm:border-rule max-sm:border-b max-sm:py-3">
      <td className={`w-7 tabular-nums text-ink-3 ${CELL}`}>{story.number}</td>
      <th scope="row" className={`wrap-anywhere ${CELL}`}>
        <RowLink href={`/o/${org}/stories/${story.id}`}>{story.title}</RowLink>
        <small className="mt-0.5">
          {KIND_TITLES[story.kind]} ·{" "}
          <Eye aria-hidden="true" className="me-0.5 inline size-3 align-[-0.08em]" strokeWidth={2} />
          {story.visibility === "private" ? "only you" : "team"}
        </small>
        {isUnsavedHere ? <small className="text-ink!">Unsaved words on this device: open it to save them</small> : null}
      </th>
      <td className={`whitespace-nowrap ${CELL} max-sm:col-start-3 max-sm:text-end`}>
        <BandDisc fill={fill} word={word} {...(story.score !== null && { value: story.score })} />
        {story.score !== null && !story.isScoreCurrent ? <small>being evaluated again</small> : null}
      </td>
      <td className={`${CELL} max-sm:col-span-2 max-sm:col-start-2 max-sm:text-fine max-sm:text-ink-2`}>
        Edited <RelativeTime at={story.updatedAt} now={now} timeZone={timeZone} />
        <small className={isStale ? "text-ink!" : ""}>
          {story.practisedAt ? (
            <>
              said aloud <RelativeTime at={story.practisedAt} now={now} timeZone={timeZone} form="day" />
              {isStale ? <b>, say it again</b> : null}
            </>
          ) : (
            "never said aloud"
          )}
        </small>
      </td>
      <td className={`${CELL} max-sm:col-start-2 max-sm:pt-1 max-sm:text-fine`}>
        {story.review ? (
          <>
            <Link
              href={`/o/${org}/reviews/${story.review.id}`}
              tone="quiet"
              className="underline decoration-accent-line"
            >
              {capitalised(describeRequest(story.review))}
            </Link>
            <small>
              {isOpen(story.review.state) ? (
                <>
                  due <RelativeTime at={story.review.dueAt} now={now} timeZone={timeZone} form="day" />
                </>
              ) : (
                (story.review.reviewerName ?? "")
              )}
            </small>
          </>
        ) : (
          <span className="text-ink-3">Not asked</span>
        )}
      </td>
      <td className={`w-10 ${CELL} max-sm:col-start-3 max-sm:self-end max-sm:justify-self-end`}>
        <IconButton
          label={`Archive “${story.title}”`}
          icon={<Archive aria-hidden="true" />}
          size="small"
          onClick={onArchive}
          data-archive=""
        />
      </td>
    </tr>
  );
}
