"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { Glyph } from "@starboard/ui/glyph";
import { RelativeTime } from "@starboard/ui/relative-time";
import { Cell, RowLink, Table } from "@starboard/ui/table";

type CalibrationSet = RouterOutputs["calibration"]["list"]["sets"][number];

interface SetTableProps {
  org: string;
  sets: readonly CalibrationSet[];
  now: number;
  timeZone: string;
}

/** The newest first, each with how far the caller is. */
export function SetTable({ org, sets, now, timeZone }: SetTableProps) {
  return (
    <Table caption="Sets of stories to rate" captionHidden fold hover>
      <thead>
        <tr>
          <th scope="col">Set</th>
          <th scope="col">You</th>
          <th scope="col" data-align="end">
            Coaches finished
          </th>
          <th scope="col">Made</th>
        </tr>
      </thead>
      <tbody>
        {sets.map((set) => (
          <tr key={set.id}>
            <th scope="row" className="md:w-[45%]">
              <RowLink href={`/o/${org}/calibration/${set.id}`}>{set.title}</RowLink>
              <small>
                {set.stories === 1 ? "1 story" : `${set.stories} stories`} · {set.team}
              </small>
            </th>
            <Cell label="You" nowrap>
              <Standing set={set} />
            </Cell>
            <Cell label="Coaches finished" end>
              {set.finished}
            </Cell>
            <Cell label="Made" nowrap>
              <RelativeTime at={set.createdAt} now={now} timeZone={timeZone} form="day" />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Standing({ set: { isRater, hasFinished, rated, stories } }: { set: CalibrationSet }) {
  if (!isRater) return <span className="text-ink-3">made for its coaches</span>;
  const [glyph, words] = hasFinished
    ? (["tick", "finished"] as const)
    : rated > 0
      ? (["half", `${rated} of ${stories} rated`] as const)
      : (["empty", "not started"] as const);
  return (
    <span className="inline-flex items-baseline gap-1.5 tabular-nums">
      <Glyph name={glyph} />
      {words}
    </span>
  );
}
