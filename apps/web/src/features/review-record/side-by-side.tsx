import type { RouterOutputs } from "@starboard/api/client";
import type { Ratings } from "@starboard/domain/review";
import { Block } from "@starboard/ui/block";
import { Table } from "@starboard/ui/table";
import { compareRatings, describeDifference, summariseDifference } from "./compare-ratings.ts";

export interface SideBySideProps {
  ratings: Ratings;
  evaluation: RouterOutputs["review"]["get"]["evaluation"];
  /** The rater as in a sentence: "you", "Helen". */
  who: string;
}

/** The person's ratings and the engine's opinion of the same revision, with the difference in words. */
export function SideBySide({ ratings, evaluation, who }: SideBySideProps) {
  if (!evaluation) {
    return (
      <Block title="The engine's view">
        <p className="text-note text-ink-2">
          The engine has no evaluation of this version yet. It appears here when it has.
        </p>
      </Block>
    );
  }
  const rows = compareRatings(ratings, evaluation.dimensions);
  const head = `${who.charAt(0).toUpperCase()}${who.slice(1)}`;
  return (
    <Block title="Side by side" aside={`ruleset ${evaluation.ruleset.version}`}>
      <p className="mb-4 text-ink-2">
        <b className="font-semibold text-ink">
          {evaluation.band === "insufficient"
            ? "The engine has not judged this text: it tells too little."
            : `The engine: ${evaluation.score} of 100, ${evaluation.band}.`}
        </b>{" "}
        {summariseDifference(rows, who)}
      </p>
      <Table caption={`Ratings from 1 to 5: ${who} and the engine`} captionHidden>
        <thead>
          <tr>
            <th scope="col">Dimension</th>
            <th scope="col" data-align="center">
              {head}
            </th>
            <th scope="col" data-align="center">
              Engine
            </th>
            <th scope="col">Difference</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.dimension}>
              <th scope="row">{row.title}</th>
              <td data-align="center">{row.coach}</td>
              <td data-align="center">{row.engine ?? "–"}</td>
              <td className={Math.abs(row.difference ?? 0) > 1 ? "font-semibold text-ink" : "text-ink-2"}>
                {describeDifference(row, who)}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Block>
  );
}
