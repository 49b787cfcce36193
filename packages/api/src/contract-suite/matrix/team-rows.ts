import { inside, type MatrixRow } from "../outcomes.ts";
import { leadsOnly, onList, ownTeamOnly } from "./row-parts.ts";

export const TEAM_ROWS: Record<string, MatrixRow> = {
  "team.readiness": { outcomes: leadsOnly },
  "team.stories": {
    input: ({ memberId }) => ({ userIds: [memberId] }),
    outcomes: leadsOnly,
    on: { shared: { lead: "NOT_FOUND" } },
    isByRole: true,
  },
  "team.ownReadiness": { outcomes: inside("ok") },
  "team.setTarget": {
    input: ({ memberId }) => ({
      scope: { kind: "person", userId: memberId },
      interviewOn: "2026-12-04",
      role: "Ward manager",
      seniority: "lead",
      readiness: { riskDays: 14 },
    }),
    outcomes: leadsOnly,
    on: ownTeamOnly,
    isByRole: true,
  },
  "team.members": { outcomes: leadsOnly },
  "team.create": { input: () => ({ name: "New team" }), outcomes: inside("FORBIDDEN", { owner: "ok" }) },
  "team.invite": {
    input: ({ teamId }) => ({ email: "y@starboard.test", teamId, roles: ["candidate"] }),
    outcomes: leadsOnly,
    on: ownTeamOnly,
  },
  "team.previewInvites": { input: onList, outcomes: leadsOnly, on: ownTeamOnly },
  "team.sendInvites": { input: onList, outcomes: leadsOnly, on: ownTeamOnly },
  "team.revokeInvite": { input: ({ inviteId }) => ({ inviteId }), outcomes: leadsOnly, on: ownTeamOnly },
};
