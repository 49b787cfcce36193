"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { PageHeader } from "@starboard/ui/page-header";
import { Quote } from "@starboard/ui/quote";
import { Strip } from "@starboard/ui/strip";
import { capitalised } from "@/features/request-review/index.ts";
import { VerdictMark } from "@/features/review-record/index.ts";

export type ReviewData = RouterOutputs["review"]["get"];

const WAITING = {
  requested: "A coach is being looked for. You are told when the verdict is there.",
  assigned: "Not begun yet. You can go on writing: the review is about the version below.",
  in_review: "Ratings and comments appear here once they are submitted. You can go on writing meanwhile.",
} as const;

/** What became of the request, the verdict first. */
export function ResultHeading({ data, dueIn }: { data: ReviewData; dueIn: string }) {
  const { story, review, state } = data;
  const coach = data.reviewerName ?? "the coach";
  return (
    <>
      <PageHeader
        title={story.title}
        sub={`${capitalised(story.kind)} · version ${data.revision.seq}${data.reviewerName ? ` · review by ${data.reviewerName}` : ""}`}
      />
      {review?.verdict ? (
        <div className="grid gap-3">
          <p className="text-lede">
            <VerdictMark verdict={review.verdict} />
          </p>
          {review.summary ? (
            <Quote by={coach}>
              <span className="whitespace-pre-wrap">{review.summary}</span>
            </Quote>
          ) : (
            <p className="text-note text-ink-2">{coach} left no summary; the comments and ratings are below.</p>
          )}
        </div>
      ) : null}
      {data.isOpen ? (
        <Strip>
          {WAITING[state as keyof typeof WAITING]} Due {dueIn}.
        </Strip>
      ) : null}
      {state === "declined" ? (
        <div className="grid gap-3">
          <Strip>{coach} declined. Nothing was rated; you can ask again at once.</Strip>
          <Quote by={`${coach}, the reason`}>{data.declineReason}</Quote>
        </div>
      ) : null}
      {state === "withdrawn" ? <Strip>You withdrew this request. Nothing of it was passed on.</Strip> : null}
      {state === "expired" ? (
        <Strip>
          Nobody finished this review within two weeks of its due date, so it ended. Ask again to get another coach.
        </Strip>
      ) : null}
    </>
  );
}
