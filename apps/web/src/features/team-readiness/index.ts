export { toCsv } from "./csv.ts";
export { findNearIds } from "./find-near.ts";
export { LEVEL_WORDS } from "./level-words.ts";
export { PersonReadiness } from "./person-readiness.tsx";
export { Targets } from "./targets.tsx";
export { readTeamFilter } from "./team-filter.ts";
export { TeamReadiness } from "./team-readiness.tsx";
