import { Block } from "@starboard/ui/block";
import { Glyph } from "@starboard/ui/glyph";
import { Link } from "@starboard/ui/link";
import { Cell, Table } from "@starboard/ui/table";
import { waitWords } from "./describe-figures.ts";
import type { ReviewFigures } from "./figures.ts";

interface CoachTableProps {
  org: string;
  coaches: NonNullable<ReviewFigures["coaches"]>;
  weeks: number;
}

/** What each coach has open, for whoever it is, and what they gave these candidates. */
export function CoachTable({ org, coaches, weeks }: CoachTableProps) {
  return (
    <Block title="Coaches" aside={<Link href={`/o/${org}/reviews`}>Reviews under way</Link>} className="mb-10">
      {coaches.length === 0 ? (
        <p className="text-note text-ink-2">Nobody is a coach here yet.</p>
      ) : (
        <Table caption="Load of each coach" captionHidden fold>
          <thead>
            <tr>
              <th scope="col">Coach</th>
              <th scope="col" data-align="end">
                Open, of what they take
              </th>
              <th scope="col" data-align="end">
                Overdue
              </th>
              <th scope="col" data-align="end">
                Given in {weeks} weeks
              </th>
              <th scope="col" data-align="end">
                Median wait
              </th>
            </tr>
          </thead>
          <tbody>
            {coaches.map(({ userId, name, open, capacity, overdue, given, medianHours }) => (
              <tr key={userId}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <Cell label="Open, of what they take" end>
                  {open > capacity ? <b>{open}</b> : open} of {capacity}
                </Cell>
                <Cell label="Overdue" end>
                  {overdue > 0 ? (
                    <span className="text-port">
                      <Glyph name="can" className="inline" /> {overdue}
                    </span>
                  ) : (
                    "none"
                  )}
                </Cell>
                <Cell label={`Given in ${weeks} weeks`} end>
                  {given}
                </Cell>
                <Cell label="Median wait" end nowrap>
                  {medianHours === null ? "–" : waitWords(medianHours)}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Block>
  );
}
