export { getOwnReadiness } from "./get-own-readiness.ts";
export { getPeopleStories } from "./get-people-stories.ts";
export { getTeamReadiness } from "./get-team-readiness.ts";
export { setTarget } from "./set-target.ts";
