import type { RouterOutputs } from "@starboard/api/client";

export type DeskRequest = RouterOutputs["review"]["desk"]["open"][number];

export type DeskFilter = "all" | "overdue" | "assigned" | "in_review";

/** What comes first: the due date, the interview, or who has waited longest. */
export const DESK_ORDERS = ["due", "interview", "waiting"] as const;
export type DeskOrder = (typeof DESK_ORDERS)[number];

/** The same requests in that order; without an interview comes after those with one. */
export function orderQueue<Request extends DeskRequest>(requests: readonly Request[], order: DeskOrder): Request[] {
  const last = "9999-12-31";
  const compare: Record<DeskOrder, (a: Request, b: Request) => number> = {
    due: (a, b) => a.dueAt.getTime() - b.dueAt.getTime(),
    interview: (a, b) => (a.interviewOn ?? last).localeCompare(b.interviewOn ?? last),
    waiting: (a, b) => a.createdAt.getTime() - b.createdAt.getTime(),
  };
  return [...requests].sort((a, b) => compare[order](a, b) || compare.due(a, b));
}

/** How many of the open ones each filter shows. */
export const countFor = (requests: readonly DeskRequest[], filter: DeskFilter): number =>
  filterQueue(requests, filter, "").length;

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

/** The desk in one sentence: "Three wait for you, one is overdue." */
export function describeQueue(open: readonly DeskRequest[], total = open.length): string {
  if (open.length === 0) return "Nothing waits for you.";
  if (total > open.length) return `${total} wait for you; the most urgent ${open.length} are shown.`;
  const waits = open.length === 1 ? "One waits for you" : `${asWord(open.length)} wait for you`;
  const overdue = open.filter((request) => request.isOverdue).length;
  if (overdue === 0) return `${waits}, none is overdue.`;
  if (overdue === open.length)
    return open.length === 1 ? "One waits for you and is overdue." : `${waits}, all are overdue.`;
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
