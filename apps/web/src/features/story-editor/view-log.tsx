"use client";

import { Block } from "@starboard/ui/block";
import { RelativeTime } from "@starboard/ui/relative-time";
import { TextButton } from "@starboard/ui/text-button";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { FormProblem, useHere } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

const FOLDED_TO = 5;
const AGAIN_MS = 60_000;
/** While it is out of view, below the text: each answer is work for the page between two keys. */
const UNSEEN_MS = 600_000;

/** Who other than the author has opened the story; only the author sees this. */
export function ViewLog({ storyId }: { storyId: string }) {
  const trpc = useTRPC();
  const { timeZone } = useHere();
  const block = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(false);
  const again = { refetchInterval: isSeen ? AGAIN_MS : UNSEEN_MS, staleTime: 0 };
  const log = useQuery(trpc.story.views.queryOptions({ storyId }, again));
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => setSeen(entry?.isIntersecting ?? false));
    if (block.current) observer.observe(block.current);
    return () => observer.disconnect();
  }, []);
  const [isUnfolded, setUnfolded] = useState(false);
  const { views = [], total = 0 } = log.data ?? {};
  const shown = isUnfolded ? views : views.slice(0, FOLDED_TO);
  return (
    <div ref={block}>
      <Block title="Who has read it" aside={total > 0 ? countWords(total) : undefined}>
        <FormProblem>{log.error && !log.data ? errorForScreen(log.error).message : undefined}</FormProblem>
        {log.data && total === 0 ? (
          <p className="text-note text-ink-2">
            Nobody but you has opened this story. Every reading by somebody else is listed here.
          </p>
        ) : null}
        {shown.length > 0 ? (
          <ul aria-label="Readings, the newest first" className="text-note">
            {shown.map(({ viewer, viewedAt, version, isByLink }) => (
              <li
                key={`${viewer} ${isByLink} ${viewedAt.getTime()}`}
                className="flex flex-wrap justify-between gap-x-4 border-rule border-b py-2"
              >
                <span className="min-w-0 wrap-anywhere">
                  <bdi>{viewer}</bdi>{" "}
                  <span className="text-ink-3">
                    read version {version}
                    {isByLink ? " by link" : null}
                  </span>
                </span>
                <span className="text-ink-3">
                  <RelativeTime at={viewedAt} now={log.dataUpdatedAt} timeZone={timeZone} />
                </span>
              </li>
            ))}
          </ul>
        ) : null}
        {views.length > FOLDED_TO ? (
          <p className="mt-3 text-note">
            <TextButton aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
              {isUnfolded ? "Fold again" : `Show ${views.length - FOLDED_TO} more`}
            </TextButton>
            {isUnfolded && total > views.length ? (
              <span className="text-ink-3">
                {" "}
                The newest {views.length} of {total} are shown.
              </span>
            ) : null}
          </p>
        ) : null}
      </Block>
    </div>
  );
}

const countWords = (total: number): string => (total === 1 ? "once" : `${total} times`);
