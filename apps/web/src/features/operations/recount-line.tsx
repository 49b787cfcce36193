import type { RouterOutputs } from "@starboard/api/client";
import { RelativeTime } from "@starboard/ui/relative-time";
import { StateMark } from "@starboard/ui/state-mark";
import { useHere } from "@/features/shell/index.ts";

export interface RecountLineProps {
  recount: RouterOutputs["operations"]["recount"];
  /** When the server rendered the page, in ms since 1970. */
  renderedAt: number;
}

/** Whether the counts behind the dashboards were right when they were last held against the stories. */
export function RecountLine({ recount: { recountedAt, drift }, renderedAt }: RecountLineProps) {
  const { timeZone } = useHere();
  if (!recountedAt) return null;
  return (
    <p className="mt-3 text-note text-ink-2">
      <StateMark state={drift === 0 ? "ready" : "not-ready"}>
        {drift === 0
          ? "The counts of scores were right"
          : `${drift === 1 ? "One count of scores was" : `${drift} counts of scores were`} wrong and put right`}
      </StateMark>
      {", "}
      <RelativeTime at={recountedAt} now={renderedAt} timeZone={timeZone} />
    </p>
  );
}
