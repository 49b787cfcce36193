import { Block } from "@starboard/ui/block";
import { Figure } from "@starboard/ui/figure";
import { Histogram } from "@starboard/ui/histogram";
import { Link } from "@starboard/ui/link";
import { Cell, Table } from "@starboard/ui/table";
import { rulesWords } from "./describe-figures.ts";
import type { FigureFilter } from "./figure-filter.ts";
import type { Scores } from "./figures.ts";

export interface ScoresBlockProps {
  scores: Scores;
  /** The address with these changes. */
  to: (next: Partial<FigureFilter>) => string;
}

/** How many stories lie where, by one ruleset; each band leads to its stories. */
export function ScoresBlock({ scores, to }: ScoresBlockProps) {
  const { rulesetVersion, rulesets, stories, median, bins, bandStarts, isAggregate } = scores;
  const others = rulesets.filter(({ version }) => version !== rulesetVersion);
  return (
    <Block title="Where stories stand" aside={rulesetVersion ? rulesWords(rulesetVersion) : null} className="mb-10">
      {rulesetVersion === null ? (
        <p className="text-note text-ink-2">
          Nothing to count yet: no story that the team may see has been evaluated. A private story counts nowhere.
        </p>
      ) : (
        <>
          {stories === null ? (
            <p className="mb-3 text-note text-ink-2">
              Bars with a question mark are left out: together with what you see of your own teams they would tell of a
              few people.
            </p>
          ) : (
            <p className="mb-3 flex flex-wrap items-baseline gap-x-6">
              <Figure value={stories} size="big">
                {stories === 1 ? "story" : "stories"}
              </Figure>
              <Figure value={median ?? "–"}>median</Figure>
            </p>
          )}
          <Histogram
            name="stories"
            tableLabel="Show all ranges as a table"
            summary={summaryOf(scores)}
            bins={bins}
            borders={bandStarts ? Object.values(bandStarts).map((at) => ({ at, label: String(at) })) : []}
            zones={bandStarts ? bandsOf(bandStarts).map(({ label, from, to: end }) => ({ label, from, to: end })) : []}
          />
          {isAggregate || !bandStarts ? null : <Bands scores={scores} bandStarts={bandStarts} to={to} />}
          {others.length > 0 ? (
            <p className="mt-3 text-fine text-ink-2">
              Not in it:{" "}
              {others.map(({ version, stories: n }, at) => (
                <span key={version}>
                  {at > 0 ? ", " : ""}
                  {n === null ? "stories" : n} still under{" "}
                  <Link href={to({ rulesetVersion: version })}>{rulesWords(version)}</Link>
                </span>
              ))}
              . Scores of two rulesets are never put together.
            </p>
          ) : null}
        </>
      )}
    </Block>
  );
}

const bandsOf = ({ developing, solid, strong }: NonNullable<Scores["bandStarts"]>) => [
  { label: "weak", from: 0, to: developing },
  { label: "developing", from: developing, to: solid },
  { label: "solid", from: solid, to: strong },
  { label: "strong", from: strong, to: 100 },
];

function summaryOf({ stories, median, bins }: Scores): string {
  const fullest = bins.reduce((a, b) => ((b.count ?? 0) > (a.count ?? 0) ? b : a));
  const most = `most lie between ${fullest.from} and ${fullest.to}`;
  return stories === null ? `Scores of the organisation: ${most}` : `${stories} stories, median ${median}; ${most}`;
}

function Bands({ scores, bandStarts, to }: ScoresBlockProps & { bandStarts: NonNullable<Scores["bandStarts"]> }) {
  return (
    <Table caption="Stories by band" captionHidden className="mt-4">
      <thead>
        <tr>
          <th scope="col">Band</th>
          <th scope="col">Scores</th>
          <th scope="col" data-align="end">
            Stories
          </th>
        </tr>
      </thead>
      <tbody>
        {bandsOf(bandStarts).map(({ label, from, to: end }) => {
          const last = end === 100 ? 100 : end - 1;
          return (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="tabular-nums">
                {from} – {last}
              </td>
              <Cell end>
                <Link href={`${to({ evidence: { kind: "scores", from, to: last } })}#evidence`}>
                  {scores.bands?.[label as keyof typeof scores.bands] ?? 0}
                  <span className="ui-hidden"> stories, {label}: which they are</span>
                </Link>
              </Cell>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
