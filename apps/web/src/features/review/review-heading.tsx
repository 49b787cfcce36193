"use client";

import { Link } from "@starboard/ui/link";
import { PageHeader } from "@starboard/ui/page-header";
import { RelativeTime } from "@starboard/ui/relative-time";
import { Segmented } from "@starboard/ui/segmented";
import { TextButton } from "@starboard/ui/text-button";
import { useHere } from "@/features/shell/index.ts";
import type { ReviewData, TextVersion } from "./review-view.ts";

export interface ReviewHeadingProps {
  data: ReviewData;
  version: TextVersion;
  onVersion: (version: TextVersion) => void;
  now: number;
  timeZone: string;
}

/** What is reviewed, and whether its author has written on meanwhile. */
export function ReviewHeading({ data, version, onVersion, now, timeZone }: ReviewHeadingProps) {
  const { organisation } = useHere();
  const { story, revision, currentRevision } = data;
  const hasNewer = currentRevision.id !== revision.id;
  return (
    <>
      <p className="ui-crumb">
        <Link href={`/o/${organisation?.slug}/desk`} tone="quiet">
          Desk
        </Link>
      </p>
      <PageHeader
        title={story.title}
        sub={
          <>
            <bdi>{data.candidateName}</bdi> · {story.kind} · version {revision.seq}
            {hasNewer ? ` of ${currentRevision.seq}` : ""}
            {story.question ? <span className="mt-1 block">“{story.question}”</span> : null}
          </>
        }
      />
      {hasNewer ? (
        <div className="-mt-4 mb-2 flex flex-wrap items-center gap-x-4 gap-y-2 text-note text-ink-2">
          <span>
            A newer text was saved <RelativeTime at={currentRevision.createdAt} now={now} timeZone={timeZone} />.{" "}
            {version === "pinned" ? (
              <TextButton onClick={() => onVersion("current")}>See where the comments lie in it</TextButton>
            ) : (
              "Comments and quotes are made on the text that you were asked about."
            )}
          </span>
          <Segmented
            legend="Text"
            value={version}
            onValueChange={(value) => onVersion(value as TextVersion)}
            options={[
              { value: "pinned", label: `Version ${revision.seq}` },
              { value: "current", label: `Newer text, ${currentRevision.seq}` },
            ]}
          />
        </div>
      ) : null}
    </>
  );
}
