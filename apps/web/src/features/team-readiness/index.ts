export { toCsv } from "./csv.ts";
export { findNear } from "./find-near.ts";
export { LEVEL_WORDS } from "./level-words.ts";
export { PersonReadiness } from "./person-readiness.tsx";
export { Targets } from "./targets.tsx";
export { inTeamAndCohort, readTeamFilter } from "./team-filter.ts";
export { TeamReadiness } from "./team-readiness.tsx";
