export { PersonReadiness } from "./person-readiness.tsx";
export { Targets } from "./targets.tsx";
export { TeamReadiness } from "./team-readiness.tsx";
