import { inside, type MatrixRow } from "../outcomes.ts";
import type { SceneIds } from "../scene.ts";
import { leadsOnly, ownTeamOnly } from "./row-parts.ts";

const ofTeam = ({ teamId }: SceneIds) => ({ teamId, cohort: null });
const onTeam = { outcomes: leadsOnly, on: ownTeamOnly };

export const DASHBOARD_ROWS: Record<string, MatrixRow> = {
  "dashboard.scopes": { outcomes: leadsOnly },
  "dashboard.scores": { input: (ids) => ({ ...ofTeam(ids), weeks: 12, rulesetVersion: null }), ...onTeam },
  "dashboard.wayToReady": { input: ofTeam, ...onTeam },
  "dashboard.reviews": { input: (ids) => ({ ...ofTeam(ids), weeks: 12 }), ...onTeam },
  "dashboard.rules": { input: ofTeam, ...onTeam },
  "dashboard.evidence": {
    input: (ids) => ({ ...ofTeam(ids), rulesetVersion: null, of: { kind: "scores", from: 0, to: 100 } }),
    ...onTeam,
  },
  "dashboard.views": { outcomes: leadsOnly },
  "dashboard.saveView": { input: () => ({ page: "team", name: "Mine", search: "sort=conflict" }), outcomes: leadsOnly },
  // The scene's is the lead's.
  "dashboard.deleteView": { input: ({ viewId }) => ({ viewId }), outcomes: inside("NOT_FOUND", { lead: "ok" }) },
};
