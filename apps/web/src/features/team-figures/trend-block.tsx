import { Block } from "@starboard/ui/block";
import { dayWords } from "@starboard/ui/day-words";
import { TrendLine } from "@starboard/ui/trend-line";
import { rulesWords } from "./describe-figures.ts";
import type { Scores } from "./figures.ts";

/** How all stories stood at each week's end: a line a ruleset, broken where the rules changed. */
export function TrendBlock({ scores: { trend } }: { scores: Scores }) {
  return (
    <Block title="How scores moved" aside={`median, ${trend.weeks.length} weeks`} className="mb-10">
      <Trend trend={trend} />
    </Block>
  );
}

function Trend({ trend }: { trend: Scores["trend"] }) {
  const { weeks, series, changes } = trend;
  const last = series.at(-1);
  if (!last)
    return (
      <p className="text-note text-ink-2">
        There is no week to tell of: nothing was evaluated, or too few stories to tell without telling of a few.
      </p>
    );
  if (series.every(({ medians }) => medians.filter((median) => median !== null).length < 2))
    return <p className="text-note text-ink-2">{summaryOf(trend)}. A line begins with the second week of figures.</p>;
  return (
    <>
      <TrendLine
        summary={summaryOf(trend)}
        steps={weeks.map((week) => dayWords(week))}
        series={series.map((line) => ({
          name: rulesWords(line.rulesetVersion),
          values: line.medians,
          strong: line === last,
        }))}
        events={eventsOf(trend)}
        max={100}
        height={200}
      />
      <p className="text-fine text-ink-2">
        The median of all stories that the team sees now, as they stood at the end of each week.
        {changes.length > 0
          ? " Where the rules changed the line breaks: what lies on either side was measured differently."
          : ""}
      </p>
    </>
  );
}

/** One mark a week: rules that were changed and changed back within it would be written over each other. */
function eventsOf({ weeks, changes }: Scores["trend"]) {
  return weeks.flatMap((week, step) => {
    const inWeek = changes.filter((change) => change.week === week);
    const last = inWeek.at(-1);
    if (!last) return [];
    const words = rulesWords(last.rulesetVersion);
    return [{ step, label: inWeek.length === 1 ? words : `${words}, the last of ${inWeek.length} changes` }];
  });
}

function summaryOf({ weeks, series, changes }: Scores["trend"]): string {
  const last = series.at(-1);
  const known = (last?.medians ?? []).flatMap((median, at) =>
    median === null ? [] : [{ median, week: weeks[at] ?? "" }],
  );
  const [first, end] = [known.at(0), known.at(-1)];
  if (!(last && first && end)) return "No week to tell of";
  const went =
    first.week === end.week
      ? `stands at ${end.median}`
      : `went from ${first.median} in the week of ${dayWords(first.week)} to ${end.median}`;
  const broken =
    changes.length > 0 ? `; the rules changed ${changes.length === 1 ? "once" : `${changes.length} times`}` : "";
  return `By ${rulesWords(last.rulesetVersion)} the median ${went}${broken}`;
}
