import type { RouterOutputs } from "@starboard/api/client";

export type DeskRequest = RouterOutputs["review"]["desk"][number];

export type DeskFilter = "all" | "overdue" | "assigned" | "in_review";

const NUMBERS = [
  "None",
  "One",
  "Two",
  "Three",
  "Four",
  "Five",
  "Six",
  "Seven",
  "Eight",
  "Nine",
  "Ten",
  "Eleven",
  "Twelve",
];
const asWord = (count: number) => NUMBERS[count] ?? String(count);

/** The desk in one sentence: "Three wait, one is overdue." */
export function describeQueue(open: readonly DeskRequest[]): string {
  if (open.length === 0) return "Nothing waits.";
  const waits = open.length === 1 ? "One waits" : `${asWord(open.length)} wait`;
  const overdue = open.filter((request) => request.isOverdue).length;
  if (overdue === 0) return `${waits}, none is overdue.`;
  if (overdue === open.length) return open.length === 1 ? "One waits and is overdue." : `${waits}, all are overdue.`;
  return `${waits}, ${asWord(overdue).toLowerCase()} ${overdue === 1 ? "is" : "are"} overdue.`;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How long a request has waited: "2 days", "5 hours", "less than an hour". Times in ms since 1970. */
export function describeWaiting(createdAt: number, now: number): string {
  const waited = Math.max(0, now - createdAt);
  if (waited < HOUR_MS) return "less than an hour";
  const [size, unit] = waited < DAY_MS ? [HOUR_MS, "hour"] : [DAY_MS, "day"];
  const count = Math.floor(waited / size);
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** Requests that pass the filter and hold the searched words in title, name or message; case does not count. */
export function filterQueue<Request extends DeskRequest>(
  requests: readonly Request[],
  filter: DeskFilter,
  search: string,
): Request[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return requests.filter((request) => {
    const isIn = filter === "all" || (filter === "overdue" ? request.isOverdue : request.state === filter);
    const said = `${request.title} ${request.candidateName} ${request.message}`.toLowerCase();
    return isIn && words.every((word) => said.includes(word));
  });
}
