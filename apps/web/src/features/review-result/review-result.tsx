"use client";

import { Block } from "@starboard/ui/block";
import { Crumb } from "@starboard/ui/crumb";
import { useKeys } from "@starboard/ui/keys";
import { Note } from "@starboard/ui/note";
import { RelativeTime } from "@starboard/ui/relative-time";
import { timeWords } from "@starboard/ui/time-words";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import {
  CommentedText,
  OrphanTray,
  type ReviewComment,
  ThreadMargin,
  ThreeColumns,
  useLights,
} from "@/features/marked-text/index.ts";
import { EngineFindings, ExportComments, RatingsRecord, SideBySide, useNow } from "@/features/review-record/index.ts";
import { useHere } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { Helpfulness } from "./helpfulness.tsx";
import { listSteps } from "./list-steps.ts";
import { RequestActions } from "./request-actions.tsx";
import { ResultHeading } from "./result-heading.tsx";
import { StepList } from "./step-list.tsx";
import { SuggestionAnswer } from "./suggestion-answer.tsx";
import { SuggestionBar } from "./suggestion-bar.tsx";
import { sortSuggestions, useSuggestions } from "./use-suggestions.ts";
import { VersionSwitch } from "./version-switch.tsx";

const AGAIN_MS = 20_000;
const SETTLE = { settle: "Mark as addressed", reopen: "Not addressed after all", settled: "addressed" };

export interface ReviewResultProps {
  org: string;
  requestId: string;
  /** When the server rendered the page, in ms since 1970. */
  renderedAt: number;
}

/** A review at its candidate's: where it stands, and afterwards what the coach said, on the very words. */
export function ReviewResult({ org, requestId, renderedAt }: ReviewResultProps) {
  const trpc = useTRPC();
  const { timeZone } = useHere();
  const now = useNow(renderedAt);
  const text = useRef<HTMLDivElement>(null);
  const lights = useLights();
  const [chosen, setVersion] = useState<"pinned" | "current">("pinned");
  const { data } = useSuspenseQuery(
    trpc.review.get.queryOptions(
      { requestId },
      { refetchInterval: ({ state }) => (state.data?.isOpen ? AGAIN_MS : false) },
    ),
  );
  const { comments, review } = data;
  const version = data.currentRevision.id === data.revision.id ? "pinned" : chosen;
  const actions = useSuggestions(data);
  const threads = {
    comments,
    version,
    lights,
    now,
    timeZone,
    // Who is only mentioned answers, and settles nothing.
    ...(data.isCandidate ? { settleWords: SETTLE } : { mayReply: true }),
    renderAnswer: (suggestion: ReviewComment) =>
      data.isCandidate ? <SuggestionAnswer suggestion={suggestion} data={data} actions={actions} /> : null,
  };
  const suggestions = sortSuggestions(data);
  const answer = (among: readonly ReviewComment[], act: (chosen: ReviewComment[]) => Promise<void>) => {
    const chosen = among.find((one) => one.id === lights.chosen);
    if (chosen && !actions.isBusy) void act([chosen]);
  };
  const step = (direction: 1 | -1) => {
    const place = comments.findIndex((comment) => comment.id === lights.chosen);
    const next = comments[(place + direction + comments.length) % comments.length];
    if (next) lights.goTo(next.id);
  };
  useKeys("Comments", [
    { keys: "j", label: "Next comment", run: () => step(1), off: comments.length === 0 },
    { keys: "k", label: "Comment before", run: () => step(-1), off: comments.length === 0 },
    {
      keys: "t",
      label: "Take the chosen suggestion",
      run: () => answer(suggestions.open, actions.onTake),
      off: !data.isCandidate || suggestions.open.length === 0,
    },
    {
      keys: "x",
      label: "Refuse the chosen suggestion",
      run: () => answer([...suggestions.open, ...suggestions.gone], (chosen) => actions.onRefuse(chosen)),
      off: !data.isCandidate || suggestions.open.length + suggestions.gone.length === 0,
    },
  ]);
  return (
    <ThreeColumns
      head={
        <>
          {data.isCandidate ? <Crumb href={`/o/${org}/stories`}>Stories</Crumb> : null}
          <ResultHeading
            data={data}
            dueIn={timeWords(data.dueAt, "day", { timeZone, now: new Date(now), locale: "en-GB" })}
          />
          <VersionSwitch data={data} version={version} onVersion={setVersion} />
          {data.isCandidate ? <SuggestionBar data={data} actions={actions} /> : null}
        </>
      }
      aside={
        <Note
          tone="rule"
          role="group"
          aria-label="What was asked"
          cap={data.isCandidate ? "You asked" : `${data.candidateName} asked`}
        >
          {data.message ? (
            <blockquote className="whitespace-pre-wrap">{data.message}</blockquote>
          ) : (
            <span>for a look at the whole story.</span>
          )}
        </Note>
      }
      text={<CommentedText ref={text} data={data} version={version} lights={lights} />}
      margin={<ThreadMargin text={text} {...threads} />}
      side={
        <>
          <Block title="Where it stands" bare>
            <StepList steps={listSteps(data)} now={now} timeZone={timeZone} />
            {data.isCandidate ? (
              <RequestActions org={org} data={data} />
            ) : (
              <p className="mt-3 text-note text-ink-2">
                You read this because you are mentioned in a comment. You can answer there.
              </p>
            )}
          </Block>
          {review ? (
            <Block title={`${data.reviewerName}'s rating`} className="mt-7">
              <RatingsRecord ratings={review.ratings} />
              <Helpfulness requestId={data.id} value={review.helpfulness} />
              {review.amendedAt ? (
                <p className="mt-3 text-fine text-ink-3">
                  Amended <RelativeTime at={review.amendedAt} now={now} timeZone={timeZone} />.
                </p>
              ) : null}
              {comments.length > 0 ? <ExportComments data={data} /> : null}
            </Block>
          ) : null}
        </>
      }
      below={
        review ? (
          <div className="grid gap-8">
            {version === "current" ? (
              <OrphanTray {...threads} reviewed={data.revision.seq} onVersion={setVersion} />
            ) : null}
            <SideBySide ratings={review.ratings} evaluation={data.evaluation} who="the coach" />
            <EngineFindings data={data} now={now} timeZone={timeZone} />
          </div>
        ) : null
      }
    />
  );
}
