export { getReviewFigures } from "./get-review-figures.ts";
export { getRuleHealth } from "./get-rule-health.ts";
export { getScores } from "./get-scores.ts";
export { getWayToReady } from "./get-way-to-ready.ts";
export { listDashboardScopes } from "./list-dashboard-scopes.ts";
export { listEvidence } from "./list-evidence.ts";
