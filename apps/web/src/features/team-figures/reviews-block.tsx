import { Block } from "@starboard/ui/block";
import { dayWords } from "@starboard/ui/day-words";
import { Figure } from "@starboard/ui/figure";
import { Glyph } from "@starboard/ui/glyph";
import { Link } from "@starboard/ui/link";
import { TrendLine } from "@starboard/ui/trend-line";
import { AgreementTable } from "@/features/calibration/index.ts";
import { CoachTable } from "./coach-table.tsx";
import { rulesWords, waitWords } from "./describe-figures.ts";
import type { ReviewFigures } from "./figures.ts";

const inDays = (hours: number | null) => (hours === null ? null : Math.round(hours / 2.4) / 10);

export interface ReviewsBlockProps {
  org: string;
  reviews: ReviewFigures;
}

/** How long candidates wait, what waits now, who has how much, and how far ratings agree. */
export function ReviewsBlock({ org, reviews }: ReviewsBlockProps) {
  const { weeks, open, coaches, agreement } = reviews;
  return (
    <>
      <Block
        title="Waiting for a review"
        aside={reviews.reviews === null ? null : `${reviews.reviews} given in ${weeks.length} weeks`}
        className="mb-10"
      >
        {reviews.medianHours === null || reviews.p95Hours === null ? (
          <p className="text-note text-ink-2">No review was given in these weeks, or too few to tell.</p>
        ) : (
          <>
            <p className="mb-3 flex flex-wrap items-baseline gap-x-6">
              <Figure value={waitWords(reviews.medianHours)} size="big">
                median
              </Figure>
              <Figure value={waitWords(reviews.p95Hours)}>95th percentile</Figure>
            </p>
            <TrendLine
              summary={`From asking to the verdict: median ${waitWords(reviews.medianHours)}, 95th percentile ${waitWords(reviews.p95Hours)}`}
              steps={weeks.map(({ week }) => dayWords(week))}
              series={[
                { name: "median", values: weeks.map((week) => inDays(week.medianHours)), strong: true },
                { name: "95th", values: weeks.map((week) => inDays(week.p95Hours)) },
              ]}
              format={(days) => `${days} d`}
              height={160}
            />
          </>
        )}
        {open ? <OpenNow org={org} open={open} /> : null}
      </Block>
      {coaches ? <CoachTable org={org} coaches={coaches} weeks={weeks.length} /> : null}
      {agreement ? (
        <Block
          title="Agreement"
          aside={agreement.rulesetVersion ? `engine: ${rulesWords(agreement.rulesetVersion)}` : null}
          className="mb-10"
        >
          <AgreementTable agreement={agreement.dimensions} />
        </Block>
      ) : null}
    </>
  );
}

function OpenNow({ org, open }: { org: string; open: NonNullable<ReviewFigures["open"]> }) {
  if (open.requests === 0) return <p className="mt-3 text-note text-ink-2">Nothing waits now.</p>;
  return (
    <p className="mt-3 text-note text-ink-2">
      <Link href={`/o/${org}/reviews`}>
        {open.requests} {open.requests === 1 ? "request waits" : "requests wait"}
      </Link>
      {open.oldestHours === null ? "" : `, the oldest for ${waitWords(open.oldestHours)}`}
      {open.unassigned > 0 ? `, ${open.unassigned} with nobody` : ""}
      {open.overdue > 0 ? (
        <span className="text-port">
          , <Glyph name="can" className="inline" /> {open.overdue} overdue
        </span>
      ) : (
        ", none overdue"
      )}
      .
    </p>
  );
}
