import type { RouterOutputs } from "@starboard/api/client";

type ReviewData = RouterOutputs["review"]["get"];

export interface Step {
  label: string;
  /** When it happened; null for what lies ahead or happened at an unknown time. */
  at: Date | null;
  phase: "done" | "now" | "ahead";
  /** The end of the story: a shape of its own. */
  end?: "approved" | "changes_asked" | "stopped";
}

const STOPPED = { declined: "Declined", withdrawn: "Withdrawn by you", expired: "Ended without a review" } as const;

/** The life of a review request as its candidate sees it: what was, what is now, what lies ahead. */
export function listSteps(
  data: Pick<ReviewData, "state" | "reviewerName" | "createdAt" | "assignedAt" | "startedAt" | "closedAt">,
): Step[] {
  const { state, reviewerName, createdAt, assignedAt, startedAt, closedAt } = data;
  const asked: Step = { label: "Asked for", at: createdAt, phase: "done" };
  const assigned: Step = { label: `Assigned to ${reviewerName}`, at: assignedAt, phase: "done" };
  const read: Step = { label: `Read by ${reviewerName}`, at: startedAt, phase: "done" };
  const verdictAhead: Step = { label: "Verdict", at: null, phase: "ahead" };
  switch (state) {
    case "requested":
      return [
        asked,
        { label: "Looking for a coach", at: null, phase: "now" },
        { label: "Being read", at: null, phase: "ahead" },
        verdictAhead,
      ];
    case "assigned":
      return [asked, { ...assigned, phase: "now" }, { label: "Being read", at: null, phase: "ahead" }, verdictAhead];
    case "in_review":
      return [asked, assigned, { label: `Being read by ${reviewerName}`, at: startedAt, phase: "now" }, verdictAhead];
    case "approved":
      return [asked, assigned, read, { label: "Approved", at: closedAt, phase: "now", end: "approved" }];
    case "changes_asked":
      return [asked, assigned, read, { label: "Changes asked for", at: closedAt, phase: "now", end: "changes_asked" }];
    default:
      return [
        asked,
        ...(assignedAt && reviewerName ? [assigned] : []),
        ...(startedAt && reviewerName ? [read] : []),
        { label: STOPPED[state], at: closedAt, phase: "now", end: "stopped" },
      ];
  }
}
