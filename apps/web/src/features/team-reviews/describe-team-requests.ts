import type { RouterOutputs } from "@starboard/api/client";

export type TeamRequest = RouterOutputs["review"]["teamRequests"]["requests"][number];
export type GivenReview = RouterOutputs["review"]["teamRequests"]["closed"][number];
export type TeamRequestFilter = "all" | "unassigned" | "overdue";

export const isOf = (
  { state, isOverdue }: Pick<TeamRequest, "state" | "isOverdue">,
  filter: TeamRequestFilter,
): boolean => filter === "all" || (filter === "overdue" ? isOverdue : state === "requested");

/** "12 under way: 2 have nobody, 1 is overdue." */
export function describeTeamRequests(
  requests: readonly Pick<TeamRequest, "state" | "isOverdue">[],
  total: number,
): string {
  if (total === 0) return "None is under way.";
  const unassigned = requests.filter((request) => isOf(request, "unassigned")).length;
  const overdue = requests.filter((request) => isOf(request, "overdue")).length;
  const nobody = unassigned === 0 ? "each has somebody" : `${unassigned} ${unassigned === 1 ? "has" : "have"} nobody`;
  const late = overdue === 0 ? "none is overdue" : `${overdue} ${overdue === 1 ? "is" : "are"} overdue`;
  const more = total > requests.length ? ` The most urgent ${requests.length} are shown.` : "";
  return `${total} under way: ${nobody}, ${late}.${more}`;
}
