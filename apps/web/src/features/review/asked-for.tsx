import { Glyph } from "@starboard/ui/glyph";
import { Note } from "@starboard/ui/note";
import { RelativeTime } from "@starboard/ui/relative-time";
import type { ReviewData } from "./review-view.ts";

export interface AskedForProps {
  data: ReviewData;
  now: number;
  timeZone: string;
}

/** What the candidate wants looked at, and by when. */
export function AskedFor({ data, now, timeZone }: AskedForProps) {
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
    </Note>
  );
}
