import type { TeamRole } from "@starboard/domain/team-roles";

export const ROLE_WORDS: Readonly<Record<TeamRole, { title: string; may: string }>> = {
  candidate: { title: "Candidate", may: "writes stories and asks for reviews" },
  coach: { title: "Coach", may: "reviews stories and reads what the team may see" },
  lead: { title: "Lead", may: "sees the team's readiness, invites people, starts evaluations" },
};
