export { getOwnReadiness } from "./get-own-readiness.ts";
export { getTeamReadiness } from "./get-team-readiness.ts";
export { setTarget } from "./set-target.ts";
