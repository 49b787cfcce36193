import { inside, type MatrixRow } from "../outcomes.ts";
import type { SceneIds } from "../scene.ts";
import { leadsOnly, ownTeamOnly } from "./row-parts.ts";

const onAssignment = ({ assignmentId }: SceneIds) => ({ assignmentId });
/** Who leads nobody is refused before the id is looked at. */
const ofOwnTeam = { outcomes: leadsOnly, on: ownTeamOnly, isByRole: true } as const;

export const ASSIGNMENT_ROWS: Record<string, MatrixRow> = {
  "assignment.list": { outcomes: leadsOnly },
  "assignment.own": { outcomes: inside("ok") },
  "assignment.get": { input: onAssignment, ...ofOwnTeam },
  "assignment.add": {
    input: ({ teamId }) => ({
      id: "0190a000-0000-7000-8000-000000000003",
      scope: { kind: "team", teamId },
      stories: 3,
      competencies: ["conflict"],
      dueOn: "2099-12-11",
      note: "Before the mock interviews.",
    }),
    ...ofOwnTeam,
  },
  "assignment.exempt": {
    input: ({ assignmentId, memberId }) => ({ assignmentId, userId: memberId, reason: "On leave." }),
    ...ofOwnTeam,
  },
  "assignment.previewReminders": { input: onAssignment, ...ofOwnTeam },
  "assignment.remind": {
    input: ({ assignmentId, memberId }) => ({ assignmentId, userIds: [memberId] }),
    ...ofOwnTeam,
  },
  "assignment.close": { input: ({ assignmentId }) => ({ assignmentId, closed: true }), ...ofOwnTeam },
};
