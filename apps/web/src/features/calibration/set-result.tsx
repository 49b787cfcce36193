"use client";

import { DIMENSION_TITLES, DIMENSIONS } from "@starboard/domain/evaluation";
import { Crumb } from "@starboard/ui/crumb";
import { EmptyState } from "@starboard/ui/empty-state";
import { Link } from "@starboard/ui/link";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { Table, TableRegion } from "@starboard/ui/table";
import type { CalibrationSet } from "./rating-bench.tsx";

/** From this far apart on a story is worth talking about. */
const FAR_APART = 2;

/** A finished set: the caller's rating of each story beside that of the others and of the engine. */
export function SetResult({ org, set }: { org: string; set: CalibrationSet }) {
  const { items, others, hasFinished } = set;
  const who = others === 0 ? "Nobody else has" : others === 1 ? "One other coach has" : `${others} others have`;
  return (
    <Page>
      <Crumb href={`/o/${org}/calibration`}>Calibration</Crumb>
      <PageHeader title={set.title} lede={hasFinished ? `Your ratings stand. ${who} finished the set.` : undefined} />
      {hasFinished ? (
        <div className="grid gap-4">
          <p className="max-w-measure text-note text-ink-2">
            In each cell: <b className="font-semibold text-ink">yours</b>, the mean of the others, the engine’s. A line
            under two of them marks a gap of {FAR_APART} or more. A dash: no rating.
          </p>
          <TableRegion label="Ratings by story" fits>
            <Table
              caption="Ratings by story and dimension: yours, the others’, the engine’s"
              captionHidden
              sticky="first"
            >
              <thead>
                <tr>
                  <th scope="col">Story</th>
                  {DIMENSIONS.map((dimension) => (
                    <th key={dimension} scope="col">
                      {DIMENSION_TITLES[dimension]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {items.map(({ id, mine, seen, isWithdrawn }, at) => (
                  <tr key={id}>
                    <th scope="row">
                      {at + 1}
                      {isWithdrawn ? <small>not shared any more</small> : null}
                    </th>
                    {(seen ?? []).map(({ dimension, others: theirs, engine }) => (
                      <td key={dimension} data-nowrap="">
                        <Compared mine={mine[dimension] ?? null} theirs={theirs} engine={engine} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </Table>
          </TableRegion>
          <p className="text-note text-ink-2">
            How far you agree over all sets stands under <Link href={`/o/${org}/calibration`}>Calibration</Link>.
          </p>
        </div>
      ) : (
        <EmptyState title={set.isRater ? "Nothing left to rate" : "The coaches of the team rate this set"}>
          {set.isRater
            ? "The authors of these stories do not share them any more."
            : `${who} finished it. Its stories and ratings are shown to those who rate.`}
        </EmptyState>
      )}
    </Page>
  );
}

interface ComparedProps {
  mine: number | null;
  theirs: number | null;
  engine: number | null;
}

function Compared({ mine, theirs, engine }: ComparedProps) {
  const markOf = (value: number | null) =>
    mine !== null && value !== null && Math.abs(mine - value) >= FAR_APART
      ? "underline decoration-2 underline-offset-4"
      : "";
  return (
    <span className="inline-grid grid-cols-3 gap-x-2 tabular-nums">
      <span className="font-semibold">{mine ?? "–"}</span>
      <span className={markOf(theirs)}>
        <span className="ui-hidden">others </span>
        {theirs ?? "–"}
      </span>
      <span className={`text-ink-2 ${markOf(engine)}`}>
        <span className="ui-hidden">engine </span>
        {engine ?? "–"}
      </span>
    </span>
  );
}
