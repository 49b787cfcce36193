import { Glyph } from "@starboard/ui/glyph";
import { Note } from "@starboard/ui/note";
import { RelativeTime } from "@starboard/ui/relative-time";
import { InterviewDay, languageName } from "@/features/review-record/index.ts";
import type { ReviewData } from "./review-view.ts";

export interface AskedForProps {
  data: ReviewData;
  /** Why it came to this reader, in words. */
  reason: string | null;
  now: number;
  timeZone: string;
}

/** What the candidate wants looked at, and by when. */
export function AskedFor({ data, reason, now, timeZone }: AskedForProps) {
  const isOverdue = data.isOpen && data.dueAt.getTime() < now;
  return (
    <Note
      tone="rule"
      role="group"
      aria-label={`What ${data.candidateName} asks`}
      cap={
        <>
          <bdi>{data.candidateName}</bdi> asks, by{" "}
          <RelativeTime at={data.dueAt} now={now} timeZone={timeZone} form="day" />
          {isOverdue ? (
            <b className="font-semibold text-port">
              {" "}
              · <Glyph name="can" /> overdue
            </b>
          ) : null}
        </>
      }
    >
      {data.message ? (
        <blockquote className="whitespace-pre-wrap">{data.message}</blockquote>
      ) : (
        <span>Nothing in particular: the whole story.</span>
      )}
      <InterviewDay day={data.interviewOn} now={now} />
      {data.language ? (
        <span className="mt-1.5 block text-fine text-ink-2">Wants to talk in {languageName(data.language)}.</span>
      ) : null}
      {reason ? <span className="mt-1.5 block text-fine text-ink-3">{reason}</span> : null}
    </Note>
  );
}
