import type { Preview } from "./rules.ts";

const stories = (count: number) => `${count.toLocaleString("en-GB")} ${count === 1 ? "story" : "stories"}`;

/** What a colleague would say of a dry run, in a sentence. */
export function previewSentence({ named }: Preview): string {
  const { stories: total, up, down, intoSolid, outOfSolid } = named;
  if (total === 0) return "No story that you may read has been compared.";
  if (up + down === 0) return `None of ${stories(total)} would move.`;
  const lines = [
    outOfSolid > 0 ? `${outOfSolid} would fall below solid` : "",
    intoSolid > 0 ? `${intoSolid} would become solid` : "",
  ].filter(Boolean);
  const moves = `Of ${stories(total)} that you may read, ${up} would rise and ${down} would fall`;
  return lines.length > 0 ? `${moves}; ${lines.join(", ")}.` : `${moves}; none would cross the line to solid.`;
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
