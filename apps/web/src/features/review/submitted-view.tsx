"use client";

import { AMENDED_WITHIN_HOURS, isAmendable } from "@starboard/domain/review-ratings";
import { Block } from "@starboard/ui/block";
import { Button } from "@starboard/ui/button";
import { Deferred } from "@starboard/ui/deferred";
import { DeferredPart } from "@starboard/ui/deferred-part";
import { useKeys } from "@starboard/ui/keys";
import { MissingPart } from "@starboard/ui/missing-part";
import { RelativeTime } from "@starboard/ui/relative-time";
import { useRef, useState } from "react";
import { CommentedText, OrphanTray, ThreadMargin, ThreeColumns, useLights } from "@/features/marked-text/index.ts";
import {
  EngineFindings,
  ExportComments,
  RatingsRecord,
  SideBySide,
  VerdictMark,
} from "@/features/review-record/index.ts";
import { AskedFor } from "./asked-for.tsx";
import { RatingPair } from "./rating-pair.tsx";
import { ReviewHeading } from "./review-heading.tsx";
import type { GivenReviewProps } from "./review-view.ts";

const SETTLE = { settle: "Resolve", reopen: "Open again", settled: "resolved" };

const amendView = new Deferred(() => import("./amend-view.tsx").then(({ AmendView }) => AmendView));
const fetchAmending = () => void amendView.fetch().catch(() => undefined);

/** A review after its submission: as it was sent, with the engine's view beside it and the talk below the comments. */
export function SubmittedView(props: GivenReviewProps) {
  const [isAmending, setAmending] = useState(false);
  const leave = () => setAmending(false);
  const record = <SubmittedRecord {...props} onAmend={() => setAmending(true)} />;
  if (!isAmending) return record;
  return (
    <DeferredPart
      of={amendView}
      props={{ ...props, onDone: leave }}
      standIn={({ isMissing, retry }) => (
        <>
          {record}
          {isMissing ? <MissingPart onRetry={retry} onClose={leave} /> : null}
        </>
      )}
    />
  );
}

function SubmittedRecord(props: GivenReviewProps & { onAmend: () => void }) {
  const { data, review, reason, version, onVersion, now, timeZone, tools, onAmend } = props;
  const mayAmend = review.submittedAt !== null && isAmendable(review.submittedAt.getTime(), now);
  const text = useRef<HTMLDivElement>(null);
  const lights = useLights();
  const threads = { comments: data.comments, version, lights, now, timeZone, settleWords: SETTLE };
  const step = (direction: 1 | -1) => {
    const place = data.comments.findIndex((comment) => comment.id === lights.chosen);
    const next = data.comments[(place + direction + data.comments.length) % data.comments.length];
    if (next) lights.goTo(next.id);
  };
  useKeys("Comments", [
    { keys: "j", label: "Next comment", run: () => step(1) },
    { keys: "k", label: "Comment before", run: () => step(-1) },
  ]);
  return (
    <ThreeColumns
      head={<ReviewHeading data={data} version={version} onVersion={onVersion} now={now} timeZone={timeZone} />}
      aside={<AskedFor data={data} reason={reason} now={now} timeZone={timeZone} />}
      text={<CommentedText ref={text} data={data} version={version} lights={lights} />}
      margin={<ThreadMargin text={text} {...threads} />}
      side={
        <Block
          title="Your rating"
          bare
          aside={review.submittedAt ? <RelativeTime at={review.submittedAt} now={now} timeZone={timeZone} /> : null}
        >
          {tools}
          <p className="mb-3">{review.verdict ? <VerdictMark verdict={review.verdict} /> : null}</p>
          <RatingsRecord ratings={review.ratings} />
          {review.helpfulness === null ? null : (
            <p className="mt-3 text-note text-ink-2">
              {data.candidateName} found it helpful: {review.helpfulness} of 5.
            </p>
          )}
          {review.amendedAt ? (
            <p className="mt-3 text-fine text-ink-3">
              Amended <RelativeTime at={review.amendedAt} now={now} timeZone={timeZone} />.
            </p>
          ) : null}
          {mayAmend ? (
            <p className="mt-3">
              <Button size="small" onPointerEnter={fetchAmending} onFocus={fetchAmending} onClick={onAmend}>
                Amend…
              </Button>
              <span className="mt-1.5 block text-fine text-ink-3">
                for {AMENDED_WITHIN_HOURS} hours after it was submitted
              </span>
            </p>
          ) : null}
          {data.comments.length > 0 ? <ExportComments data={data} /> : null}
        </Block>
      }
      below={
        <div className="grid gap-8">
          {version === "current" ? (
            <OrphanTray {...threads} reviewed={data.revision.seq} onVersion={onVersion} />
          ) : null}
          {review.summary ? (
            <Block title="Your summary">
              <p className="whitespace-pre-wrap text-ink-2">{review.summary}</p>
            </Block>
          ) : null}
          <RatingPair requestId={data.id} ratings={review.ratings} />
          <SideBySide ratings={review.ratings} evaluation={data.evaluation} who="you" />
          <EngineFindings data={data} now={now} timeZone={timeZone} />
        </div>
      }
    />
  );
}
