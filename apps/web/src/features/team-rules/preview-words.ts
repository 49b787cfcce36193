import { BANDS, type Band } from "@starboard/domain/evaluation";
import type { Preview } from "./rules.ts";

const stories = (count: number) => `${count.toLocaleString("en-GB")} ${count === 1 ? "story" : "stories"}`;

/** The line between too little to judge and a band is told by what it means, the others by their band. */
const reach = (band: Band) => (band === "weak" ? "have enough to be judged" : `reach ${band}`);
const fallBelow = (band: Band) => (band === "weak" ? "have too little to be judged" : `fall below ${band}`);

/** Every line between two bands that a story would cross, the best band first, each way on its own. */
function crossings({ reached, lost }: Preview["named"]["lines"]): string[] {
  return BANDS.flatMap((band, at) => [
    lost[at] ? `${lost[at]} would ${fallBelow(band)}` : "",
    reached[at] ? `${reached[at]} would ${reach(band)}` : "",
  ])
    .filter(Boolean)
    .toReversed();
}

/** What a colleague would say of a dry run, in a sentence. */
export function previewSentence({ named }: Preview): string {
  const { stories: total, up, down } = named;
  if (total === 0) return "No story that you may read has been compared.";
  const lines = crossings(named.lines);
  // Where only a line was drawn elsewhere, no score moves and a story may cross it all the same.
  if (up + down === 0 && lines.length === 0) return `None of ${stories(total)} would move.`;
  const moves =
    up + down === 0
      ? `Of ${stories(total)} that you may read, no score would move`
      : `Of ${stories(total)} that you may read, ${up} would rise and ${down} would fall`;
  return lines.length > 0 ? `${moves}; ${lines.join(", ")}.` : `${moves}; none would change its band.`;
}

/** "+3", "−12", "0": with a minus as long as a plus is wide. */
export const signed = (change: number): string => (change > 0 ? `+${change}` : change < 0 ? `−${-change}` : "0");

const BIN = 5;

/** Scores in steps of five, as the plot draws them. */
export function binsOf({ before, after }: Preview["named"]) {
  const sum = (scores: readonly number[], from: number) =>
    scores.slice(from, from === 100 - BIN ? 101 : from + BIN).reduce((total, count) => total + count, 0);
  return Array.from({ length: 100 / BIN }, (_, at) => {
    const from = at * BIN;
    return { from, to: from + BIN, count: sum(after, from), before: sum(before, from) };
  });
}
