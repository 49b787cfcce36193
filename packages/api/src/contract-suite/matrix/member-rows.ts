import { inside, type MatrixRow } from "../outcomes.ts";
import { leadsOnly, onMember, ownerOnly, ownTeamOnly } from "./row-parts.ts";

export const MEMBER_ROWS: Record<string, MatrixRow> = {
  "member.setRoles": {
    input: ({ memberId, teamId }) => ({ userId: memberId, teamId, roles: ["candidate"] }),
    outcomes: leadsOnly,
    on: ownTeamOnly,
    isByRole: true,
  },
  "member.move": {
    input: ({ memberId, teamId, otherTeamId }) => ({
      userIds: [memberId],
      fromTeamId: teamId,
      toTeamId: otherTeamId,
    }),
    outcomes: inside("FORBIDDEN", { owner: "ok" }),
    isByRole: true,
    // The lead of one of the two teams learns no more of what is elsewhere than of nothing.
    on: { foreign: { lead: "NOT_FOUND" }, missing: { lead: "NOT_FOUND" } },
  },
  "member.setCohort": {
    input: ({ memberId }) => ({ userIds: [memberId], cohort: "Autumn" }),
    outcomes: leadsOnly,
    on: ownTeamOnly,
    isByRole: true,
  },
  "member.setOwner": {
    input: ({ memberId }) => ({ userId: memberId, isOwner: true }),
    outcomes: ownerOnly,
    isByRole: true,
    on: { foreign: { lead: "NOT_FOUND" }, missing: { lead: "NOT_FOUND" } },
  },
  "member.suspend": { input: onMember, outcomes: leadsOnly, on: ownTeamOnly, isByRole: true },
  "member.restore": { input: onMember, outcomes: leadsOnly, on: ownTeamOnly, isByRole: true },
  "member.remove": {
    input: onMember,
    outcomes: leadsOnly,
    on: ownTeamOnly,
    isByRole: true,
    isOnce: true,
  },
  "member.leave": { input: () => ({ keepsCopies: true }), outcomes: inside("ok", { owner: "CONFLICT" }) },
};
