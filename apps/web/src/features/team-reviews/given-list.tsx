"use client";

import { RelativeTime } from "@starboard/ui/relative-time";
import { Cell, Table } from "@starboard/ui/table";
import { TextButton } from "@starboard/ui/text-button";
import { VerdictMark } from "@/features/review-record/index.ts";
import type { GivenReview } from "./describe-team-requests.ts";

export interface GivenListProps {
  reviews: readonly GivenReview[];
  now: number;
  timeZone: string;
  onAskSecond: (review: GivenReview) => void;
}

/** Reviews given in the last 30 days. A second rating can be asked of what the team may read. */
export function GivenList({ reviews, now, timeZone, onAskSecond }: GivenListProps) {
  return (
    <Table caption="Reviews given in the last 30 days" captionHidden fold>
      <thead>
        <tr>
          <th scope="col">Candidate</th>
          <th scope="col">By</th>
          <th scope="col">Verdict</th>
          <th scope="col">Given</th>
          <th scope="col">Second rating</th>
        </tr>
      </thead>
      <tbody>
        {reviews.map((review) => (
          <tr key={review.id}>
            <th scope="row" className="wrap-anywhere md:w-[32%]">
              <bdi>{review.candidateName}</bdi>
              <small>{review.title ?? "a private story"}</small>
            </th>
            <Cell label="By">
              <bdi>{review.reviewerName ?? "–"}</bdi>
            </Cell>
            <Cell label="Verdict" nowrap>
              <VerdictMark verdict={review.state === "approved" ? "approved" : "changes_asked"} />
            </Cell>
            <Cell label="Given" nowrap>
              {review.closedAt ? <RelativeTime at={review.closedAt} now={now} timeZone={timeZone} form="day" /> : "–"}
            </Cell>
            <Cell label="Second rating" nowrap>
              <SecondRating review={review} onAsk={() => onAskSecond(review)} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function SecondRating({ review, onAsk }: { review: GivenReview; onAsk: () => void }) {
  if (review.isSecond) return <span className="text-ink-3">is one</span>;
  if (review.hasSecond) return <span>asked for</span>;
  if (review.title === null || review.asked === "peer") return <span className="text-ink-3">–</span>;
  return (
    <TextButton aria-label={`Ask for a second rating of ${review.candidateName}’s “${review.title}”`} onClick={onAsk}>
      Ask for one…
    </TextButton>
  );
}
