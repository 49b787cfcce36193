import { RelativeTime } from "@starboard/ui/relative-time";

/** The day of the interview that a review is for, on a line of its own; nothing where none was told. A day has no zone. */
export function InterviewDay({ day, now }: { day: string | null; now: number }) {
  if (!day) return null;
  return (
    <span className="block text-fine text-ink-2">
      interview <RelativeTime at={new Date(`${day}T12:00:00Z`)} now={now} timeZone="UTC" form="day" />
    </span>
  );
}
