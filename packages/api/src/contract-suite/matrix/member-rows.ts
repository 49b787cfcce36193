import { inside, type MatrixRow } from "../outcomes.ts";
import { leadsOnly, onMember, ownerOnly, ownTeamOnly } from "./row-parts.ts";

/** A lead learns no more of what is elsewhere than of nothing. */
const elsewhereToLeads: MatrixRow["on"] = { foreign: { lead: "NOT_FOUND" }, missing: { lead: "NOT_FOUND" } };

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
    on: elsewhereToLeads,
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
    on: elsewhereToLeads,
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
  "member.sessions": { input: onMember, outcomes: ownerOnly, isByRole: true, on: elsewhereToLeads },
  "member.endSession": {
    input: ({ memberId, memberSessionId }) => ({ userId: memberId, sessionId: memberSessionId }),
    outcomes: ownerOnly,
    isByRole: true,
    isOnce: true,
    on: elsewhereToLeads,
  },
  "member.leave": { input: () => ({ keepsCopies: true }), outcomes: inside("ok", { owner: "CONFLICT" }) },
};
