import { Glyph } from "@starboard/ui/glyph";
import { RelativeTime } from "@starboard/ui/relative-time";
import { InterviewDay } from "./interview-day.tsx";

export interface DueDayProps {
  request: { dueAt: Date; isOverdue: boolean; interviewOn: string | null };
  now: number;
  timeZone: string;
}

/** When a review is due, whether that has passed, and the interview it is for. */
export function DueDay({ request, now, timeZone }: DueDayProps) {
  return (
    <span className="block first-letter:uppercase">
      <RelativeTime at={request.dueAt} now={now} timeZone={timeZone} form="day" />
      {request.isOverdue ? (
        <span className="flex items-baseline gap-1.5 font-semibold text-port">
          <Glyph name="can" />
          overdue
        </span>
      ) : null}
      <InterviewDay day={request.interviewOn} now={now} />
    </span>
  );
}
